import {
  applyEdits,
  type Baseline,
  type Finding,
  fixAll,
  formatOf,
  type Neighbours,
  type RiskProfile,
  read,
  type Settings,
  takenAway,
  validate,
  withoutKnown,
} from '../engine/checking';
import { type CheckedFile, type CheckedFinding, placesIn } from './report';

export interface Checking {
  readonly named: boolean;
  readonly settings: Settings;
  readonly today: string;
  /** Fixes what is certain first. */
  readonly fix: boolean;
  readonly baseline: { readonly known: Baseline; readonly path: string } | null;
  neighbours(profile: RiskProfile): Neighbours | null;
}

/** Reads, mends where asked, checks: one document from its text to what is reported. */
export function checkText(path: string, original: string, checking: Checking): CheckedFile {
  const { settings, today, baseline } = checking;
  const options = { format: formatOf(path), settings };
  const first = read(original, options);
  const neighbours = checking.neighbours(first.profile);
  const edits = checking.fix ? fixAll(first, { ...options, today, neighbours }) : [];
  const text = applyEdits(original, edits);
  const { profile } = edits.length === 0 ? first : read(text, options, first);
  const validation = { settings, today, neighbours };
  const all = validate(profile, validation);
  const findings = baseline === null ? all : withoutKnown(all, text, baseline.known, baseline.path);
  const placeOf = placesIn(text);
  const placed = (finding: Finding): CheckedFinding => ({ finding, place: placeOf(finding.span) });
  return {
    path,
    named: checking.named,
    text,
    recognised: profile.recognition.recognised,
    reason: profile.recognition.reason.text,
    policy: profile.policy.name,
    risks: profile.recognition.recognised ? profile.risks.length : 0,
    findings: findings.map(placed),
    taken: takenAway(profile, validation).map(({ finding, reason }) => ({ ...placed(finding), reason })),
  };
}
