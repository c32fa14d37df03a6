/** `generate --update`: the chosen risks that a story's profile lacks, added in its own style; everything else stays as it is. */
import { addCandidates, applyEdits, formatOf, knownAs, type Plan, policiesOf, policyOf } from '../engine';
import { readText } from './check';
import { resolve } from './find-files';
import { readRisks } from './risk-document';
import { type Shell, UsageError } from './shell';
import type { StoryProfile, StoryProject } from './story-project';
import { liesInside, shownPath } from './write-new';

/** Which profile is meant; null where the story has none yet. */
export function profileToUpdate(
  shell: Shell,
  existing: readonly StoryProfile[],
  named: string | undefined,
): string | null {
  if (named !== undefined) return shell.fs.stat(resolve(shell.cwd, named)) === 'file' ? named : null;
  const paths = existing.map(({ path }) => shownPath(shell, path));
  if (paths.length > 1)
    throw new UsageError(`the story has ${paths.length} profiles, ${paths.join(', ')}; -o FILE says which to update`);
  return paths[0] ?? null;
}

export function updateProfile(shell: Shell, path: string, plan: Plan, project: StoryProject): void {
  const { settings, root } = project;
  const text = readText(shell, path);
  const reading = readRisks(path, text, settings);
  const full = resolve(shell.cwd, path);
  if (full.startsWith(`${root}/`) && !liesInside(shell.fs, root, full))
    throw new UsageError(`${path} lies behind a link that leads out of the project; nothing was written`);
  if (plan.chosen.every((candidate) => knownAs(candidate, reading.profile, plan.story) !== null)) {
    shell.writeError(`${path} has all of these risks already; nothing was written\n`);
    return;
  }
  const policy = policyOf(reading.profile, policiesOf(settings)) ?? plan.policy;
  const options = { format: formatOf(path), settings, today: shell.today };
  const added = addCandidates(reading, { ...plan, policy }, options);
  if (added.kind === 'refused') throw new UsageError(`${path}: ${added.reason.text}; nothing was written`);
  shell.fs.write(full, applyEdits(text, added.edits));
  shell.writeError(`added ${added.names.join(', ')} to ${path}\n`);
}
