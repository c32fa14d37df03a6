/** Whom the server has to leave room for: what other extensions say of a file, it does not say again. */
import { type Disposable, extensions } from 'vscode';
import type { InitializationOptions } from '../../server/src/protocol';

export function beside(): Pick<InitializationOptions, 'outlineHasHeadings' | 'schemasChecked'> {
  return {
    outlineHasHeadings: extensions.getExtension('vscode.markdown-language-features') !== undefined,
    schemasChecked: extensions.getExtension('redhat.vscode-yaml') !== undefined,
  };
}

/** Extensions are installed, switched on and off while the window is open; the server hears of them when it starts. */
export function whenOthersCome(startAnew: () => void): Disposable {
  let known = JSON.stringify(beside());
  return extensions.onDidChange(() => {
    const now = JSON.stringify(beside());
    if (now === known) return;
    known = now;
    startAnew();
  });
}
