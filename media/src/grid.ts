/**
 * The grid: a table in the role of a grid, so that a screen reader says row and column of every cell. One element in it is in the
 * tab order; `grid-keys.ts` moves that place.
 */

import { element } from './dom';
import { gridKeys } from './grid-keys';
import type { AxisStep, Cell, Grid, MatrixRisk } from './messages';
import type { View } from './view';
import { fill } from './words';

export function grid(view: View): HTMLElement | null {
  const { matrix, words } = view;
  if (matrix.grid === null) return null;
  const { impact } = matrix.grid;
  const home = homeOf(view, matrix.grid);
  const rows = matrix.grid.probability.map((step, index) => rowOf(view, step, matrix.grid?.rows[index] ?? [], home));
  return element(
    'section',
    { class: 'grid-frame', aria: { label: words.matrix } },
    element(
      'table',
      {
        class: `grid columns-${impact.length > 4 ? 'many' : 'few'}${view.look.carried === null ? '' : ' carrying'}`,
        aria: { role: 'grid', label: words.grid, describedby: 'grid-help' },
        data: { stops: '[data-cell]' },
        on: gridKeys(view),
      },
      element('tbody', {}, ...rows),
      element(
        'tfoot',
        {},
        element(
          'tr',
          { aria: { role: 'row' } },
          element('td', { class: 'corner', aria: { role: 'presentation' } }),
          ...impact.map((step) =>
            element(
              'th',
              {
                ...uprightIf(step),
                attributes: { scope: 'col' },
                title: step.definition ?? '',
                aria: { role: 'columnheader', label: `${words.impact}: ${step.name}` },
              },
              ...stepNodes(step),
            ),
          ),
        ),
      ),
    ),
    element('p', { id: 'grid-help', class: 'unseen' }, words.gridHelp),
    element('div', { class: 'arrows-place', data: { own: 'arrows' } }),
  );
}

function rowOf(view: View, step: AxisStep, cells: readonly Cell[], home: string): HTMLElement {
  const label = `${view.words.probability}: ${step.name}`;
  return element(
    'tr',
    { aria: { role: 'row' } },
    element(
      'th',
      {
        ...uprightIf(step),
        attributes: { scope: 'row' },
        title: step.definition ?? '',
        aria: { role: 'rowheader', label },
      },
      ...stepNodes(step),
    ),
    ...cells.map((cell) => cellOf(view, cell, home)),
  );
}

/** Where it is narrow the names stand: Latin letters turned on their side, signs of East Asia as they are. */
function uprightIf({ name }: AxisStep): { readonly class?: string } {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)
    ? { class: 'upright' }
    : {};
}

function stepNodes({ name, number: own, definition }: AxisStep): readonly (Node | string)[] {
  const number = own === null || name === String(own) ? '' : String(own);
  const first = definition?.split(/[:,]/)[0] ?? '';
  const small = [number, first].filter((part) => part !== '').join(' · ');
  return small === '' ? [name] : [name, element('small', {}, small)];
}

function cellOf(view: View, cell: Cell, home: string): HTMLElement {
  const { matrix, act } = view;
  const band = matrix.bands.find(({ name }) => name === cell.band) ?? null;
  const keys = new Set(cell.risks);
  const here = view.risks.filter(({ key }) => keys.has(key));
  const place = placeName(cell);
  return element(
    'td',
    {
      class: ['cell', `tone-${band?.tone ?? 'none'}`, ...cell.line.map((side) => `line-${side}`)].join(' '),
      tabIndex: place === home ? 0 : -1,
      data: { cell: place, focus: `cell ${place}` },
      aria: { role: 'gridcell', selected: isChosen(view, place, here) },
      on: { click: ({ target }) => view.look.carried === null && isGround(target) && act.list(place) },
    },
    unseen(placeWords(view, cell)),
    cell.score === null && band === null
      ? null
      : element('span', { class: 'band' }, element('b', {}, String(cell.score ?? '')), ` ${band?.title ?? ''}`),
    unseen(countWords(view, cell, here.length)),
    chips(view, place, here),
  );
}

function isChosen({ look }: View, place: string, here: readonly MatrixRisk[]): boolean {
  return look.cell === null ? here.some(({ key }) => key === look.selected) : look.cell === place;
}

/** The cell itself, and not a risk in it. */
function isGround(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button') === null;
}

function chips(view: View, place: string, here: readonly MatrixRisk[]): HTMLElement | null {
  const { look, words, act } = view;
  if (here.length === 0) return null;
  const most = view.profiles === null ? mostChips : mostChips / 2;
  const isWhole = here.length <= most + 2 || look.expanded.includes(place);
  const shown = isWhole ? here : here.filter(({ key }, index) => index < most || key === look.selected);
  const rest = here.length - shown.length;
  return element(
    'div',
    { class: 'chips' },
    ...shown.map((risk) => chip(view, risk)),
    rest === 0
      ? null
      : element(
          'button',
          {
            class: 'chip more',
            tabIndex: -1,
            data: { focus: `more ${place}` },
            aria: { label: fill(words.showAll, rest) },
            on: { click: () => act.change({ expanded: [...look.expanded, place] }) },
          },
          `+${rest}`,
        ),
  );
}

const mostChips = 12;

function chip(view: View, risk: MatrixRisk): HTMLElement {
  const { look, act } = view;
  const concerns = concernWords(view, risk);
  return element(
    'button',
    {
      class: look.carried === risk.key ? 'chip carried' : 'chip',
      tabIndex: -1,
      title: [risk.title ?? '', ...concerns].filter((line) => line !== '').join('\n'),
      data: { risk: risk.key, focus: `chip ${risk.key}` },
      aria: { current: look.selected === risk.key ? 'true' : null },
      on: { click: () => act.reveal(risk.key, false), dblclick: () => act.reveal(risk.key, true) },
    },
    element('span', {}, risk.label),
    printedScore(view, risk),
    unseen(['', risk.title === risk.label ? null : risk.title, ...concerns].filter((part) => part !== null).join(', ')),
    concerns.length === 0 ? null : element('i', { aria: { hidden: true } }, '!'),
  );
}

/** Where no rule book gives the cell a score, the risk says its own. */
function printedScore({ matrix }: View, { score }: MatrixRisk): HTMLElement | null {
  if (!matrix.policy.foreign || score.stated === null) return null;
  return element('small', { class: 'own' }, `${score.stated}${score.of === null ? '' : `/${score.of}`}`);
}

function concernWords({ words }: View, { concerns, score }: MatrixRisk): readonly string[] {
  return concerns.map((concern) => {
    if (concern === 'no-owner') return words.noOwner;
    return concern === 'no-mitigation' ? words.noMitigation : fill(words.scoreDiffers, score.stated ?? '');
  });
}

/** Said and not shown: the axes' names before the band, what stands here after it. */
function unseen(words: string): HTMLElement {
  return element('span', { class: 'unseen' }, words);
}

function placeWords({ matrix, words }: View, { probability, impact }: Cell): string {
  const nameOf = (steps: readonly AxisStep[] | undefined, level: number): string =>
    steps?.find((step) => step.level === level)?.name ?? '';
  return `${fill(words.cell, nameOf(matrix.grid?.probability, probability), nameOf(matrix.grid?.impact, impact))}: `;
}

function countWords({ matrix, words }: View, { score }: Cell, risks: number): string {
  const appetite = matrix.grid?.appetite ?? null;
  const above = appetite !== null && score !== null && score >= appetite ? `, ${words.above}` : '';
  return `${above}, ${risks === 0 ? words.empty : risks === 1 ? words.oneRisk : fill(words.risks, risks)} `;
}

/** Where the tab key arrives: the selected risk's cell, else the gravest one that holds a risk, else the first. */
function homeOf({ look, risks }: View, { rows }: Grid): string {
  const cells = rows.flat();
  const shown = new Set(risks.map(({ key }) => key));
  const selected = cells.find((cell) => look.selected !== null && cell.risks.includes(look.selected));
  const filled = cells
    .filter((cell) => cell.risks.some((key) => shown.has(key)))
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const home = selected ?? filled[0] ?? cells[0];
  return home === undefined ? '' : placeName(home);
}

export function placeName({ probability, impact }: { readonly probability: number; readonly impact: number }): string {
  return `${probability},${impact}`;
}
