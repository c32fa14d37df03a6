/** What the colours, the line, the arrows and the mark mean, with how many risks each band has. */
import type { Grid, Matrix } from './matrix';
import { waysOf } from './svg-arrows';
import { sizes } from './svg-layout';
import { pixels, text, within } from './svg-text';

interface Item {
  /** Drawn from `x` to the left of the words, `width` wide. */
  readonly sign: (x: number, y: number) => string;
  readonly width: number;
  readonly words: string;
}

export function legendMarkup(
  matrix: Matrix,
  grid: Grid | null,
  top: number,
  width: number,
): { readonly markup: string; readonly bottom: number } {
  const items = [...bandItems(matrix), ...(grid === null ? [] : gridItems(matrix, grid))];
  if (matrix.risks.some(({ concerns }) => concerns.length > 0))
    items.push({
      sign: (x, y) => text(x + 2, y + 4, 'mark', '!'),
      width: 12,
      words: 'no owner, no mitigation or another score printed',
    });
  const parts: string[] = [];
  let x: number = sizes.margin;
  let y = top + 14;
  for (const { sign, width: room, words } of items) {
    const shown = within(words, width - 2 * sizes.margin - room, 'small');
    const taken = room + pixels(shown, 'small');
    if (x > sizes.margin && x + taken > width - sizes.margin) {
      x = sizes.margin;
      y += 20;
    }
    parts.push(sign(x, y), text(x + room, y + 4, 'small', shown));
    x += taken + 16;
  }
  return { markup: parts.join(''), bottom: items.length === 0 ? top : y + 10 };
}

/** The cells say which scores a band has. */
function bandItems({ bands }: Matrix): Item[] {
  return bands.map(({ title, count, tone }) => ({
    sign: (x, y) => `<g class="${tone}"><rect class="swatch" x="${x}" y="${y - 5}" width="10" height="10" rx="2"/></g>`,
    width: 16,
    words: `${title} ${count}`,
  }));
}

function gridItems(matrix: Matrix, { appetite }: Grid): readonly Item[] {
  const ways = waysOf(matrix);
  const arrow = (nearest: boolean, words: string): Item => ({
    sign: (x, y) =>
      `<path class="arrow${nearest ? ' nearest' : ''}" d="M${x} ${y} h18"/><path class="tip" d="M${x + 24} ${y} l-8 -4 v8 Z"/>`,
    width: 30,
    words,
  });
  return [
    ...(appetite === null
      ? []
      : [
          {
            sign: (x: number, y: number) => `<path class="appetite" d="M${x} ${y} h22"/>`,
            width: 28,
            words: `appetite: concerns from ${appetite}`,
          },
        ]),
    ...(ways.some(({ nearest }) => !nearest) ? [arrow(false, 'residual')] : []),
    ...(ways.some(({ nearest }) => nearest) ? [arrow(true, 'residual, only its band is written')] : []),
  ];
}
