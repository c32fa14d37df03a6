/** The same risks as a table: the picture's twin for people who do not see it, and a list for those who do. */

import { element } from './dom';
import { isFiltering } from './filter';
import { concernWords } from './grid';
import type { MatrixRisk } from './messages';
import type { View } from './view';
import { fill } from './words';

export function riskTable(view: View): HTMLElement | null {
  const { words, matrix, risks, look } = view;
  if (risks.length === 0 || (!look.table && matrix.grid !== null)) return null;
  // Hundreds of risks of all profiles are no list that anyone reads; those that a filter finds are.
  if (view.profiles !== null && !isFiltering(look.filter)) return null;
  const heads = [words.risk, words.pair, words.scoreColumn, words.owner, words.mitigations, words.residualColumn];
  return element(
    'table',
    { class: 'risks', aria: { label: words.table } },
    element(
      'thead',
      {},
      element('tr', {}, ...heads.map((name) => element('th', { attributes: { scope: 'col' } }, name))),
    ),
    element('tbody', {}, ...risks.map((risk) => row(view, risk, heads))),
  );
}

function row(view: View, risk: MatrixRisk, heads: readonly string[]): HTMLElement {
  const { words, look, act } = view;
  const { band, score, owners, residual } = risk;
  const stated = score.stated === null ? null : `${score.stated}${score.of === null ? '' : `/${score.of}`}`;
  const figure = [score.computed ?? stated, band?.title ?? null].filter((part) => part !== null).join(' ');
  const cell = (index: number, ...content: readonly (Node | string | null)[]): HTMLElement =>
    element(
      'td',
      { class: [1, 2, 4].includes(index) ? 'figure' : '', data: { label: heads[index] ?? '' } },
      ...content,
    );
  return element(
    'tr',
    { class: 'risk', aria: { current: look.selected === risk.key ? 'true' : null }, data: { row: risk.key } },
    element(
      'th',
      { attributes: { scope: 'row' } },
      element(
        'button',
        {
          class: 'link',
          data: { focus: `row ${risk.key}`, reveal: risk.key },
          on: { click: () => act.reveal(risk.key, false), dblclick: () => act.reveal(risk.key, true) },
        },
        risk.label,
      ),
      risk.title === null || risk.title === risk.label ? null : ` ${risk.title}`,
    ),
    cell(1, element('span', { title: printedPair(risk) }, pairText(view, risk))),
    cell(
      2,
      band === null ? null : element('span', { class: `mark tone-${band.tone}`, aria: { hidden: true } }),
      figure === '' ? '–' : figure,
      ...(risk.concerns.includes('score-mismatch') ? differing(concernWords(view, risk).at(-1) ?? '', stated) : []),
    ),
    cell(3, owners.length === 0 ? element('span', { class: 'warn' }, words.noOwner) : owners.join(', ')),
    cell(4, mitigations(view, risk)),
    cell(5, residual === null ? '–' : element('span', { title: residual.detail }, residual.text)),
  );
}

/** The printed score struck out, as above the grid; the words of it to whoever points at it or hears it. */
function differing(words: string, stated: string | null): readonly (Node | string)[] {
  return [
    ' ',
    element('s', { class: 'warn', title: words, aria: { hidden: true } }, stated ?? ''),
    element('span', { class: 'unseen' }, `, ${words}`),
  ];
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
