/** Small boxes with the names of risks, side by side, line by line. */
import { concernText } from './describe';
import { escapeMarkup as safe } from './markup';
import type { MatrixRisk } from './matrix';
import { namedOf } from './named';
import { endsWithin, pixels, text } from './svg-text';

export interface Chip {
  readonly risk: MatrixRisk;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

const chipSize = { height: 22, gap: 5 } as const;

const inset = 7;
const markWidth = 11;

/** Fills the width from `x`, beginning at `y`; `bottom` is where the last line ends, `y` where there is no risk. */
export function placeChips(
  risks: readonly MatrixRisk[],
  x: number,
  y: number,
  room: number,
): { readonly chips: readonly Chip[]; readonly bottom: number } {
  const chips: Chip[] = [];
  let left = x;
  let top = y;
  for (const risk of risks) {
    const mark = risk.concerns.length > 0 ? markWidth : 0;
    const label = endsWithin(risk.label, room - 2 * inset - mark, 'id');
    const width = pixels(label, 'id') + 2 * inset + mark;
    if (left > x && left + width > x + room) {
      left = x;
      top += chipSize.height + chipSize.gap;
    }
    chips.push({ risk, x: left, y: top, width, text: label });
    left += width + chipSize.gap;
  }
  return { chips, bottom: risks.length === 0 ? y : top + chipSize.height };
}

export function chipMarkup({ risk, x, y, width, text: label }: Chip): string {
  const { residual, concerns } = risk;
  const { label: id, title } = namedOf(risk);
  const name = [id, title].filter((part) => part !== null).join(': ');
  const words = [name, ...concerns.map(concernText), ...(residual === null ? [] : [`residual ${residual.text}`])];
  return [
    `<g class="chip"><title>${safe(words.join(', '))}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${chipSize.height}" rx="3"/>`,
    text(x + inset, y + 15, 'id', label),
    concerns.length === 0 ? '' : text(x + width - inset, y + 15, 'mark', '!', 'end'),
    '</g>',
  ].join('');
}
