/** The scale a document declares in a table or shows by its words: levels with numbers, `n/10`, three words only. */
import type { Level, Located, Scale, ScaleStep, Sighting } from '../model';
import { parseLevel, wordAt } from './level';
import type { Outline, Table } from './outline';
import { phraseOf } from './phrase';
import { tablesIn } from './shapes/register-table';
import { levelNameOf } from './vocabulary';

export function scaleOf(outline: Outline, sightings: readonly Sighting[]): Scale | null {
  const probability = stepsOf(sightings.flatMap(({ fields }) => fields.probability ?? []));
  const impact = stepsOf(sightings.flatMap(({ fields }) => fields.impact ?? []));
  const top = topOf(outline, sightings, probability, impact);
  if (probability.length === 0 && impact.length === 0 && top === null) return null;
  return { probability, impact, top };
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

/** What each word is worth, where numbers stand beside words; three plain words are worth 1 to 3. */
function stepsOf(levels: readonly Level[]): readonly ScaleStep[] {
  const worth = new Map<number, Set<string>>();
  const words = new Set<string>();
  let conflicts = false;
  const byName = new Map<string, number>();
  for (const { word, number } of levels) {
    if (word === null) continue;
    const name = canonical(word.value);
    words.add(name);
    if (number === null) continue;
    if ((byName.get(name) ?? number.value) !== number.value) conflicts = true;
    byName.set(name, byName.get(name) ?? number.value);
    worth.set(number.value, (worth.get(number.value) ?? new Set()).add(word.value));
  }
  if (worth.size > 0 && !conflicts)
    return [...worth].toSorted(([a], [b]) => a - b).map(([level, names]) => step(level, [...names]));
  if (words.size === 0 || ![...words].every((name) => plainSteps.has(name))) return [];
  return [step(1, ['Low']), step(2, ['Medium']), step(3, ['High'])];
}

const plainSteps: ReadonlySet<string> = new Set(['low', 'medium', 'high']);

function step(level: number, names: readonly string[]): ScaleStep {
  return { level, names, definition: null };
}

/** `Med`, `M` and `中` are `medium`; compounds and other words are themselves. */
export function canonical(word: string): string {
  const found = wordAt(word.trim(), 0);
  return found !== null && found.end === word.trim().length
    ? found.name
    : (levelNameOf(word) ?? word.trim().toLowerCase());
}

/** The highest score the document's own scale can give, where it shows that. */
function topOf(
  outline: Outline,
  sightings: readonly Sighting[],
  probability: readonly ScaleStep[],
  impact: readonly ScaleStep[],
): number | null {
  const outOf = sightings.find(({ fields }) => fields.score?.of != null)?.fields.score?.of ?? null;
  if (outOf !== null) return outOf;
  const declared = declaredTop(outline);
  if (declared !== null) return declared;
  const highest = (axis: 'probability' | 'impact', steps: readonly ScaleStep[]): number =>
    Math.max(
      0,
      ...steps.map(({ level }) => level),
      ...sightings.map(({ fields }) => Math.max(fields[axis]?.number?.value ?? 0, fields[axis]?.of ?? 0)),
    );
  const top = Math.max(highest('probability', probability), highest('impact', impact));
  if (top > 3) return (top <= 5 ? top : 10) ** 2;
  const scores = sightings.flatMap(({ fields }) => fields.score?.stated?.value ?? []);
  const highestScore = Math.max(0, ...scores);
  return highestScore > 9 ? nextTop(highestScore) : null;
}

function nextTop(score: number): number {
  return [16, 25, 100].find((top) => score <= top) ?? score;
}

/** A drawn matrix: its largest number is the highest score. */
function declaredTop(outline: Outline): number | null {
  for (const { blocks } of outline.sections) {
    for (const { table } of tablesIn(blocks)) {
      const top = matrixTop(table);
      if (top !== null) return top;
    }
  }
  return null;
}

function matrixTop({ header, rows }: Table): number | null {
  if (header.cells.length < 4 || rows.length < 3 || rows.length > 6) return null;
  const titles = header.cells.slice(1).filter((cell) => parseLevel(phraseOf(cell)) !== null);
  if (titles.length < header.cells.length - 1) return null;
  const numbers = rows.map(({ cells }) =>
    cells.slice(1).map(({ plain }) => Number(/\d{1,3}/.exec(plain)?.[0] ?? Number.NaN)),
  );
  if (!numbers.every((row) => row.length > 0 && row.every((value) => !Number.isNaN(value)))) return null;
  return Math.max(...numbers.flat());
}
