/** The grid as a picture that stands alone: its own colours for light and dark, its words as text, nothing loaded. */
import { factsOf, headingOf, placesText } from './describe';
import { flow } from './flow';
import { isDrawn, lanesTitle } from './lanes';
import { escapeMarkup as safe } from './markup';
import type { Matrix } from './matrix';
import { chipMarkup } from './svg-chips';
import { gridMarkup } from './svg-grid';
import { lanesMarkup } from './svg-lanes';
import { layOut, sizes, widthFor } from './svg-layout';
import { legendMarkup } from './svg-legend';
import { svgStyle } from './svg-style';
import { pixels, text, within, wrap } from './svg-text';

export function renderSvg(matrix: Matrix): string {
  const grid = isDrawn(matrix) ? matrix.grid : null;
  const width = widthFor(grid);
  const room = width - 2 * sizes.margin;
  const heading = headingOf(matrix);
  const facts = factsOf(matrix);
  const parts: string[] = [text(sizes.margin, 32, 'heading', within(heading, room, 'heading'))];
  let y = 36;
  const lines = (content: readonly string[]): void => {
    for (const line of content) {
      y += 18;
      parts.push(text(sizes.margin, y, 'small', line));
    }
  };
  const inLines = flow(facts, ' · ', (line) => pixels(line, 'small') <= room);
  lines(inLines.flatMap((line) => wrap(line, room, 'small', 2)));
  if (grid !== null) {
    const layout = layOut(matrix, grid, y + 34);
    parts.push(gridMarkup(matrix, grid, layout));
    for (const chip of layout.chips) parts.push(chipMarkup(chip));
    y = layout.bottom + 4;
  } else {
    y += 8;
    lines(wrap(lanesTitle(matrix) ?? '', room, 'small', 2));
    y += 12;
  }
  const legend = legendMarkup(matrix, grid, y, width);
  y = legend.bottom;
  const lanes = lanesMarkup(matrix, y, width);
  parts.push(legend.markup, lanes.markup);
  const height = Math.ceil(lanes.bottom + 14);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">${safe(heading)}</title>
<desc id="d">${safe([...facts, ...placesText(matrix)].join('. '))}.</desc>
<style>${svgStyle}</style>
<rect class="page" width="${width}" height="${height}"/>
${parts.filter((part) => part !== '').join('\n')}
</svg>
`;
}
