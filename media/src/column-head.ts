/** The head of a column: pressing it sorts by the column. */
import { element } from './dom';
import { nextOrder, orderOf } from './order';

export interface ColumnHead {
  readonly name: string;
  readonly title: string;
  readonly order: string;
  /** Whether there is an order that no column gives, such as the document's. */
  readonly hasOwn: boolean;
  readonly change: (order: string) => void;
}

export function columnHead({ name, title, order, hasOwn, change }: ColumnHead): HTMLElement {
  const { by, down } = orderOf(order);
  const isSorted = by === name;
  return element(
    'th',
    { attributes: { scope: 'col' }, aria: { sort: isSorted ? (down ? 'descending' : 'ascending') : null } },
    element(
      'button',
      { data: { focus: `sort ${name}` }, on: { click: () => change(nextOrder(order, name, hasOwn)) } },
      title,
      element('span', { class: 'way', aria: { hidden: true } }, isSorted ? (down ? ' ↓' : ' ↑') : ''),
    ),
  );
}
