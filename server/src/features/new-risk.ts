/** A new risk by quick picks, and pieces of text for the cursor. */
import {
  addRisk,
  gateReport,
  namedPolicies,
  nextIds,
  type Policy,
  type RiskForm,
  registerText,
  riskFromForm,
  riskSummaryText,
  riskText,
  say,
} from '../engine';
import type { AddRiskParams, EditAnswer, LevelChoice, PieceParams, RiskFormWords } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';
import { toRange } from './to-lsp';

export function formFor(document: RiskDocument, codeOwners: readonly string[]): RiskFormWords {
  const { profile, policy, settings } = document;
  const used = usedIds(document);
  const known = { ...(policy ?? namedPolicies[0])?.categories, ...settings.categories };
  const own = used.flatMap((id) => /^(\D{1,40}?)[-_]\d/.exec(id)?.[1]?.toUpperCase() ?? []);
  const prefixes = [...new Set([...own, ...Object.keys(known)])];
  const owners = profile.risks.flatMap((risk) => risk.owners.map(({ value }) => value));
  return {
    prefixes: prefixes.map((prefix) => ({ prefix, name: known[prefix] ?? '', next: nextIds(used).next(prefix) })),
    probability: levelsOf(policy?.probability ?? []),
    impact: levelsOf(policy?.impact ?? []),
    owners: [...new Set([...owners, ...settings.owners.people, ...codeOwners, ...settings.owners.teams])],
  };
}

export function answerNewRisk(document: RiskDocument, { textDocument, form }: AddRiskParams, tell: Tell): EditAnswer {
  if (textDocument.version !== document.version)
    return { kind: 'refused', reason: tell(say`The text has changed since; nothing was written. Try again.`) };
  const added = addRisk(document.reading, clean(form), document.validation);
  if (added.kind === 'refused') return { kind: 'refused', reason: tell(say`Nothing was written: ${added.reason}.`) };
  const edits = added.edits.map(({ span, text }) => ({ range: toRange(document.lines, span), newText: text }));
  return { kind: 'edit', version: document.version, edits };
}

/** null where the document has nothing to make it from. */
export function pieceOf(document: RiskDocument, { piece, format, indent }: PieceParams): string | null {
  const { profile, policy, settings, validation } = document;
  const pad = ' '.repeat(Math.min(40, Math.max(0, indent)));
  if (typeof piece === 'object')
    return riskText(riskFromForm(clean(piece.risk), policy, usedIds(document)), format, pad.length);
  if (profile.kind === 'gate' || !profile.recognition.recognised) return null;
  if (piece === 'register') return profile.risks.length === 0 ? null : registerText(document, policy, format, pad);
  const report = gateReport(profile, policy, { settings, today: validation.today });
  if (report.decision === null) return null;
  const text = riskSummaryText(report);
  return format === 'yaml' ? text.replace(/^(?=.)/gm, pad) : `\`\`\`yaml\n${text}\`\`\`\n`;
}

function usedIds({ profile }: RiskDocument): readonly string[] {
  return profile.risks.flatMap(({ id }) => id?.value ?? []);
}

/** A prefix goes into ids: nothing but letters, digits and dashes of it. */
function clean(form: RiskForm): RiskForm {
  const prefix = form.prefix
    .toUpperCase()
    .replace(/[^A-Z\d-]/g, '')
    .slice(0, 20);
  return { ...form, prefix: prefix === '' ? 'RISK' : prefix };
}

function levelsOf(steps: Policy['probability']): readonly LevelChoice[] {
  return steps.map(({ level, names, definition }) => ({ level, name: names[0] ?? String(level), definition }));
}
