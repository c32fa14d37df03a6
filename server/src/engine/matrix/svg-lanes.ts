/** Risks without a place, in rows by the word they are rated with. */
import { isDrawn, lanesOf, lanesTitle } from './lanes';
import type { Matrix } from './matrix';
import { chipMarkup, placeChips } from './svg-chips';
import { sizes } from './svg-layout';
import { text, within, wrap } from './svg-text';

export function lanesMarkup(
  matrix: Matrix,
  top: number,
  width: number,
): { readonly markup: string; readonly bottom: number } {
  const lanes = lanesOf(matrix);
  if (lanes.length === 0) return { markup: '', bottom: top };
  const parts: string[] = [];
  let y = top + 12;
  if (isDrawn(matrix)) {
    parts.push(text(sizes.margin, y + 10, 'step', lanesTitle(matrix) ?? ''));
    y += 22;
  }
  for (const { title, tone, reason, risks } of lanes) {
    const { chips, bottom } = placeChips(risks, sizes.left + 10, y + 8, width - sizes.left - sizes.margin - 18);
    const note = [`${risks.length} risk${risks.length === 1 ? '' : 's'}`, reason].filter((part) => part !== null);
    const lines = wrap(note.join(', '), sizes.left - sizes.margin - 12, 'small', 3);
    const height = Math.max(bottom - y + 8, 26 + lines.length * 16);
    parts.push(
      `<g class="${tone}"><rect class="cell" x="${sizes.left}" y="${y}" width="${width - sizes.left - sizes.margin}" height="${height}" rx="3"/><rect class="edge" x="${sizes.left}" y="${y}" width="3" height="${height}"/></g>`,
      text(sizes.margin, y + 18, 'step', within(title, sizes.left - sizes.margin - 8, 'step')),
      ...lines.map((line, index) => text(sizes.margin, y + 34 + index * 16, 'small', line)),
      ...chips.map(chipMarkup),
    );
    y += height + sizes.gap;
  }
  return { markup: parts.join('\n'), bottom: y };
}
