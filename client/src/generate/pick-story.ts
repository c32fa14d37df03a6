/** Which story: the open one where it is one, else a list of what looks like stories by name and folder. */
import { l10n, Uri, window, workspace } from 'vscode';

export async function pickStory(): Promise<Uri | null> {
  const open = window.activeTextEditor?.document;
  if (open !== undefined && (isFeature(open.uri) || (open.languageId === 'markdown' && isStory(open.getText()))))
    return open.uri;
  const found = await workspace.findFiles(
    '**/*.{md,markdown,feature}',
    '**/{node_modules,.git,dist,out,vendor}/**',
    mostFiles,
  );
  const folders = await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => storiesOf(uri)));
  const configured = folders.flat();
  const stories = found.filter(
    (uri) =>
      isFeature(uri) ||
      ((storyPath.test(uri.path) || configured.some((folder) => uri.path.startsWith(folder))) && !other.test(uri.path)),
  );
  if (stories.length === 0) {
    await window.showInformationMessage(
      l10n.t('There is no story here. Open a Markdown file with acceptance criteria first.'),
    );
    return null;
  }
  const items = stories
    .map((uri) => ({ label: nameOf(uri), description: workspace.asRelativePath(uri), uri }))
    .toSorted((a, b) => a.label.localeCompare(b.label, undefined, { numeric: true }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Which story gets a risk profile?'),
    matchOnDescription: true,
  });
  return chosen?.uri ?? null;
}

/** Gherkin, in whatever language the editor takes it for. */
function isFeature({ path }: Uri): boolean {
  return path.endsWith('.feature');
}

/** It says what must be true in the end. */
function isStory(text: string): boolean {
  return criteria.test(text) || wish.test(text);
}

const criteria =
  /^[#*_ \t]{1,8}[^\n]{0,20}(?:acceptance (?:criteri|scenario)|crit[èe]res? d.acceptation|criterios? de aceptaci|crit[ée]rios? de aceit|(?:akzeptanz|abnahme)kriteri|验收(?:标准|条件|准则)|驗收(?:標準|條件)|受け?入れ?(?:基準|条件))/im;
const wish =
  /^[*_]{0,2}(?:As an? |Como .{1,60} qui?ero|En tant qu.{1,60} je |Als .{1,60} möchte ich|作为.{1,40}希望|作為.{1,40}希望)/im;

/** Where the project says that its stories lie: the setting, and what BMAD’s own configuration names. */
async function storiesOf(root: Uri): Promise<readonly string[]> {
  const core = await workspace.fs.readFile(Uri.joinPath(root, '.bmad-core', 'core-config.yaml')).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
  const named = /^devStoryLocation:[ \t]{0,8}["']?([^"'#\r\n]{1,200})/m.exec(core)?.[1]?.trim();
  const set = workspace.getConfiguration('riskProfile', root).get<string>('stories');
  return [named, set].flatMap((folder) =>
    folder === undefined || folder === '' || folder.includes('..') ? [] : `${Uri.joinPath(root, folder).path}/`,
  );
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** In a folder of stories, or named as one. */
const storyPath = /\/(?:stories|story)\/|\/(?:story[-_. ])?\d+[.-]\d+[^/]*$/i;

/** Profiles, test designs and reviews are named after stories, too; the word for them stands last, or before a date. */
const other =
  /\/(?:assessments|gates|reviews)\/|[-._](?:risks?|risk-profile|test-design|nfr|trace|gate|review)(?:[-._]\d{1,8}){0,2}\.[a-z]+$/i;

const mostFiles = 5000;
