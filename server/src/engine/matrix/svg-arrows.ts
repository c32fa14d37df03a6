/** From where risks stand to where they are expected to end: one arrow for all that go the same way, so that sixty stay readable. */
import type { Grid, Matrix, Place } from './matrix';
import { type Layout, sizes } from './svg-layout';
import { pixels, round, text } from './svg-text';

export interface Way {
  readonly from: Place;
  readonly to: Place;
  /** Only a band is printed: the end is a cell of that band, not the one that somebody wrote. */
  readonly nearest: boolean;
  readonly count: number;
}

export function waysOf({ risks }: Matrix): readonly Way[] {
  const ways = new Map<string, Way>();
  for (const { place, residual } of risks) {
    const to = residual?.place ?? null;
    if (place === null || residual === null || to === null) continue;
    if (to.probability === place.probability && to.impact === place.impact) continue;
    const { nearest } = residual;
    const key = [place.probability, place.impact, to.probability, to.impact, nearest].join(' ');
    ways.set(key, { from: place, to, nearest, count: (ways.get(key)?.count ?? 0) + 1 });
  }
  return [...ways.values()];
}

/** Leaves low in a cell and ends in the free strip at the head of another: no line ends on a name. */
export function arrowsMarkup(matrix: Matrix, grid: Grid, layout: Layout): string {
  const ways = waysOf(matrix);
  return ways
    .map((way) => {
      const from = boxOf(grid, layout, way.from);
      const to = boxOf(grid, layout, way.to);
      if (from === null || to === null) return '';
      const arriving = ways.filter((each) => isSame(each.to, way.to)).toSorted(byStart);
      const leaving = ways.filter((each) => isSame(each.from, way.from)).toSorted(byEnd);
      const x1 = from.x + share(leaving.indexOf(way), leaving.length, from.width);
      const x2 = to.x + 16 + arriving.indexOf(way) * Math.min(16, (to.width - 100) / arriving.length);
      const below = to.y > from.y;
      const y1 = from.y + from.height - (below ? 4 : sizes.foot);
      return arrow(way, x1, y1, x2, to.y + (below ? 14 : 16), below);
    })
    .join('');
}

function arrow({ nearest, count }: Way, x1: number, y1: number, x2: number, y2: number, below: boolean): string {
  // Comes in from above where it goes down, and from the right in a row of cells.
  const [cx, cy] = below ? [x2 + (x1 - x2) * 0.12, y1 + (y2 - y1) * 0.25] : [x2 + (x1 - x2) * 0.4, y2];
  const angle = Math.atan2(y2 - cy, x2 - cx);
  const tip = (turn: number): string =>
    `${round(x2 - 9 * Math.cos(angle + turn))} ${round(y2 - 9 * Math.sin(angle + turn))}`;
  const path = `<path class="arrow${nearest ? ' nearest' : ''}" d="M${round(x1)} ${round(y1)} Q${round(cx)} ${round(cy)} ${round(x2)} ${round(y2)}"/>`;
  const head = `<path class="tip" d="M${round(x2)} ${round(y2)} L${tip(0.42)} L${tip(-0.42)} Z"/>`;
  return (
    path + head + (count === 1 ? '' : badge(count, x1 * 0.5 + cx * 0.3 + x2 * 0.2, y1 * 0.5 + cy * 0.3 + y2 * 0.2))
  );
}

/** How many risks go that way. */
function badge(count: number, x: number, y: number): string {
  const width = pixels(String(count), 'band') + 9;
  return `<rect class="badge" x="${round(x - width / 2)}" y="${round(y - 8)}" width="${width}" height="16" rx="8"/>${text(x, y + 4, 'band', String(count), 'middle')}`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(grid: Grid, layout: Layout, place: Place): Box | null {
  const column = layout.columns[grid.impact.findIndex(({ level }) => level === place.impact)];
  const row = layout.rows[grid.probability.findIndex(({ level }) => level === place.probability)];
  return column === undefined || row === undefined ? null : { ...column, ...row };
}

function share(index: number, count: number, width: number): number {
  return ((index + 1) / (count + 1)) * width;
}

function byStart(a: Way, b: Way): number {
  return a.from.impact - b.from.impact || b.from.probability - a.from.probability;
}

function byEnd(a: Way, b: Way): number {
  return a.to.impact - b.to.impact || b.to.probability - a.to.probability;
}

function isSame(a: Place, b: Place): boolean {
  return a.probability === b.probability && a.impact === b.impact;
}
