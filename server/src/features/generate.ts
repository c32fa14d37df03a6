/** A story -> candidates to choose from -> a draft: a file that does not exist yet, or risks for a profile that does. */
import {
  addCandidates,
  type Candidate,
  findCandidates,
  isMessage,
  knownAs,
  type Message,
  type Plan,
  type ProfileFormat,
  planProfile,
  profilePath,
  readSuggestions,
  say,
  suggestionPrompt,
  writeProfile,
} from '../engine';
import type {
  CandidateLine,
  CandidatesAnswer,
  CandidatesParams,
  Destination,
  GenerateAnswer,
  GenerateParams,
} from '../protocol';
import type { Tell } from '../workspace/speech';
import type { StoryDesk } from '../workspace/story-desk';
import { toRange } from './to-lsp';

export function candidatesFor(desk: StoryDesk | Message, { answer }: CandidatesParams, tell: Tell): CandidatesAnswer {
  if (isMessage(desk)) return { kind: 'refused', reason: tell(desk) };
  const { story, profiles, folders, shown } = desk;
  const { candidates, help } = gather(desk, answer);
  return {
    kind: 'candidates',
    story: { id: story.id, title: story.title },
    candidates: candidates.map((candidate) => lineOf(candidate, desk)),
    places: (['yaml', 'markdown'] as const).map((format) => destinationOf(desk, format, tell)),
    profiles: profiles.map(({ uri }) => ({ uri, path: shown(uri) })),
    notice: folders.fault === null ? null : tell(folders.fault),
    help,
  };
}

export function promptFor(desk: StoryDesk | Message): string | null {
  return isMessage(desk) ? null : suggestionPrompt(desk.story, findCandidates(desk.story));
}

export function generate(
  desk: StoryDesk | Message,
  { answer, chosen, target }: GenerateParams,
  tell: Tell,
): GenerateAnswer {
  if (isMessage(desk)) return { kind: 'refused', reason: tell(desk) };
  const wanted = gather(desk, answer).candidates.filter(({ pattern }) => chosen.includes(pattern));
  if (wanted.length === 0) return { kind: 'refused', reason: tell(say`No risk was chosen.`) };
  const plan = planFor(desk, wanted);
  if ('into' in target) return addTo(desk, target.into, plan, tell);
  const place = destinationOf(desk, target.format, tell);
  const uri = place.kind === 'place' ? desk.addressOf(place.path) : null;
  if (place.kind === 'refused' || uri === null)
    return { kind: 'refused', reason: place.kind === 'refused' ? place.reason : tell(outside) };
  return { kind: 'new', uri, path: place.path, text: writeProfile(plan, target.format) };
}

const outside = say`The place that the project names lies outside of the workspace.`;

type Gathered = Pick<Extract<CandidatesAnswer, { kind: 'candidates' }>, 'help'> & {
  readonly candidates: readonly Candidate[];
};

function gather({ story }: StoryDesk, answer: string | null): Gathered {
  const own = findCandidates(story);
  const helped = answer === null ? null : readSuggestions(answer, story, own);
  if (helped === null) return { candidates: own, help: null };
  const { candidates, described, added, dropped } = helped;
  return { candidates, help: { described, added, dropped } };
}

function planFor({ story, path, policy, profiles, today }: StoryDesk, chosen: readonly Candidate[]): Plan {
  const usedIds = profiles.flatMap(({ profile }) => profile.risks.flatMap(({ id }) => id?.value ?? []));
  return { story, storyPath: path, chosen, policy, date: today, usedIds };
}

function lineOf(candidate: Candidate, desk: StoryDesk): CandidateLine {
  const [risk] = planProfile(planFor(desk, [candidate])).risks;
  const levels = [risk?.probability?.level ?? '?', risk?.impact?.level ?? '?'].join(' × ');
  return {
    id: candidate.pattern,
    category: candidate.category,
    title: risk?.title ?? candidate.title,
    description: candidate.description,
    rating: risk?.computed == null ? levels : `${levels} = ${risk.computed.score} ${risk.band ?? ''}`.trim(),
    criteria: candidate.criteria,
    evidence: candidate.evidence.map(({ quote, line }) => ({ quote, line })),
    byModel: candidate.byModel === true,
    isCentral: candidate.byModel !== true && candidate.probability.level > 1,
    known: knownIn(desk, candidate),
  };
}

function knownIn({ profiles, story }: StoryDesk, candidate: Candidate): string | null {
  for (const { profile } of profiles) {
    const risk = knownAs(candidate, profile, story);
    if (risk !== null) return risk.id?.value ?? risk.title?.value ?? null;
  }
  return null;
}

/** `path` is below the project's folder. */
function destinationOf(desk: StoryDesk, format: ProfileFormat, tell: Tell): Destination {
  const { story, folders, files, today } = desk;
  const file = { story: story.id, title: story.title, date: today, format };
  const placed = profilePath(folders.profiles, file, (path) => files.has(desk.addressOf(path) ?? ''));
  if (placed.kind === 'refused')
    return { ...placed, format, reason: tell(say`${placed.reason}; see profiles in the settings.`) };
  return desk.addressOf(placed.path) === null
    ? { kind: 'refused', format, reason: tell(outside) }
    : { kind: 'place', format, path: placed.path };
}

function addTo({ profiles, shown }: StoryDesk, uri: string, plan: Plan, tell: Tell): GenerateAnswer {
  const document = profiles.find((one) => one.uri === uri);
  if (document === undefined) return { kind: 'refused', reason: tell(say`The profile is no longer there.`) };
  const { reading, validation, lines, version, policy } = document;
  const added = addCandidates(reading, policy === null ? plan : { ...plan, policy }, validation);
  if (added.kind === 'refused') return { kind: 'refused', reason: tell(say`Nothing was added: ${added.reason}.`) };
  const edits = added.edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text }));
  return { kind: 'edit', uri, path: shown(uri), version, edits };
}
