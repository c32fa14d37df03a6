/**
 * Every word we know, by language: column titles, labels, levels, responses, statuses, placeholders. Adding a language is adding
 * words here. Words are lower case; a term that means two things (`severity`, `risk`) is told apart where it is read.
 */
import { chinese } from './words/chinese';
import { english } from './words/english';
import { french } from './words/french';
import { german } from './words/german';
import { japanese } from './words/japanese';
import { korean } from './words/korean';
import { portuguese } from './words/portuguese';
import { spanish } from './words/spanish';
import { swedish } from './words/swedish';

/** What a column title or a label can mean. */
export type Term =
  | 'id'
  | 'title'
  | 'risk'
  | 'category'
  | 'component'
  | 'description'
  | 'probability'
  | 'impact'
  | 'severity'
  | 'score'
  | 'pair'
  | 'band'
  | 'priority'
  | 'owner'
  | 'response'
  | 'strategy'
  | 'mitigationStrategy'
  | 'mitigations'
  | 'tests'
  | 'acceptance'
  | 'monitoring'
  | 'impactAnalysis'
  | 'residual'
  | 'timeline'
  | 'reviewDate'
  | 'status'
  | 'mitigationStatus'
  | 'progress'
  | 'contingency'
  | 'links'
  | 'acceptedBy'
  | 'acceptedUntil'
  | 'probabilityReason'
  | 'impactReason'
  | 'story'
  | 'date'
  | 'reviewer'
  | 'foreign';

/** Canonical level names, in no order: what they are worth is the policy's business. */
export type LevelName =
  | 'none'
  | 'minimal'
  | 'very-low'
  | 'low'
  | 'medium'
  | 'high'
  | 'very-high'
  | 'critical'
  | 'negligible'
  | 'minor'
  | 'moderate'
  | 'major'
  | 'severe'
  | 'catastrophic'
  | 'rare'
  | 'unlikely'
  | 'possible'
  | 'likely'
  | 'almost-certain'
  | 'red'
  | 'orange'
  | 'amber'
  | 'yellow'
  | 'green';

export interface Language {
  readonly name: string;
  readonly terms: Readonly<Record<Term, readonly string[]>>;
  readonly levels: Readonly<Record<LevelName, readonly string[]>>;
  readonly responses: Readonly<Record<'avoid' | 'mitigate' | 'transfer' | 'accept', readonly string[]>>;
  /** Kinds of control; a cell that holds only these names a strategy and no mitigation. */
  readonly strategies: readonly string[];
  /** Where a risk or its mitigation stands; alone in a cell they are no mitigation. */
  readonly statuses: readonly string[];
  /** Statuses of a risk that is over. */
  readonly closed: readonly string[];
  /** Filled-in emptiness: `TBD`, `N/A`, a dash. */
  readonly placeholders: readonly string[];
  /** Words for "risk" in headings. */
  readonly risk: readonly string[];
}

/** Where two languages share a word, the first one's meaning counts. */
export const languages: readonly Language[] = [
  english,
  chinese,
  spanish,
  portuguese,
  german,
  french,
  japanese,
  korean,
  swedish,
];

/** What a title or label means, by its exact words first and then by its telling part; null for words we do not know. */
export function termOf(printed: string): Term | null {
  const words = normalise(printed);
  if (words === '') return null;
  const exact = terms.get(words);
  if (exact !== undefined) return exact;
  const bare = words.replace(/\s*(?:[(（][^()（）]*[)）]?|\[[^\]]*\])\s*/g, ' ').trim();
  const known = terms.get(bare);
  if (known !== undefined) return known;
  return bare.split(' ').length <= 4 ? tellingPart(bare) : null;
}

/** The canonical name of a level word; null for any other word. */
export function levelNameOf(word: string): LevelName | null {
  return look(levels, word);
}

/** How the language of that word says a level or a response: `中` for `Medium` where `高` stands, `Media` where `Alta` does. */
export function inLanguageOf(model: string, word: string): string {
  const spoken = model.trim().toLowerCase();
  const language = languages.find((one) =>
    /\p{Script=Han}/u.test(spoken) ? one === chinese : wordsOf(one).some(([, known]) => known.includes(spoken)),
  );
  if (language === undefined || language === english) return word;
  const name = word.toLowerCase().replaceAll(' ', '-');
  const said = wordsOf(language).find(([known]) => known === name)?.[1] ?? [];
  const alike = said.find((one) => one.at(-1) === spoken.at(-1)) ?? said[0];
  if (alike === undefined) return word;
  return word === word.toLowerCase() ? alike : alike.charAt(0).toUpperCase() + alike.slice(1);
}

function wordsOf({ levels: known, responses: treated }: Language): readonly (readonly [string, readonly string[]])[] {
  return [...Object.entries(known), ...Object.entries(treated)];
}

export function isStrategyWord(word: string): boolean {
  return strategies.has(normalise(word));
}

export function isStatusWord(word: string): boolean {
  return statuses.has(normalise(word));
}

/** `✅ Closed (2026-03-01)` is over; `Mitigated, tests pending` and `Partially mitigated` are not. */
export function isClosedStatus(status: string): boolean {
  const printed = normalise(status.slice(0, 200));
  if (closed.has(printed)) return true;
  const word = /^(.+?)\s*(?:[([,;:/|（，；：。]| - | as | \d)/u.exec(printed)?.[1] ?? '';
  return closed.has(word) && !/partial|pending|except|todo|to do|open|not |部分|待|未/.test(printed);
}

export function isPlaceholder(text: string): boolean {
  const words = text.trim().toLowerCase();
  if (placeholders.has(words)) return true;
  return /^[-–—_.…?*\s]+$/.test(words) || /^[[<{][^\]>}]{0,60}[\]>}]$/.test(words);
}

export function responseOf(word: string): 'avoid' | 'mitigate' | 'transfer' | 'accept' | null {
  return look(responses, word);
}

export function mentionsRisk(text: string): boolean {
  const lower = text.toLowerCase();
  return riskWords.some((word) => lower.includes(word));
}

/** Speaks of several: `Risks`, `Open risks`, and the word of a language whose plural is not told apart here. */
export function mentionsRisks(text: string): boolean {
  return /\brisks\b/i.test(text) || isRiskElsewhere(text);
}

/** Most words stand as we know them. */
function look<T>(known: ReadonlyMap<string, T>, word: string): T | null {
  if (word === '') return null;
  return known.get(word.toLowerCase()) ?? known.get(normalise(word)) ?? null;
}

/** Says risk in another language than English. */
export function isRiskElsewhere(text: string): boolean {
  const lower = text.toLowerCase();
  return foreignRiskWords.some((word) => lower.includes(word));
}

export function normalise(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/[*_`~]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}#%]+|[\s:：.?!]+$/gu, '')
    .trim();
}

function tellingPart(words: string): Term | null {
  if (/\b(status|progress|priority|date|budget|cost|gate)\b/.test(words)) return null;
  if (/^residual\b/.test(words)) return 'residual';
  if (/\b(mitigations?|countermeasures?|mitigating)\b/.test(words)) return 'mitigations';
  if (/mitigaci|mitigaç|prevenç|prevenci|contramedid|gegenma(?:ß|ss)nahm|minderung|atténuation/.test(words))
    return 'mitigations';
  if (/^(?:responsable|responsável|verantwortlich)/.test(words)) return 'owner';
  if (/\b(preventi(?:ve|on)|detective|corrective) (actions?|measures?|controls?|steps?)\b/.test(words))
    return 'mitigations';
  if (/\bowners?\b/.test(words)) return 'owner';
  if (/\b(testing|tests)\b/.test(words)) return 'tests';
  if (/\bcontingency\b/.test(words)) return 'contingency';
  return null;
}

function collect<T>(
  pick: (language: Language) => readonly (readonly [T, readonly string[]])[],
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const language of languages)
    for (const [value, words] of pick(language)) for (const word of words) if (!found.has(word)) found.set(word, value);
  return found;
}

const terms = collect((language) => Object.entries(language.terms) as [Term, readonly string[]][]);
const levels = collect((language) => Object.entries(language.levels) as [LevelName, readonly string[]][]);
const responses = collect(
  (language) =>
    Object.entries(language.responses) as ['avoid' | 'mitigate' | 'transfer' | 'accept', readonly string[]][],
);
const strategies = new Set(languages.flatMap((language) => language.strategies));
const statuses = new Set(languages.flatMap((language) => language.statuses));
const closed = new Set(languages.flatMap((language) => language.closed));
const placeholders = new Set(languages.flatMap((language) => language.placeholders));
const riskWords = languages.flatMap((language) => language.risk);
const foreignRiskWords = languages.filter((one) => one !== english).flatMap(({ risk }) => risk);
