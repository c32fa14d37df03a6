/** The same risks as a table: the picture's twin for people who do not see it, and a list for those who do. */
import { namedOf } from '../../server/src/engine/matrix/named';
import { columnHead } from './column-head';
import { element, sameOf } from './dom';
import { isFiltering } from './filter';
import { placeName } from './grid';
import type { MatrixRisk } from './messages';
import type { RiskColumn } from './order';
import { roving } from './roving';
import type { View } from './view';
import { fill } from './words';

export function riskTable(view: View): HTMLElement | null {
  const { words, matrix, look, act } = view;
  const isWanted = look.table || look.cell !== null || matrix.grid === null;
  // Hundreds of risks of all profiles are no list that anyone reads; those that a filter or a cell finds are.
  const isShort = view.profiles === null || isFiltering(look.filter) || look.cell !== null;
  const risks =
    look.cell === null
      ? view.risks
      : view.risks.filter(({ place }) => place !== null && placeName(place) === look.cell);
  if (!isWanted || !isShort || (risks.length === 0 && look.cell === null)) return null;
  return element(
    'section',
    { class: 'list', aria: { label: words.table } },
    cellHead(view, risks.length),
    element(
      'table',
      {
        class: 'risks',
        aria: { label: words.table },
        data: { stops: 'tbody .link' },
        on: roving({ items: 'tbody .link', onKey: (item, event) => onKey(view, item, event) }),
      },
      element(
        'thead',
        { data: { label: words.sortBy } },
        element(
          'tr',
          {},
          ...columnsOf(view).map(([name, title]) =>
            columnHead({ name, title, order: look.order, hasOwn: true, change: (order) => act.change({ order }) }),
          ),
        ),
      ),
      element('tbody', {}, ...rowsOf(view, risks)),
    ),
  );
}

function columnsOf({ words }: View): readonly (readonly [RiskColumn, string])[] {
  return [
    ['risk', words.risk],
    ['pair', words.pair],
    ['score', words.scoreColumn],
    ['owner', words.owner],
    ['mitigations', words.mitigations],
    ['residual', words.residualColumn],
  ];
}

/** Which cell is listed, and the way back to all of them. */
function cellHead(view: View, count: number): HTMLElement | null {
  const { words, look, act, matrix } = view;
  if (look.cell === null) return null;
  const [probability, impact] = look.cell.split(',').map(Number);
  const nameOf = (axis: 'probability' | 'impact', level: number | undefined): string =>
    matrix.grid?.[axis].find((step) => step.level === level)?.name ?? '';
  return element(
    'p',
    { class: 'cell-head' },
    element('strong', {}, `${nameOf('probability', probability)} × ${nameOf('impact', impact)}`),
    ` · ${count === 0 ? words.empty : count === 1 ? words.oneRisk : fill(words.risks, count)} · `,
    element('button', { class: 'link', data: { focus: 'all' }, on: { click: () => act.list(null) } }, words.listAll),
  );
}

function onKey({ act, look }: View, item: HTMLElement, { key }: KeyboardEvent): boolean {
  const risk = item.dataset.reveal;
  if (risk === undefined) return false;
  switch (key) {
    case 'Enter':
      act.reveal(risk, true);
      return true;
    case 'Escape': {
      const cell = look.cell;
      if (cell === null) return false;
      act.list(null);
      document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus();
      return true;
    }
    default:
      return false;
  }
}

/** A thousand rows are built once; after that, at a keystroke, only those that changed. */
function rowsOf(view: View, risks: readonly MatrixRisk[]): readonly HTMLElement[] {
  const { matrix, look } = view;
  const names = JSON.stringify([matrix.grid?.probability, matrix.grid?.impact]);
  const standing = new Map(
    [...document.querySelectorAll<HTMLElement>('.risk')].map((each) => [each.dataset.row, sameOf(each)]),
  );
  return risks.map((risk) => {
    const { head: _, spans: __, ...rest } = risk;
    const same = names + JSON.stringify(rest);
    return element(
      'tr',
      {
        class: 'risk',
        aria: { current: look.selected === risk.key ? 'true' : null },
        data: { row: risk.key },
        same,
      },
      ...(standing.get(risk.key) === same ? [] : cellsOf(view, risk)),
    );
  });
}

function cellsOf(view: View, risk: MatrixRisk): readonly HTMLElement[] {
  const { words, act } = view;
  const { band, score, owners, residual } = risk;
  const { label, title } = namedOf(risk);
  const stated = score.stated === null ? null : `${score.stated}${score.of === null ? '' : `/${score.of}`}`;
  const figure = [score.computed ?? stated, band?.title ?? null].filter((part) => part !== null).join(' ');
  const cell = (label: string, kind: string, ...content: readonly (Node | string | null)[]): HTMLElement =>
    element('td', { class: kind, data: { label } }, ...content);
  return [
    element(
      'th',
      { attributes: { scope: 'row' } },
      element(
        'button',
        {
          class: 'link',
          tabIndex: -1,
          data: { focus: `row ${risk.key}`, reveal: risk.key },
          on: { click: () => act.reveal(risk.key, false), dblclick: () => act.reveal(risk.key, true) },
        },
        label ?? title,
      ),
      label === null || title === null ? null : ` ${title}`,
    ),
    cell(words.pair, 'figure', element('span', { title: printedPair(risk) }, pairText(view, risk))),
    cell(
      words.scoreColumn,
      'figure',
      band === null ? null : element('span', { class: `mark tone-${band.tone}`, aria: { hidden: true } }),
      figure === '' ? '–' : figure,
      ...(risk.concerns.includes('score-mismatch') ? printed(view, stated ?? '') : []),
    ),
    cell(words.owner, '', owners.length === 0 ? element('span', { class: 'warn' }, words.noOwner) : owners.join(', ')),
    cell(words.mitigations, 'figure', mitigations(view, risk)),
    cell(
      words.residualColumn,
      '',
      residual === null ? '–' : element('span', { title: residual.detail }, residual.text),
    ),
  ];
}

/** What the document says instead. */
function printed({ words }: View, stated: string): readonly (Node | string)[] {
  return [' ', element('span', { class: 'warn' }, fill(words.printedScore, stated))];
}

function mitigations({ words }: View, { mitigations: { total, done } }: MatrixRisk): HTMLElement | string {
  if (total === 0) return element('span', { class: 'warn' }, words.none);
  return done === null ? String(total) : fill(words.done, done, total);
}

/** The names of the steps where the risk has a place; else what is printed, as it is printed. */
function pairText({ matrix: { grid } }: View, risk: MatrixRisk): string {
  const { place } = risk;
  if (place === null) return printedPair(risk);
  const nameOf = (axis: 'probability' | 'impact'): string =>
    grid?.[axis].find(({ level }) => level === place[axis])?.name ?? String(place[axis]);
  return `${nameOf('probability')} × ${nameOf('impact')}`;
}

function printedPair({ probability, impact }: MatrixRisk): string {
  return probability === null && impact === null ? '–' : `${probability ?? '–'} × ${impact ?? '–'}`;
}
