/** From where a risk stands to where it is expected to end: drawn over the grid, measured from what is on the screen. */
import { drawn } from './dom';
import { placeName } from './grid';
import type { MatrixRisk } from './messages';
import type { View } from './view';

export function drawArrows(view: View, frame: HTMLElement): void {
  const home = frame.querySelector('.arrows-place');
  home?.replaceChildren();
  // Over the risks of all profiles, arrows would only hide them.
  if (!view.look.arrows || view.profiles !== null) return;
  const table = frame.querySelector('table');
  if (table === null || home === null) return;
  const origin = frame.getBoundingClientRect();
  // A person who looks at one risk sees where that one goes; otherwise where all go.
  const own = view.risks.filter(({ key, residual }) => key === view.look.selected && residual?.place != null);
  const chips = new Map([...frame.querySelectorAll<HTMLElement>('.chip')].map((chip) => [chip.dataset.risk, chip]));
  const ways = fanned(
    (own.length > 0 ? own : view.risks).flatMap((risk) => {
      const ends = endsOf(frame, chips.get(risk.key), risk);
      return ends === null ? [] : [{ risk, ...ends, share: 0.5 }];
    }),
  );
  if (ways.length === 0) return;
  const paths = ways.map((way) => arrow(view, way, origin, ways.length > fewArrows));
  const { width, height } = table.getBoundingClientRect();
  home.append(drawn('svg', { class: 'arrows', width, height, 'aria-hidden': 'true' }, head(), ...paths));
}

/** More than these are drawn lightly: the risks must stay readable behind them. */
const fewArrows = 4;

interface Way {
  readonly risk: MatrixRisk;
  readonly from: DOMRect;
  readonly to: DOMRect;
  /** Where in the width of its cell the arrow ends, from 0 to 1. */
  readonly share: number;
}

/** Arrows into one cell end side by side, in the order in which they come, so that they neither meet nor cross. */
function fanned(ways: readonly Way[]): readonly Way[] {
  const inOrder = ways.toSorted((a, b) => a.from.left - b.from.left || b.from.top - a.from.top);
  return inOrder.map((way) => {
    const same = inOrder.filter(({ to }) => to.left === way.to.left && to.top === way.to.top);
    return { ...way, share: (same.indexOf(way) + 1) / (same.length + 1) };
  });
}

/** null where the risk stays where it is, or stands among those that a full cell does not show. */
function endsOf(frame: HTMLElement, chip: HTMLElement | undefined, risk: MatrixRisk): Pick<Way, 'from' | 'to'> | null {
  const to = risk.residual?.place ?? null;
  if (chip === undefined || to === null || risk.place === null || placeName(to) === placeName(risk.place)) return null;
  const cell = frame.querySelector(`[data-cell="${placeName(to)}"]`);
  return cell === null ? null : { from: chip.getBoundingClientRect(), to: cell.getBoundingClientRect() };
}

/** Leaves the chip at the side that faces the goal, so that no line runs through a word, and ends low in the cell. */
function arrow(view: View, { risk, from, to, share }: Way, origin: DOMRect, isLight: boolean): SVGElement {
  const x2 = to.left + to.width * share - origin.left;
  const y2 = to.bottom - 12 - origin.top;
  const isBelow = to.top > from.bottom;
  const x1 =
    (isBelow ? from.left + from.width / 2 : x2 < from.left - origin.left ? from.left : from.right) - origin.left;
  const y1 = (isBelow ? from.bottom : from.top + from.height / 2) - origin.top;
  const selected = view.look.selected === risk.key ? ' selected' : '';
  const nearest = risk.residual?.nearest === true ? ' nearest' : '';
  return drawn('path', {
    class: `arrow${selected}${nearest}${isLight ? ' light' : ''}`,
    d: `M${x1} ${y1} Q ${(x1 + x2) / 2 + (y2 - y1) * 0.12} ${(y1 + y2) / 2 + 10} ${x2} ${y2}`,
    'marker-end': 'url(#arrow-head)',
  });
}

function head(): SVGElement {
  const attributes = {
    id: 'arrow-head',
    viewBox: '0 0 8 8',
    refX: 7,
    refY: 4,
    markerWidth: 7,
    markerHeight: 7,
    orient: 'auto',
  };
  return drawn('defs', {}, drawn('marker', attributes, drawn('path', { class: 'arrow-head', d: 'M0 0 L8 4 L0 8 Z' })));
}
