/**
 * A language model's answer -> descriptions and further candidates. Nothing in it is trusted: each part is read against a schema and
 * loses itself when it does not fit, a quote must stand in the story, and a number that the story does not have is not taken over.
 */
import * as z from 'zod/mini';
import type { Candidate, CandidateLevel, Evidence } from './candidates';
import type { CategoryPrefix } from './pattern';
import type { Passage, PassageLine, Story } from './story';
import { mostSuggested } from './suggestion-prompt';

export interface Suggestions {
  /** The given ones, with better descriptions where there are some, and the model's own behind them. */
  readonly candidates: readonly Candidate[];
  readonly described: number;
  readonly added: number;
  /** Parts of the answer that were not taken over. */
  readonly dropped: number;
}

/** null: the answer is not what was asked for, and nothing of it can be used. */
export function readSuggestions(answer: string, story: Story, given: readonly Candidate[]): Suggestions | null {
  const content = objectIn(answer);
  const outer = answerSchema.safeParse(content);
  if (content === null || !outer.success) return null;
  const numbers = numbersOf(story.text);
  const described = new Map<string, string>();
  for (const part of outer.data.descriptions) {
    const parsed = descriptionSchema.safeParse(part);
    const text = parsed.success ? sentence(parsed.data.text, 600, numbers) : null;
    if (parsed.success && text !== null && given.some(({ pattern }) => pattern === parsed.data.risk))
      described.set(parsed.data.risk, text);
  }
  const titles = new Set(given.map(({ title }) => title.toLowerCase()));
  const added: Candidate[] = [];
  for (const part of outer.data.candidates) {
    const candidate = added.length < mostSuggested ? candidateOf(part, story, numbers, added.length + 1) : null;
    if (candidate === null || titles.has(candidate.title.toLowerCase())) continue;
    titles.add(candidate.title.toLowerCase());
    added.push(candidate);
  }
  const improved = given.map((candidate) => ({
    ...candidate,
    description: described.get(candidate.pattern) ?? candidate.description,
  }));
  const offered = outer.data.descriptions.length + outer.data.candidates.length;
  return {
    candidates: [...improved, ...added],
    described: described.size,
    added: added.length,
    dropped: offered - described.size - added.length,
  };
}

const answerSchema = z.object({
  descriptions: z._default(z.array(z.unknown()), []),
  candidates: z._default(z.array(z.unknown()), []),
});
const descriptionSchema = z.object({ risk: z.string(), text: z.string() });
const level = z.pipe(
  z.string(),
  z.transform((word) => word.trim().toLowerCase()),
);
const candidateSchema = z.object({
  category: z.enum(['TECH', 'SEC', 'PERF', 'DATA', 'BUS', 'OPS'] satisfies CategoryPrefix[]),
  title: z.string(),
  description: z._default(z.string(), ''),
  quotes: z.array(z.string()),
  probability: level,
  probabilityReason: z._default(z.string(), ''),
  impact: level,
  impactReason: z._default(z.string(), ''),
  mitigations: z._default(z.array(z.unknown()), []),
  tests: z._default(z.array(z.unknown()), []),
});

function candidateOf(part: unknown, story: Story, numbers: ReadonlySet<string>, place: number): Candidate | null {
  const parsed = candidateSchema.safeParse(part);
  if (!parsed.success) return null;
  const { data } = parsed;
  const title = sentence(data.title, 120, numbers);
  const [first, ...others] = data.quotes.slice(0, 3).flatMap((quote) => evidenceFor(quote, story) ?? []);
  const probability = levelFrom(data.probability, data.probabilityReason, numbers);
  const impact = levelFrom(data.impact, data.impactReason, numbers);
  if (title === null || first === undefined || probability === null || impact === null) return null;
  const texts = (list: readonly unknown[]): readonly string[] =>
    list.slice(0, 5).flatMap((text) => (typeof text === 'string' ? (sentence(text, 200, numbers) ?? []) : []));
  return {
    pattern: `model-${place}`,
    category: data.category,
    title,
    description: sentence(data.description, 600, numbers) ?? title,
    evidence: [first, ...others],
    criteria: [...new Set([first, ...others].flatMap(({ criteria }) => criteria))],
    probability,
    impact,
    mitigations: texts(data.mitigations),
    tests: texts(data.tests),
    rank: 0,
    byModel: true,
  };
}

function levelFrom(word: string, reason: string, numbers: ReadonlySet<string>): CandidateLevel | null {
  const place = ['low', 'medium', 'high'].indexOf(word);
  if (place < 0) return null;
  const why = sentence(reason, 200, numbers);
  const by = 'proposed by a language model';
  return { level: (place + 1) as 1 | 2 | 3, reason: why === null ? by : `${by}; ${why}` };
}

/** The line of the story that has these words, or with which they begin; what is quoted is the line's own text. */
function evidenceFor(quote: string, story: Story): Evidence | null {
  const wanted = oneLine(quote).toLowerCase();
  if (wanted.length < 12) return null;
  for (const passage of story.passages) {
    const line =
      passage.lines.find(({ text, plain }) => normal(text).includes(wanted) || normal(plain).includes(wanted)) ??
      lineWhereItBegins(wanted, passage, ({ plain }) => plain) ??
      lineWhereItBegins(wanted, passage, ({ text }) => text);
    if (line !== undefined) return evidenceIn(passage, line);
  }
  return null;
}

/** A wrapped sentence is quoted as one. */
function lineWhereItBegins(
  wanted: string,
  { lines }: Passage,
  wordsOf: (line: PassageLine) => string,
): PassageLine | undefined {
  if (lines.length < 2) return undefined;
  const parts = lines.map((line) => normal(wordsOf(line)));
  const at = parts.join(' ').indexOf(wanted);
  if (at < 0) return undefined;
  let end = 0;
  return lines.find((_, place) => {
    end += (parts[place]?.length ?? 0) + 1;
    return at < end;
  });
}

function normal(text: string): string {
  return oneLine(text).toLowerCase();
}

function evidenceIn({ part, criteria }: Passage, { text, line, start }: PassageLine): Evidence {
  return { quote: text, line, span: { start, end: start + text.length }, part, criteria };
}

/** One clean line; null where nothing is left, it is too long to be one, or it brings a number of its own. */
function sentence(text: string, most: number, numbers: ReadonlySet<string>): string | null {
  const line = oneLine(text);
  if (line === '' || line.length > most) return null;
  return [...numbersOf(line)].every((number) => numbers.has(number)) ? line : null;
}

function numbersOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d+/g) ?? []);
}

/** Control characters and line breaks become blanks: what is written is one line of Markdown or YAML, read as it is stored. */
function oneLine(text: string): string {
  return text
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** The first object of an answer that reads as one: it may stand in a fence, between sentences, or behind a brace that is none. */
function objectIn(answer: string): unknown {
  if (answer.length > mostAnswer) return null;
  let tries = 0;
  for (let start = answer.indexOf('{'); start >= 0 && tries < mostTries; start = answer.indexOf('{', start + 1)) {
    if (!/^\{\s*["}]/.test(answer.slice(start, start + 200))) continue;
    tries += 1;
    const end = endOfObject(answer, start);
    const found = end === null ? null : parsed(answer.slice(start, end));
    if (found !== null) return found;
  }
  return null;
}

const mostAnswer = 400_000;
/** An answer of nothing but braces is none. */
const mostTries = 20;

/** Behind the brace that closes it; null where none does. */
function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
