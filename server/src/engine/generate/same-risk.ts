/** Whether a risk that was written and read again says the same, field by field. */
import type { PlainLevel, PlainNote, PlainResidual, PlainRisk, PlainScore, RiskField } from './plain';

/**
 * The fields in which `again` says something else and that are not exact yet; all of these where the risk is not there, or is another one.
 * What comes out of nowhere was read from the words of other fields: those are named instead.
 */
export function differingFields(risk: PlainRisk, again: PlainRisk | null): readonly RiskField[] {
  const told = fieldsOf(risk).filter((name) => said(risk, name) !== nothing && risk.exact?.has(name) !== true);
  if (again === null || again.id !== risk.id) return told;
  const changed = changedFields(risk, again).flatMap((name) => (told.includes(name) ? [name] : sourcesOf(again[name])));
  return [...new Set([...changed, ...newNotes(risk, again).flatMap(({ text }) => sourcesOf(text))])];

  function sourcesOf(found: unknown): readonly RiskField[] {
    const texts = textsIn(found)
      .map(bare)
      .filter((text) => text !== '');
    const sources = told.filter((name) => {
      const own = bare(textsIn(risk[name]).join(' '));
      return texts.some((text) => own.includes(text));
    });
    return sources.length > 0 ? sources : told;
  }
}

export function changedFields(risk: PlainRisk, again: PlainRisk): readonly RiskField[] {
  return fieldsOf(risk).filter((name) => said(risk, name) !== said(again, name));
}

function fieldsOf(risk: PlainRisk): readonly RiskField[] {
  return (Object.keys(risk) as (keyof PlainRisk)[]).filter((name): name is RiskField => !given.has(name));
}

/** Every text and number inside of a value. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return value === null || value === undefined ? [] : [String(value)];
}

/** Letters and digits. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The notes that did not come back, wherever the others stand now. */
export function lostNotes({ notes }: PlainRisk, again: PlainRisk | null): readonly PlainNote[] {
  return without(notes, again?.notes ?? []);
}

/** Notes that nobody wrote; where one is missing, the other may be what has become of it. */
export function newNotes(risk: PlainRisk, again: PlainRisk): readonly PlainNote[] {
  return lostNotes(risk, again).length > 0 ? [] : without(again.notes, risk.notes);
}

function without(notes: readonly PlainNote[], others: readonly PlainNote[]): readonly PlainNote[] {
  const left = others.map(noteText);
  return notes.filter((note) => {
    const at = left.indexOf(noteText(note));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function noteText({ label, text }: PlainNote): string {
  return parts([label, text]);
}

const given: ReadonlySet<keyof PlainRisk> = new Set(['id', 'notes', 'exact', 'computed', 'group'] as const);
const nothing = '';

/** One text for each value, the same for values that say the same. */
function said(risk: PlainRisk, name: RiskField): string {
  switch (name) {
    case 'probability':
    case 'impact':
      return level(risk[name]);
    case 'score':
      return score(risk.score);
    case 'residual':
      return residual(risk.residual);
    case 'progress':
      return risk.progress === null ? nothing : String(risk.progress);
    case 'mitigations':
      return list(risk.mitigations.map(({ text, done, kind, owner, due }) => parts([text, done, kind, owner, due])));
    case 'status':
      return words(risk.status).toLowerCase();
    case 'tests':
    case 'acceptance':
    case 'monitoring':
    case 'impactAnalysis':
    case 'contingency':
    case 'links':
      return list(risk[name].map(words));
    default:
      return words(risk[name]);
  }
}

function list(texts: readonly string[]): string {
  return texts.length === 0 ? nothing : JSON.stringify(texts);
}

function parts(values: readonly (string | number | boolean | null)[]): string {
  return JSON.stringify(values.map((value) => (typeof value === 'string' ? words(value) : value)));
}

function level(value: PlainLevel | null): string {
  return value === null ? nothing : parts([value.number, value.of, value.word, value.percent, value.reason]);
}

function score(value: PlainScore | null): string {
  return value === null ? nothing : parts([value.value ?? value.text, value.of]);
}

/** The reason may stand apart from the word or behind it; the number of a score is none. */
function residual(value: PlainResidual | null): string {
  if (value === null) return nothing;
  const { probability, impact, band, text, reason } = value;
  const beside = text.replace(band ?? '', '').replace(/^[\s.,;:(–-]+/, '');
  const rest = (value.score === null ? /[\p{L}\p{N}]/u : /\p{L}/u).test(beside) ? beside : nothing;
  return parts([probability?.level ?? null, impact?.level ?? null, score(value.score), band, reason ?? rest]);
}

/** Lines of a paragraph are one text; paragraphs, lists and code are not. */
function words(text: string | null): string {
  return (text ?? nothing)
    .trim()
    .replace(/[ \t]*\r?\n(?![ \t]*(?:\r?\n|[-*+>|#]|\d{1,9}[.)]\s|```|~~~))[ \t]*/g, ' ')
    .replace(/[^\S\n]+/g, ' ');
}
