/** Entries -> the fields of a sighting. The first entry that says something wins; lists of the same label add up. */
import type { FieldName, Fields, Level, Located, Note, Residual } from '../model';
import { noFields } from './draft';
import type { Entry } from './entries';
import { idOfCell } from './identifier';
import { parseLevel } from './level';
import { skipSymbols, wordAt } from './level-word';
import { mitigationsOf, mitigationsOfCell, mitigationsOfResponse, textOf, textsOf } from './mitigation';
import { located, locatedOrNull, type Phrase, part } from './phrase';
import { residualScore } from './residual-score';
import { parseBand, parseScore } from './score';
import { headOf, isStrategyText } from './strategy';
import { isPlaceholder, isStatusWord, type Term } from './vocabulary';

export type MutableFields = { -readonly [K in keyof Fields]: Fields[K] };

export function emptyFields(): MutableFields {
  return { ...noFields };
}

export function fieldsOf(entries: readonly Entry[], given: Partial<Fields> = {}): MutableFields {
  const fields: MutableFields = { ...noFields, ...given };
  const likelihood = entries.some(({ term, value }) => term === 'probability' && parseLevel(value) !== null);
  const impact = entries.some(({ term, value }) => term === 'impact' && parseLevel(value) !== null);
  for (const entry of inOrder(entries)) take(entry, fields, likelihood && !impact);
  if (fields.mitigations.length === 0) fields.mitigations = mitigationsOfResponse(entries);
  return fields;
}

/** `Description:` describes before `Why it matters:` and `Cause:` do, wherever it stands; what they say then is kept beside it. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const told = entries.filter(({ term }) => term === 'description');
  const named = told.find(({ label }) => describing.test(label.text));
  if (named === undefined || told.length < 2) return entries;
  return [named, ...entries.filter((entry) => entry !== named)];
}

const describing = /descri|beschreib|描述/i;

/** The field a term fills, for the form of a line or column. */
export function fieldOfTerm(term: Term | null): FieldName | null {
  switch (term) {
    case null:
    case 'story':
    case 'date':
    case 'reviewer':
    case 'foreign':
    case 'pair':
    case 'probabilityReason':
    case 'impactReason':
      return null;
    case 'risk':
      return 'description';
    case 'severity':
    case 'priority':
      return 'band';
    case 'mitigationStrategy':
      return 'mitigations';
    case 'mitigationStatus':
      return 'status';
    default:
      return term;
  }
}

/** `severityIsImpact`: beside a likelihood and without an impact, severity is the impact. */
function take(entry: Entry, fields: MutableFields, severityIsImpact: boolean): void {
  const text = textOf(entry);
  switch (entry.term) {
    case 'probability':
      fields.probability ??= levelOf(entry);
      return;
    case 'impact':
      takeImpact(entry, fields);
      return;
    case 'severity':
      if (severityIsImpact) fields.impact ??= levelOf(entry);
      else fields.band ??= parseBand(headOf(entry.value));
      return;
    case 'score':
      takeScore(entry.value, fields);
      return;
    case 'pair':
      takePair(entry.label.text, entry.value, fields);
      return;
    case 'band':
    case 'priority':
      if (isProse(entry.value.text)) {
        takeNote(entry, text, fields);
        return;
      }
      fields.band ??= parseBand(headOf(entry.value));
      if (entry.term === 'band' && fields.score === null && /\d/.test(entry.value.text)) takeScore(entry.value, fields);
      return;
    case 'risk':
      takeRisk(entry, text, fields);
      return;
    case 'mitigationStrategy':
    case 'strategy':
      takeStrategy(entry, fields);
      return;
    case 'mitigations':
      if (isStrategyText(entry.value.text)) fields.strategy ??= located(entry.value);
      fields.mitigations = [...fields.mitigations, ...mitigationsOf(entry)];
      return;
    case 'mitigationStatus':
      takeMitigationStatus(entry.value, fields);
      return;
    case 'residual':
      fields.residual ??= residualOf(entry);
      return;
    case 'progress':
      fields.progress ??= progressOf(entry.value);
      return;
    case 'tests':
    case 'acceptance':
    case 'monitoring':
    case 'contingency':
    case 'links':
    case 'impactAnalysis':
      fields[entry.term] = [...fields[entry.term], ...textsOf(entry)];
      return;
    case 'description':
      if (fields.description === null) fields.description = text;
      else takeNote(entry, text, fields);
      return;
    case 'id': {
      const id = idOfCell(entry.value.text);
      if (id !== null) fields.id ??= { value: id.value, span: entry.value.at(id.from, id.to) };
      return;
    }
    case 'status':
      if (isStatus(entry)) fields.status ??= isDash(entry.value.text) ? null : located(entry.value);
      else takeNote(entry, text, fields);
      return;
    case 'title':
    case 'category':
    case 'component':
    case 'owner':
    case 'response':
    case 'timeline':
    case 'reviewDate':
    case 'acceptedBy':
    case 'acceptedUntil':
      fields[entry.term] ??=
        entry.value.text !== '' && isDash(entry.value.text) ? null : (locatedOrNull(entry.value) ?? listed(entry));
      return;
    default:
      takeNote(entry, text, fields);
  }
}

/** `Current status:` above a list or before a sentence tells of the risk. */
function isStatus({ value }: Entry): boolean {
  const first = /^[^\p{L}]*(\p{L}+(?: \p{L}+)?)/u.exec(value.text)?.[1] ?? '';
  return (
    value.text !== '' && (value.text.length <= 60 || isStatusWord(first) || isStatusWord(first.replace(/ .*/, '')))
  );
}

/** A sentence behind `Current risk:` tells of the risk and does not rate it. */
function isProse(text: string): boolean {
  const start = skipSymbols(text);
  return text.length > 40 && wordAt(text, start) === null && !/^(?:P[0-5]|\d{1,3})(?![\w-])/.test(text.slice(start));
}

function levelOf(entry: Entry): Level | null {
  const level = parseLevel(entry.value);
  if (level === null || level.reason !== null) return level;
  const below = textOf({ ...entry, value: { text: '', at: entry.value.at } });
  return { ...level, reason: below };
}

/** Impact is a level, or prose and lists about what would happen. */
function takeImpact(entry: Entry, fields: MutableFields): void {
  const level = levelOf(entry);
  if (level !== null) fields.impact ??= level;
  if (level === null || entry.content.length > 0) {
    const texts = textsOf(level === null ? entry : { ...entry, value: { text: '', at: entry.value.at }, more: [] });
    fields.impactAnalysis = [...fields.impactAnalysis, ...texts];
  }
}

export function takeScore(value: Phrase, fields: MutableFields): void {
  const parsed = parseScore(value);
  fields.score ??= parsed.score;
  fields.band ??= parsed.band;
  fields.probability ??= parsed.probability;
  fields.impact ??= parsed.impact;
}

/** `Medium / High` under `Probability / Impact`, in the order of the label; `2 × 3 = 6` is a score. */
export function takePair(label: string, value: Phrase, fields: MutableFields): void {
  if (/\d\s?[×xX*]\s?\d/.test(value.text)) {
    takeScore(value, fields);
    return;
  }
  const cut = /[/×,|]|\sx\s/.exec(value.text);
  if (cut === null) return;
  const levels = [
    parseLevel(part(value, 0, cut.index)),
    parseLevel(part(value, cut.index + cut[0].length, value.text.length)),
  ];
  const [first = null, second = null] = /^(?:impact|影响)/i.test(label.trim()) ? levels.toReversed() : levels;
  fields.probability ??= first;
  fields.impact ??= second;
}

function takeRisk(entry: Entry, text: Located<string> | null, fields: MutableFields): void {
  const level = parseLevel(entry.value);
  if (level?.word != null) fields.band ??= parseBand(headOf(entry.value));
  else if (fields.title === null && fields.description !== null) fields.title = text;
  else fields.description ??= entry.value.text === '' ? (listed(entry) ?? text) : text;
}

function listed(entry: Entry): Located<string> | null {
  const [first, ...rest] = textsOf(entry);
  if (first === undefined) return null;
  const last = rest.at(-1) ?? first;
  const value = [first, ...rest].map(({ value: words }) => words).join('; ');
  return { value, span: { start: first.span.start, end: last.span.end } };
}

function takeStrategy(entry: Entry, fields: MutableFields): void {
  const hasBody = entry.content.length > 0 || entry.steps.length > 0;
  const isStrategy = isStrategyText(entry.value.text) || (entry.term === 'strategy' && entry.value.text !== '');
  if (isStrategy) fields.strategy ??= located(entry.value);
  if (hasBody || !isStrategy) fields.mitigations = [...fields.mitigations, ...mitigationsOf(entry)];
}

function takeMitigationStatus(value: Phrase, fields: MutableFields): void {
  const head = headOf(value);
  fields.status ??= locatedOrNull(head);
  if (head.text.length < value.text.length) fields.mitigations = [...fields.mitigations, ...mitigationsOfCell(value)];
}

export function residualOf(entry: Entry): Residual | null {
  const text = textOf(entry);
  if (text === null) return null;
  const level = parseLevel(entry.value);
  const parsed = residualScore(entry.value);
  const band = parseBand(headOf(entry.value));
  const below = textOf({ ...entry, value: { text: '', at: entry.value.at } });
  return {
    text,
    probability: parsed?.probability ?? null,
    impact: parsed?.impact ?? null,
    score: parsed?.score ?? null,
    band,
    reason: level?.reason ?? below,
  };
}

export function progressOf(value: Phrase): Located<number> | null {
  const percent = /(\d{1,3}(?:\.\d{1,2})?)\s?%/.exec(value.text);
  const span = (match: RegExpExecArray) => value.at(match.index, match.index + match[0].length);
  if (percent !== null) return { value: Number(percent[1]), span: span(percent) };
  const done = /(\d{1,3})\s?\/\s?(\d{1,3})/.exec(value.text);
  if (done === null || Number(done[2]) === 0) return null;
  return { value: Math.round((Number(done[1]) * 100) / Number(done[2])), span: span(done) };
}

function takeNote(entry: Entry, text: Located<string> | null, fields: MutableFields): void {
  const value = text ?? listed(entry);
  if (value === null) return;
  const note: Note = { label: entry.label.text, text: value };
  fields.notes = [...fields.notes, note];
}

export function isDash(text: string): boolean {
  return /^[-–—\s]*$/.test(text) || (isPlaceholder(text) && /^[^\p{L}\p{N}]*$/u.test(text));
}
