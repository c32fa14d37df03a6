/** The picture's facts in English sentences, for the renderers that stand alone. */

import type { AxisStep, Cell, Concern, Grid, Matrix, MatrixBand, MatrixRisk, Unplaced } from './matrix';
import { namedOf } from './named';

export function headingOf({ story, title }: Matrix): string {
  // A title mostly names its story.
  const name = story === null || title?.includes(story) === true ? null : `Story ${story}`;
  const parts = [name, title].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? 'Risk matrix' : [...new Set(parts)].join(' · ');
}

/** Score, gate and gaps, each as one short statement. */
export function factsOf(matrix: Matrix): readonly string[] {
  const { header, risks, policy } = matrix;
  const { computed, stated, base, derivation } = header.score;
  const facts = [count(risks.length, 'risk')];
  if (matrix.unread !== null) facts.push(`part of the text could not be read: ${matrix.unread}`);
  if (computed !== null) {
    facts.push(`score ${computed}${base === null ? '' : `/${base}`}${derivation === null ? '' : ` (${derivation})`}`);
    if (stated !== null && stated !== computed) facts.push(`printed score ${stated}`);
  } else if (stated !== null) facts.push(`printed score ${stated}`);
  if (header.gate.decision !== null && risks.length > 0) {
    const because = header.gate.because.map((key) => labelOf(matrix, key));
    facts.push(`gate ${header.gate.decision}${because.length === 0 ? '' : ` because of ${listOf(because, 6)}`}`);
  }
  facts.push(`${header.unowned.length} without an owner`, `${header.unmitigated.length} without a mitigation`);
  facts.push(policy.foreign ? 'its own scale' : `policy ${policy.name}`);
  return facts;
}

/** Who stands where, a sentence for each cell that holds a risk: what a picture says to somebody who does not see it. */
export function placesText({ grid, risks, bands }: Matrix): readonly string[] {
  const labels = new Map(risks.map(({ key, label }) => [key, label]));
  return (grid?.rows ?? []).flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (cell.risks.length === 0) return [];
      const [p, i] = [grid?.probability[index]?.name ?? '', grid?.impact[column]?.name ?? ''];
      const title = cellTitle(cell, bands);
      const names = cell.risks.map((key) => labels.get(key) ?? key);
      return [`${p} × ${i}${title === '' ? '' : ` (${title})`}: ${listOf(names, 12)}`];
    }),
  );
}

export function cellTitle(cell: Cell, bands: readonly MatrixBand[]): string {
  const band = bands.find(({ name }) => name === cell.band)?.title ?? null;
  return [cell.score, band].filter((part) => part !== null).join(' ');
}

export function isAbove({ appetite }: Grid, { score }: Cell): boolean {
  return appetite !== null && score !== null && score >= appetite;
}

/** `SEC-001 → Low !`: who it is, what is expected to remain, and that something is missing; the name as the renderer writes it. */
export function chipText(risk: MatrixRisk, write = (text: string): string => text): string {
  const residual = residualNote(risk);
  return `${write(risk.label)}${residual === null ? '' : ` → ${write(residual)}`}${risk.concerns.length === 0 ? '' : ' !'}`;
}

/** What the marks of a picture in letters mean, as far as it has them. */
export function notesOf({ risks }: Matrix, grid: Grid | null): readonly string[] {
  return [
    ...(grid === null || grid.appetite === null ? [] : [`* at or above the appetite (${grid.appetite})`]),
    ...(risks.some(({ concerns }) => concerns.length > 0)
      ? ['! no owner, no mitigation or another score printed']
      : []),
    ...(risks.some((risk) => residualNote(risk) !== null) ? ['→ what is expected to remain'] : []),
  ];
}

/** `Medium (2)`; the name alone where the scale has no numbers. */
export function stepName({ name, number }: AxisStep): string {
  return number === null || name === String(number) ? name : `${name} (${number})`;
}

/** `2 · moderate`: the number, and the definition up to its first comma or colon. */
export function stepDetail({ name, number, definition }: AxisStep): string {
  const shown = number === null || name === String(number) ? '' : String(number);
  return [shown, definition?.split(/[:,]/)[0] ?? ''].filter((part) => part !== '').join(' · ');
}

export function legendOf(bands: readonly MatrixBand[]): readonly string[] {
  return bands.map(
    ({ title, count: risks, range }) => `${title} ${risks}${range === null ? '' : ` (${rangeOf(range)})`}`,
  );
}

export function rangeOf({ from, to }: NonNullable<MatrixBand['range']>): string {
  return from === to ? `score ${from}` : `score ${from} to ${to}`;
}

export function whyUnplaced(reason: Unplaced['reason']): string {
  return reasons[reason];
}

const reasons: Readonly<Record<Unplaced['reason'], string>> = {
  'no-levels': 'no probability and no impact',
  'no-probability': 'no probability',
  'no-impact': 'no impact',
  'off-scale': 'a level is not on the scale',
  'other-scale': 'another scale',
};

export function concernText(concern: Concern): string {
  return concerns[concern];
}

const concerns: Readonly<Record<Concern, string>> = {
  'no-owner': 'no owner',
  'no-mitigation': 'no mitigation',
  'score-mismatch': 'printed score differs',
};

/** `6 High`, `8/10`, or the printed word alone. */
export function scoreText({ score, band }: MatrixRisk): string {
  const number =
    score.computed ?? (score.stated === null ? null : `${score.stated}${score.of === null ? '' : `/${score.of}`}`);
  return [number, band?.title ?? null].filter((part) => part !== null).join(' ') || '–';
}

export function pairText({ probability, impact }: MatrixRisk): string {
  return probability === null && impact === null ? '–' : `${probability ?? '–'} × ${impact ?? '–'}`;
}

export function mitigationText({ mitigations: { total, done } }: MatrixRisk): string {
  if (total === 0) return 'none';
  return done === null ? String(total) : `${done}/${total} done`;
}

/** `Low`: the end of an arrow in words; null where nothing is expected to change or no level is written. */
export function residualNote({ residual, place, band }: MatrixRisk): string | null {
  if (residual === null) return null;
  // On a grid, a word that no lower cell has says nothing: `Low` beside a risk that is minimal already.
  if (place !== null && residual.place === null) return null;
  if (residual.place === null) return residual.band === null || residual.band === band?.name ? null : residual.text;
  const stays = residual.place.probability === place?.probability && residual.place.impact === place.impact;
  return stays ? null : residual.text;
}

/** `TECH-001 Queue drops messages`, each word once. */
export function nameText(risk: MatrixRisk): string {
  const { label, title } = namedOf(risk);
  return [label, title].filter((part) => part !== null).join(' ');
}

export function labelOf({ risks }: Matrix, key: string): string {
  return risks.find((risk) => risk.key === key)?.label ?? key;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function listOf(words: readonly string[], most: number): string {
  const shown = words.slice(0, most).join(', ');
  return words.length > most ? `${shown} and ${words.length - most} more` : shown;
}
