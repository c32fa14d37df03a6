/** The gate of a profile in full, and what it would write: a new gate file, or the numbers of the one that the story has. */
import {
  type GateReport,
  gatePath,
  gateReport,
  isMessage,
  type Message,
  namedPolicies,
  policiesOf,
  policyOf,
  read,
  say,
  writeGate,
} from '../engine';
import type { GateAnswer, GateParams, PolicyName, ToldGate } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';
import type { Place } from '../workspace/story-desk';
import { storyKeyOf } from '../workspace/story-key';
import { lineEdits } from './line-edits';

type File = Extract<GateAnswer, { kind: 'gate' }>['file'];

export function gateFor(
  document: RiskDocument,
  { waiver, decide, policy: wanted }: GateParams,
  all: readonly RiskDocument[],
  place: Place | Message,
  tell: Tell,
): GateAnswer {
  const { settings } = document;
  const { profile, policy } = wanted == null ? document : underPolicy(document, wanted);
  if (profile.kind === 'gate')
    return { kind: 'refused', reason: tell(say`This is a gate file. Open the profile it is about.`) };
  const { today } = document.validation;
  const report = gateReport(profile, policy, { settings, today, waiver });
  if (report.waiverRefused !== null)
    return { kind: 'refused', reason: tell(say`Nothing was waived: ${report.waiverRefused}.`) };
  const existing = gateOf(document, all);
  const written = writeGate(existing?.text ?? null, report, {
    story: profile.story?.value ?? null,
    title: profile.title?.value ?? null,
    reviewer: null,
    updated: today,
    decide: decide || report.waiver !== null,
  });
  const policies = policiesFor(document);
  const words = inWords(report, tell);
  if (written.kind === 'refused')
    return {
      kind: 'gate',
      report: words,
      file: { kind: 'refused', reason: tell(written.reason) },
      notice: null,
      policies,
    };
  const file = existing === null ? newFile(document, written.text, place, tell) : edited(existing, written.text, place);
  const fault = existing === null && !isMessage(place) ? place.folders.fault : null;
  const notice = written.notice ?? fault;
  return { kind: 'gate', report: words, file, notice: notice === null ? null : tell(notice), policies };
}

/** Read once more: bands and scores follow from the rule book. */
function underPolicy(
  { text, profile, settings }: RiskDocument,
  name: string,
): Pick<RiskDocument, 'profile' | 'policy'> {
  const chosen = { ...settings, policy: name };
  const policies = policiesOf(chosen);
  const again = read(text, { format: profile.format, settings: chosen, policies }).profile;
  return { profile: again, policy: policyOf(again, policies) };
}

function policiesFor({ settings }: RiskDocument): readonly PolicyName[] {
  const all = [...policiesOf(settings), ...namedPolicies];
  return all
    .filter(({ name }, at) => all.findIndex((other) => other.name === name) === at)
    .map(({ name, title, summary }) => ({ name, title, summary }));
}

function inWords({ decision, policy, reason, because, changes }: GateReport, tell: Tell): ToldGate {
  return { decision, policy, reason: tell(reason), because, changes: changes.map(tell) };
}

/** The gate file of the same story. */
function gateOf(document: RiskDocument, all: readonly RiskDocument[]): RiskDocument | null {
  const key = storyKeyOf(document.uri, document.profile);
  if (key === null) return null;
  return all.find(({ uri, profile }) => profile.kind === 'gate' && storyKeyOf(uri, profile) === key) ?? null;
}

function newFile({ profile }: RiskDocument, text: string, place: Place | Message, tell: Tell): File {
  if (isMessage(place)) return { kind: 'refused', reason: tell(place) };
  const placed = gatePath(place.folders.gates, profile.story?.value ?? null, profile.title?.value ?? '');
  if (placed.kind === 'refused')
    return { kind: 'refused', reason: tell(say`${placed.reason}; see gates in the settings.`) };
  const uri = place.addressOf(placed.path);
  if (uri === null)
    return { kind: 'refused', reason: tell(say`The place that the project names lies outside of the workspace.`) };
  // A file of that name that is no gate of this story is somebody else's.
  if (place.files.has(uri))
    return { kind: 'refused', reason: tell(say`${placed.path} exists, and is not the gate of this story.`) };
  return { kind: 'new', uri, path: placed.path, text };
}

function edited({ uri, version, text, lines }: RiskDocument, now: string, place: Place | Message): File {
  const path = isMessage(place) ? uri : place.shown(uri);
  return { kind: 'edit', uri, path, version, edits: lineEdits(text, now, lines) };
}
