/**
 * The page around the matrix. It holds no data and no word of a document: those come by message once its script listens. Nothing
 * may load or run in it but the two files of ours, the script by its nonce.
 */
import { Uri, type Webview } from 'vscode';

export function openPage(webview: Webview, extensionUri: Uri): void {
  const dist = Uri.joinPath(extensionUri, 'dist');
  const media = Uri.joinPath(extensionUri, 'media');
  webview.options = { enableScripts: true, localResourceRoots: [dist, media], enableCommandUris: false };
  webview.html = pageOf({
    script: webview.asWebviewUri(Uri.joinPath(dist, 'matrix.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(media, 'matrix.css')).toString(),
    source: webview.cspSource,
    nonce: randomName(),
  });
}

interface PageParts {
  readonly script: string;
  readonly style: string;
  readonly source: string;
  readonly nonce: string;
}

function pageOf({ script, style, source, nonce }: PageParts): string {
  // `blob:` images are the view's own drawing on its way to a PNG.
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; img-src blob:`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Risk Matrix</title>
</head>
<body>
<main id="matrix"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function randomName(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
