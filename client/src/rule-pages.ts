/** The page of a rule, from the extension's own folder: what the code of a finding links to. */
import { commands, l10n, Uri, window, workspace } from 'vscode';

/** Where the server says the pages are. Nothing is there: the client turns each address into a command that shows the page. */
export const rulePages = 'risk-profile-rule:/';

/** Every other address stays as it is. */
export function rulePageAddress(address: string): Uri {
  if (!address.startsWith(rulePages)) return Uri.parse(address);
  const rule = address.slice(rulePages.length).replace(/\.md$/, '');
  return Uri.from({ scheme: 'command', path: 'riskProfile.explainRule', query: JSON.stringify([rule]) });
}

/** Without a name, a list to choose from. */
export async function explainRule(extensionUri: Uri, word: unknown): Promise<void> {
  const folder = Uri.joinPath(extensionUri, 'docs', 'rules');
  const rule = typeof word === 'string' && /^[a-z-]+$/.test(word) ? word : await pickRule(folder);
  if (rule === undefined) return;
  const page = Uri.joinPath(folder, `${rule}.md`);
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The built-in Markdown extension may be switched off.
    await window.showTextDocument(page);
  }
}

/** The table of all rules lists them with a sentence each. */
async function pickRule(folder: Uri): Promise<string | undefined> {
  const table = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, 'README.md')));
  const items = table.split('\n').flatMap((line) => {
    const [, link = '', severity = '', summary = ''] = line.split('|').map((cell) => cell.trim());
    const rule = /^\[`?([a-z-]+)`?\]/.exec(link)?.[1];
    return rule === undefined ? [] : [{ label: rule, description: severity, detail: summary.replaceAll('`', '') }];
  });
  const chosen = await window.showQuickPick(items, { title: l10n.t('Explain a rule'), matchOnDetail: true });
  return chosen?.label;
}
