/** What the colours mean, with the count of each: words first. */
import { element } from './dom';
import type { MatrixBand } from './messages';
import type { View } from './view';
import { fill } from './words';

export function legend(view: View): HTMLElement | null {
  const { words, matrix, look, act } = view;
  const { bands, grid, risks } = matrix;
  if (bands.length === 0 && grid === null) return null;
  const hasArrows = look.arrows && view.profiles === null && risks.some(({ residual }) => residual?.place != null);
  const hasNearest = hasArrows && risks.some(({ residual }) => residual?.nearest === true);
  const filterBy = (name: string): void => act.filter({ band: look.filter.band === name ? null : name });
  return element(
    'ul',
    { class: 'legend', aria: { label: words.legend } },
    ...bands.map((band) =>
      element(
        'li',
        {},
        element(
          'button',
          {
            class: `key tone-${band.tone}`,
            title: definitionOf(view, band),
            data: { focus: `legend ${band.name}` },
            aria: { pressed: look.filter.band === band.name },
            on: { click: () => filterBy(band.name) },
          },
          element('span', { class: 'swatch', aria: { hidden: true } }),
          `${band.title} ${band.count}`,
          band.range === null ? null : element('small', {}, `· ${definitionOf(view, band)}`),
        ),
      ),
    ),
    grid?.appetite == null
      ? null
      : element(
          'li',
          { class: 'key' },
          element('span', { class: 'dash', aria: { hidden: true } }),
          `${words.appetite} ≥ ${grid.appetite}`,
        ),
    hasArrows ? element('li', { class: 'key' }, `→ ${words.residual}`) : null,
    hasNearest ? element('li', { class: 'key' }, `⇢ ${words.nearest}`) : null,
  );
}

function definitionOf({ words }: View, { range, costs }: MatrixBand): string {
  if (range === null) return '';
  const scores = range.from === range.to ? fill(words.single, range.from) : fill(words.range, range.from, range.to);
  return costs === null ? scores : `${scores}, ${fill(words.costs, costs)}`;
}
