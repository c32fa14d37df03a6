/** A mapping -> one sighting of a risk. */
import type { Fields, Located, Note, Problem, Sighting } from '../model';
import { noFields } from './draft';
import { isNoMitigation } from './mitigation';
import { isStrategyWord, levelNameOf, responseOf } from './vocabulary';
import { writtenAs } from './yaml-form';
import { type RiskKey, riskKey, wordOf } from './yaml-keys';
import { bandOf, levelOf, scoreOf } from './yaml-level';
import { duplicateKey } from './yaml-messages';
import { joinLevels, levelIn, residualIn, scoreIn } from './yaml-rating';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree';
import { entryOf, isEmpty, mitigationsOf, textOf, textsOf } from './yaml-values';

export interface RiskReading {
  readonly sighting: Sighting;
  readonly problems: readonly Problem[];
}

export interface RiskPlace {
  readonly source: string;
  /** Where the risk's key is its id: `TECH-001:` above the fields. */
  readonly id: Located<string> | null;
  readonly group: Located<string> | null;
}

/** Beside a likelihood and without an impact, severity is the impact; else it rates the risk. */
export function readRisk(map: YamlMap, place: RiskPlace): RiskReading {
  const fields: Writable = { ...noFields, id: place.id, notes: [] };
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let { group } = place;
  const meanings = new Set(map.entries.map(({ key }) => riskKey(key)));
  const severityIsImpact = meanings.has('probability') && !meanings.has('impact') && !meanings.has('impactScore');
  for (const entry of map.entries) {
    if (seen.has(entry.key)) {
      problems.push(duplicateKey(entry.key, entry.keySpan));
      continue;
    }
    seen.add(entry.key);
    const meaning = riskKey(entry.key);
    if (isEmpty(entry.value)) continue;
    if (meaning === 'group') group ??= textOf(entry.value);
    else if (meaning === 'severity' && severityIsImpact) writeImpact(fields, entry.value);
    // Where the actions have a key of their own, even a sentence is no action.
    else if (meaning === 'strategy' && entry.value.kind === 'scalar' && meanings.has('mitigations'))
      writeText(fields, meaning, entry);
    else write(fields, meaning, entry);
  }
  const { form, span } = writtenAs(map, place.source);
  const start = place.id?.span.start ?? span.start;
  const head = (fields.id ?? fields.title)?.span ?? map.entries[0]?.keySpan ?? span;
  return { sighting: { shape: 'risk-yaml', span: { start, end: span.end }, head, fields, group, form }, problems };
}

/** Notes may be many, so they are added in place. */
type Writable = { -readonly [K in Exclude<keyof Fields, 'notes'>]: Fields[K] } & { readonly notes: Note[] };
type TextField = { [K in keyof Fields]: Fields[K] extends Located<string> | null ? K : never }[keyof Fields];
type TextsField = Exclude<
  { [K in keyof Fields]: Fields[K] extends readonly Located<string>[] ? K : never }[keyof Fields],
  never
>;

function write(fields: Writable, meaning: Exclude<RiskKey, 'group'> | null, entry: YamlEntry): void {
  const { value } = entry;
  switch (meaning) {
    case null:
    case 'notes':
      addNotes(fields, entry);
      return;
    case 'inherentProbability':
      fields.probability ??= levelIn(value);
      return;
    case 'probability':
    case 'probabilityScore':
      fields.probability = joinLevels(fields.probability, levelIn(value));
      return;
    case 'impactScore':
      fields.impact = joinLevels(fields.impact, levelIn(value));
      return;
    case 'impact':
    case 'inherentImpact':
      writeImpact(fields, value);
      return;
    case 'score':
    case 'inherentScore':
      writeScore(fields, value);
      return;
    case 'band':
    case 'inherentBand':
      if (isNumber(value) && wordOf(entry.key).endsWith('level')) writeScore(fields, value);
      else if (fields.band === null) writeBand(fields, value);
      else addNotes(fields, entry);
      return;
    case 'severity':
      writeSeverity(fields, value);
      return;
    case 'inherent':
      writeInherent(fields, entry);
      return;
    case 'residual':
    case 'residualProbability':
    case 'residualImpact':
    case 'residualScore':
    case 'residualReason':
      fields.residual = residualIn(fields.residual, meaning, value);
      return;
    case 'mitigations':
      writeMitigations(fields, value);
      return;
    case 'response':
    case 'strategy':
      writeResponse(fields, meaning, entry);
      return;
    case 'acceptance':
      writeAcceptance(fields, value);
      return;
    case 'progress':
      writeProgress(fields, entry);
      return;
    case 'tests':
    case 'monitoring':
    case 'impactAnalysis':
    case 'contingency':
    case 'links':
      add(fields, meaning, textsOf(value));
      return;
    default:
      writeText(fields, meaning, entry);
      return;
  }
}

/** The first key that says it wins; what a second one says is kept as a note. */
function writeText(fields: Writable, name: TextField, entry: YamlEntry): void {
  const named =
    entry.value.kind === 'map'
      ? (entryOf(entry.value, 'name id title role team text date') ?? entry.value)
      : entry.value;
  const text = textOf(named);
  if (fields[name] === null) fields[name] = text;
  else if (name === 'title' && fields.description === null) fields.description = text;
  else addNotes(fields, entry);
}

function writeImpact(fields: Writable, value: YamlNode): void {
  if (value.kind === 'list') {
    add(fields, 'impactAnalysis', textsOf(value));
    return;
  }
  if (value.kind === 'map') {
    fields.impact ??= levelIn(value);
    return;
  }
  const level = value.kind === 'scalar' ? levelOf(value) : null;
  if (level === null || (level.word !== null && /\s/.test(level.text.value) && levelNameOf(level.word.value) === null))
    add(fields, 'impactAnalysis', textsOf(value));
  else fields.impact = joinLevels(fields.impact, level);
}

function writeScore(fields: Writable, value: YamlNode): void {
  const score = scoreIn(value);
  if (score === null) return;
  if (score.stated === null) {
    writeBand(fields, value);
    return;
  }
  fields.score ??= score;
  if (value.kind === 'scalar' && /\p{L}/u.test(value.value)) writeBand(fields, value);
}

function writeBand(fields: Writable, value: YamlNode): void {
  const scalar = value.kind === 'map' ? entryOf(value, 'band level label rating name') : value;
  if (scalar?.kind === 'scalar') fields.band ??= bandOf(scalar);
}

/** `risk_level: 12` is a score; `priority: 1` is a rank. */
function isNumber(value: YamlNode): boolean {
  return value.kind === 'scalar' && /^\s*\d{1,3}\s*$/.test(value.value);
}

/** A word rates the whole risk; a number is how bad it would be, so the impact. */
function writeSeverity(fields: Writable, value: YamlNode): void {
  if (value.kind === 'scalar' && /^\s*\d/.test(value.value)) fields.impact ??= levelOf(value);
  else writeBand(fields, value);
}

function writeInherent(fields: Writable, entry: YamlEntry): void {
  if (entry.value.kind === 'scalar') {
    const { stated } = scoreOf(entry.value);
    if (stated === null && levelOf(entry.value) === null) addNotes(fields, entry);
    else writeScore(fields, entry.value);
    return;
  }
  if (entry.value.kind !== 'map') {
    addNotes(fields, entry);
    return;
  }
  for (const inner of entry.value.entries) {
    if (isEmpty(inner.value)) continue;
    const meaning = wordOf(inner.key) === 'rating' ? 'band' : riskKey(inner.key);
    const rates = meaning === 'probability' || meaning === 'impact' || meaning === 'score' || meaning === 'band';
    if (rates || meaning === 'severity') write(fields, meaning, inner);
    else addNotes(fields, { ...inner, key: `${entry.key} ${inner.key}` });
  }
}

function writeMitigations(fields: Writable, value: YamlNode): void {
  if (value.kind === 'scalar' && isStrategyWord(value.value)) {
    fields.strategy ??= textOf(value);
    return;
  }
  const found = mitigationsOf(value);
  // `mitigation: none` says that there is none; an item of a list stays, for a rule to speak of.
  const none = value.kind !== 'list' && found.every(({ value: { text } }) => isNoMitigation(text));
  if (!none) fields.mitigations = [...fields.mitigations, ...found];
}

function writeResponse(fields: Writable, meaning: 'response' | 'strategy', entry: YamlEntry): void {
  const { value } = entry;
  if (value.kind === 'map') {
    const option = entryOf(value, 'option response strategy type decision treatment');
    if (option !== null) fields.response ??= textOf(option);
    const rest = value.entries.filter((inner) => inner.value !== option);
    for (const inner of rest) {
      const known = riskKey(inner.key);
      if (known === null || known === 'group') addNotes(fields, { ...inner, key: `${entry.key} ${inner.key}` });
      else write(fields, known, inner);
    }
    return;
  }
  if (value.kind === 'list') {
    writeMitigations(fields, value);
    return;
  }
  const text = textOf(value);
  if (text === null) return;
  const responds = responseOf(text.value) !== null;
  if (responds) fields.response ??= text;
  else if (text.value.length > 40 && meaning === 'strategy') writeMitigations(fields, value);
  else writeText(fields, meaning, entry);
}

/** Criteria, or who accepted the risk until when. */
function writeAcceptance(fields: Writable, value: YamlNode): void {
  if (value.kind !== 'map') {
    add(fields, 'acceptance', textsOf(value));
    return;
  }
  for (const inner of value.entries) {
    if (isEmpty(inner.value)) continue;
    const word = wordOf(inner.key);
    if (/^(?:by|approver|approvedby|acceptedby|owner)$/.test(word)) fields.acceptedBy ??= textOf(inner.value);
    else if (/^(?:until|expires|expiry|accepteduntil|validuntil)$/.test(word))
      fields.acceptedUntil ??= textOf(inner.value);
    else if (word === 'criteria') add(fields, 'acceptance', textsOf(inner.value));
    else addNotes(fields, { ...inner, key: `acceptance ${inner.key}` });
  }
}

function writeProgress(fields: Writable, entry: YamlEntry): void {
  const text = textOf(entry.value);
  const match = text === null ? null : /^(\d{1,5}(?:\.\d{1,3})?)\s?(?:%|\/\s?(\d{1,5}))?/.exec(text.value);
  if (text === null || match === null) {
    addNotes(fields, entry);
    return;
  }
  const value =
    match[2] === undefined ? Number(match[1]) : Math.round((100 * Number(match[1])) / Math.max(1, Number(match[2])));
  fields.progress ??= { value, span: text.span };
}

function add(fields: Writable, name: TextsField, texts: readonly Located<string>[]): void {
  fields[name] = [...fields[name], ...texts];
}

function addNotes(fields: Writable, { key, value }: YamlEntry): void {
  const own = riskKey(key) === 'notes';
  if (value.kind === 'map') {
    for (const inner of value.entries) addOne(fields, own ? inner.key : `${key} ${inner.key}`, inner.value);
  } else if (value.kind === 'list' && own) for (const item of value.items) addOne(fields, key, item);
  else addOne(fields, key, value);
}

function addOne(fields: Writable, label: string, value: YamlNode): void {
  const text = textOf(value);
  if (text !== null) fields.notes.push({ label, text });
}
