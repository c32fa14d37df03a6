/** Which story: the open one where it is one, else a list of what looks like stories by name and folder. */
import { l10n, type Uri, window, workspace } from 'vscode';

export async function pickStory(): Promise<Uri | null> {
  const open = window.activeTextEditor?.document;
  if (open?.languageId === 'markdown' && isStory(open.getText())) return open.uri;
  const found = await workspace.findFiles('**/*.{md,markdown}', '**/{node_modules,.git,dist,out,vendor}/**', mostFiles);
  const stories = found.filter(({ path }) => storyPath.test(path));
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

/** It says what must be true in the end. */
function isStory(text: string): boolean {
  return /^#{1,6}[^\n]*(?:acceptance criteria|验收标准)|^[*_]{0,2}As an? /im.test(text);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** In a folder of stories, or named as one; profiles and test designs are named after stories, too. */
const storyPath =
  /^(?!.*(?:risk|test-design|nfr|trace|gate|review)[^/]*$)(?:.*\/(?:stories|story)\/|.*\/(?:story[-_. ])?\d+[.-]\d+[^/]*$)/i;

const mostFiles = 5000;
