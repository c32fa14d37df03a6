/** Gives a webview its page, and lets it load from our `dist` folder alone. */
import { env, l10n, Uri, type Webview } from 'vscode';
import { pageHtml } from './page-html';

export function openPage(webview: Webview, extensionUri: Uri): void {
  const dist = Uri.joinPath(extensionUri, 'dist');
  webview.options = { enableScripts: true, localResourceRoots: [dist], enableCommandUris: false };
  webview.html = pageHtml({
    script: webview.asWebviewUri(Uri.joinPath(dist, 'matrix.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(dist, 'matrix.css')).toString(),
    source: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    language: env.language,
    title: l10n.t('Risk Matrix'),
    waiting: l10n.t('Reading…'),
  });
}
