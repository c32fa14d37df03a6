/** The scale a document declares in a table or shows by its words: levels with numbers, `n/10`, three words only. */
import { largest } from '../extremes';
import type { Located, Scale, ScaleStep } from '../model';
import type { Rated } from './alike';
import { wordAt } from './level-word';
import type { Block, Inline, Outline, Table } from './outline';
import { tablesIn } from './shapes/register-table';
import { levelNameOf } from './vocabulary';

export function scaleOf(matrix: Matrix | null, sightings: readonly Rated[], stated: number | null): Scale | null {
  const [across, down] = matrix === null ? [null, null] : [matrix.columns, matrix.rows];
  const beyond = sightings.some(isBeyond);
  const probability = down ?? stepsOf(sightings, 'probability', beyond);
  const impact = across ?? stepsOf(sightings, 'impact', beyond);
  const top = topOf(sightings, matrix, [...probability, ...impact], stated);
  if (probability.length === 0 && impact.length === 0 && top === null) return null;
  return { probability, impact, top };
}

/** What plain words are worth where nothing declares it: Low, Medium and High are 1 to 3, axis by axis. */
export function shownScale(sightings: readonly Rated[]): Scale | null {
  const beyond = sightings.some(isBeyond);
  const probability = stepsOf(sightings, 'probability', beyond);
  const impact = stepsOf(sightings, 'impact', beyond);
  return probability.length + impact.length === 0 ? null : { probability, impact, top: null };
}

/** A rule book named in the text: `Policy: tea`, `riskPolicy: iso-5x5` in front matter. */
export function declaredPolicyOf(outline: Outline): Located<string> | null {
  const { frontMatter, text } = outline;
  if (frontMatter === null) return null;
  const match = /^(?:risk-?)?policy:[ \t]*["']?([\w-]{2,40})/im.exec(text.slice(frontMatter.start, frontMatter.end));
  if (match?.[1] === undefined) return null;
  const end = frontMatter.start + match.index + match[0].length;
  return { value: match[1], span: { start: end - match[1].length, end } };
}

/** A number that no scale of three has, beside a word. */
function isBeyond({ fields: { probability, impact } }: Rated): boolean {
  return [probability, impact].some((level) => level?.word != null && (level.number?.value ?? 0) > 3);
}

/** What each word is worth, where numbers stand beside words; three plain words are worth 1 to 3. */
function stepsOf(sightings: readonly Rated[], axis: 'probability' | 'impact', beyond: boolean): readonly ScaleStep[] {
  const worth = new Map<number, Set<string>>();
  const words = new Set<string>();
  let conflicts = false;
  let numbered = 0;
  let agreeing = 0;
  const byName = new Map<string, number>();
  const known = new Map<string, string>();
  for (const { fields } of sightings) {
    const word = fields[axis]?.word ?? null;
    const number = fields[axis]?.number ?? null;
    if (word === null) continue;
    let name = known.get(word.value);
    if (name === undefined) {
      name = canonical(word.value);
      known.set(word.value, name);
      words.add(name);
    }
    if (number === null) continue;
    numbered += 1;
    if (plainNames[number.value - 1] === name) agreeing += 1;
    if ((byName.get(name) ?? number.value) !== number.value) conflicts = true;
    byName.set(name, byName.get(name) ?? number.value);
    worth.set(number.value, (worth.get(number.value) ?? new Set()).add(word.value));
  }
  // `Low (3)` beside `High (3)`: one of them is a slip, not a scale.
  const plain = plainNames.flatMap((name) => byName.get(name) ?? []);
  conflicts ||= new Set(plain).size < plain.length;
  const standard = [...byName].every(([name, level]) => plainNames[level - 1] === name);
  if (worth.size > 0 && !conflicts && !standard) return withGaps(worth);
  // Where most numbers beside these words are others, they are not worth 1 to 3.
  if (agreeing * 2 < numbered || (beyond && conflicts)) return [];
  if (words.size === 0 || ![...words].every((name) => plainNames.includes(name))) return [];
  return [step(1, ['Low']), step(2, ['Medium']), step(3, ['High'])];
}

/** Levels that no risk uses have no name, but a place. */
function withGaps(worth: ReadonlyMap<number, ReadonlySet<string>>): readonly ScaleStep[] {
  const levels = [...worth.keys()].toSorted((a, b) => a - b);
  const top = levels.at(-1) ?? 0;
  const whole = levels.every((level) => Number.isInteger(level) && level >= 1) && top <= 10;
  const all = whole ? Array.from({ length: top }, (_, index) => index + 1) : levels;
  return all.map((level) => step(level, [...(worth.get(level) ?? [])]));
}

const plainNames: readonly string[] = ['low', 'medium', 'high'];

function step(level: number, names: readonly string[]): ScaleStep {
  return { level, names, definition: null };
}

/** `Med`, `M` and `中` are `medium`; compounds and other words are themselves. */
export function canonical(word: string): string {
  const trimmed = word.trim();
  const known = levelNameOf(trimmed);
  if (known !== null) return known;
  const found = wordAt(trimmed, 0);
  return found !== null && found.end === trimmed.length ? found.name : trimmed.toLowerCase();
}

/** The highest score the document's own scale can give, where it shows that. */
function topOf(
  sightings: readonly Rated[],
  matrix: Matrix | null,
  steps: readonly ScaleStep[],
  stated: number | null,
): number | null {
  const outOf = sightings.find(({ fields }) => fields.score?.of != null)?.fields.score?.of ?? null;
  if (outOf !== null) return outOf;
  if (matrix !== null) return matrix.top;
  let top = largest(
    steps.map(({ level }) => level),
    0,
  );
  let highest = 0;
  for (const { fields } of sightings) {
    for (const level of [fields.probability, fields.impact])
      if (level !== null) top = Math.max(top, level.number?.value ?? 0, level.of ?? 0);
    highest = Math.max(highest, fields.score?.stated?.value ?? 0);
  }
  if (stated !== null && stated > 9 && top * top <= stated && highest <= stated) return stated;
  if (top > 3) return (top <= 5 ? top : 10) ** 2;
  return highest > 9 ? nextTop(highest) : null;
}

function nextTop(score: number): number {
  return [16, 25, 100].find((top) => score <= top) ?? score;
}

/** A drawn matrix of scores: level words along both sides, numbers within. */
export interface Matrix {
  readonly top: number;
  readonly columns: readonly ScaleStep[];
  readonly rows: readonly ScaleStep[];
}

export function matrixIn(blocks: readonly Block[]): Matrix | null {
  for (const { table } of tablesIn(blocks)) {
    const matrix = matrixOf(table);
    if (matrix !== null) return matrix;
  }
  return null;
}

function matrixOf({ header, rows }: Table): Matrix | null {
  if (header.cells.length < 4 || rows.length < 3 || rows.length > 6) return null;
  const numbers = rows.map(({ cells }) =>
    cells.slice(1).map(({ plain }) => Number(/\d{1,3}/.exec(plain)?.[0] ?? Number.NaN)),
  );
  if (!numbers.every((row) => row.length === header.cells.length - 1 && row.every((value) => !Number.isNaN(value))))
    return null;
  const columns = axisOf(header.cells.slice(1), numbers[0] ?? []);
  const sides = axisOf(
    rows.flatMap(({ cells }) => cells[0] ?? []),
    numbers.map((row) => row[0] ?? Number.NaN),
  );
  if (columns === null || sides === null) return null;
  return { top: largest(numbers.flat()), columns, rows: sides };
}

/** The words along one side, worth 1, 2, 3 … in the direction in which the numbers grow. */
function axisOf(cells: readonly Inline[], numbers: readonly number[]): readonly ScaleStep[] | null {
  const words = cells.map(({ plain }) => axisWord(plain));
  if (words.some((word) => word === null) || new Set(words).size < words.length) return null;
  const grows = (numbers.at(-1) ?? 0) >= (numbers[0] ?? 0);
  return words.map((word, index) => step(grows ? index + 1 : words.length - index, [word ?? '']));
}

function axisWord(plain: string): string | null {
  const bare = plain
    .replace(/[<>≤≥]?\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?%/g, ' ')
    .replace(/\b(?:impact|likelihood|probability|severity)\b|[()\d:=.]|影响|概率/gi, ' ')
    .trim();
  const word = wordAt(bare, 0);
  return word === null || word.end < bare.length ? null : bare;
}
