/** `risk-profile generate STORY`: a draft from the lines of a story, with their evidence; nobody is asked, nothing is invented. */
import {
  type Candidate,
  findCandidates,
  profilePath,
  readStory,
  type Story,
  whyNoStory,
  writeProfile,
} from '../engine';
import { readText } from './check';
import { resolve } from './find-files';
import { oneOf, parseOptions } from './options';
import { exit, type Shell, UsageError } from './shell';
import { profilesOf, type StoryProfile, type StoryProject, storyProject } from './story-project';
import { profileToUpdate, updateProfile } from './update-profile';
import { liesInside, shownPath, writeNew } from './write-new';

export function generate(shell: Shell, argv: readonly string[]): number {
  const { values, positionals } = parseOptions(argv, {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    write: { type: 'boolean' },
    update: { type: 'boolean' },
    choose: { type: 'string' },
    list: { type: 'boolean' },
    policy: { type: 'string' },
    config: { type: 'string' },
  });
  const format = oneOf('format', values.format ?? formatByName(values.output), ['yaml', 'markdown']);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('generate takes one story');
  if (values.write === true && values.output !== undefined)
    throw new UsageError('-o names the file, and --write lets the project name it: one of them');
  const project = storyProject(shell, path, values.config, values.policy);
  const text = readText(shell, path);
  shell.progress(`looking for risks in ${path}`);
  const story = readStory(text, path);
  const reason = whyNoStory(story, path);
  if (reason !== null) throw new UsageError(`${path} is no story: ${reason.text}`);
  const candidates = findCandidates(story);
  const chosen = values.choose === undefined ? candidates : chosenOf(candidates, values.choose);
  if (chosen.length === 0) {
    shell.writeError(`risk-profile: no line of ${path} calls for a risk of the catalogue; nothing was written\n`);
    return exit.clean;
  }
  if (values.list === true) {
    shell.write(chosen.map(listed).join('\n'));
    return exit.clean;
  }
  const { policy } = project;
  const existing = profilesOf(shell, project, story.id);
  const plan = {
    story,
    storyPath: pathInProject(shell, project.root, path),
    chosen,
    policy,
    date: shell.today,
    usedIds: existing.flatMap(({ ids }) => ids),
  };
  const known = values.update === true ? profileToUpdate(shell, existing, values.output) : null;
  if (known !== null) {
    updateProfile(shell, known, plan, project);
    return exit.clean;
  }
  if (existing.length > 0) shell.writeError(`risk-profile: ${toldOf(shell, existing)} (--update adds to it)\n`);
  const written = writeProfile(plan, format);
  if (values.output !== undefined) writeNew(shell, resolve(shell.cwd, values.output), written);
  else if (values.write === true || values.update === true)
    writeNew(shell, placeOf(shell, project, story, format), written);
  else shell.write(written);
  return exit.clean;
}

function toldOf(shell: Shell, existing: readonly StoryProfile[]): string {
  const [first, ...others] = existing.map(({ path }) => shownPath(shell, path));
  return others.length === 0
    ? `${first} is a profile of this story already; it is left as it is, and its ids are not used again`
    : `${first} and ${others.length} more are profiles of this story already; they are left as they are, and their ids are not used again`;
}

/** As the editor names it, wherever the command runs; a story from elsewhere as it was given. */
function pathInProject(shell: Shell, root: string, path: string): string {
  const parts: string[] = [];
  for (const part of resolve(shell.cwd, path).split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  const full = parts.join('/');
  return full.startsWith(`${root}/`) ? full.slice(root.length + 1) : path;
}

/** `-o draft.md` says enough; a name of another kind would hold what nobody looks for there. */
function formatByName(path: string | undefined): 'yaml' | 'markdown' | undefined {
  if (path === undefined || /\.ya?ml$/i.test(path)) return undefined;
  if (/\.(?:md|markdown)$/i.test(path)) return 'markdown';
  throw new UsageError(`a profile is YAML or Markdown, and ${path} is named like neither; --format says which`);
}

/** Absolute, in the folder that the project's configuration names. */
function placeOf(shell: Shell, { root, folders }: StoryProject, story: Story, format: 'yaml' | 'markdown'): string {
  const file = { story: story.id, title: story.title, date: shell.today, format };
  const placed = profilePath(folders.profiles, file, (path) => shell.fs.stat(`${root}/${path}`) !== null);
  if (placed.kind === 'refused') throw new UsageError(`${placed.reason.text}; nothing was written`);
  const path = `${root}/${placed.path}`;
  if (!liesInside(shell.fs, root, path))
    throw new UsageError(`${placed.path} lies behind a link that leads out of the project; nothing was written`);
  return path;
}

function chosenOf(candidates: readonly Candidate[], names: string): readonly Candidate[] {
  const wanted = names.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !candidates.some(({ pattern }) => pattern === name));
  if (unknown !== undefined) throw new UsageError(`'${unknown}' is none of the candidates; --list shows them`);
  return candidates.filter(({ pattern }) => wanted.includes(pattern));
}

function listed({ pattern, category, title, probability, impact, evidence, criteria }: Candidate): string {
  const serves = criteria.length === 0 ? '' : ` (${criteria.join(', ')})`;
  const quotes = evidence.map(({ line, quote }) => `    line ${line}: “${quote.trim()}”\n`);
  const levels = `probability ${probability.level}, impact ${impact.level}`;
  return `${pattern}\n  ${category} · ${title}${serves}\n  ${levels}\n${quotes.join('')}`;
}
