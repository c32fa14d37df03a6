/**
 * The keyboard in the grid. Arrows go from cell to cell; Enter goes into a cell, or straight to the line where it holds one risk;
 * Space lists the cell's risks; inside, arrows go from risk to risk, Escape comes back. Alt with an arrow moves the risk itself, and
 * M takes it up, to be put down by Enter in whichever cell one goes to.
 */
import type { Doings } from './dom';
import type { View } from './view';

export function gridKeys(view: View): Doings {
  return { keydown: (event) => onKey(view, event as KeyboardEvent), focusin: (event) => takeTabStop(event.target) };
}

function onKey(view: View, event: KeyboardEvent): void {
  const at = event.target instanceof HTMLElement ? event.target : null;
  const cell = at?.closest<HTMLElement>('[data-cell]') ?? null;
  if (at === null || cell === null || event.ctrlKey || event.metaKey) return;
  const handled =
    (view.look.carried !== null && carrying(view, cell, view.look.carried, event)) ||
    (at === cell ? inGrid(view, cell, event) : inCell(view, cell, at, event));
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Arrows still go from cell to cell. */
function carrying({ act }: View, cell: HTMLElement, carried: string, { key }: KeyboardEvent): boolean {
  switch (key) {
    case 'Enter':
    case ' ': {
      const [probability, impact] = (cell.dataset.cell ?? '').split(',').map(Number);
      if (probability !== undefined && impact !== undefined) act.move(carried, probability, impact);
      return true;
    }
    case 'Escape':
      act.carry(null);
      document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(`chip ${carried}`)}"]`)?.focus();
      return true;
    default:
      return false;
  }
}

function inGrid(view: View, cell: HTMLElement, { key, altKey }: KeyboardEvent): boolean {
  const chips = chipsOf(cell);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown':
      if (altKey && chips.length === 1) return shift(view, chips[0], key);
      neighbour(cell, key)?.focus();
      return true;
    case 'Home':
      rowOf(cell)[0]?.focus();
      return true;
    case 'End':
      rowOf(cell).at(-1)?.focus();
      return true;
    case 'Enter': {
      const only = chips.length === 1 ? chips[0]?.dataset.risk : undefined;
      if (only === undefined) chips[0]?.focus();
      else view.act.reveal(only, true);
      return true;
    }
    case ' ':
      view.act.list(cell.dataset.cell ?? null);
      return true;
    case 'm':
    case 'M':
      return chips.length === 1 ? pickUp(view, chips[0]) : false;
    case 'Escape':
      if (view.look.cell === null) view.act.select(null);
      else view.act.list(null);
      return true;
    default:
      return false;
  }
}

function inCell(view: View, cell: HTMLElement, at: HTMLElement, { key, altKey }: KeyboardEvent): boolean {
  const chips = chipsOf(cell);
  const index = chips.indexOf(at);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      if (altKey) return shift(view, at, key);
      chips[(index - 1 + chips.length) % chips.length]?.focus();
      return true;
    case 'ArrowRight':
    case 'ArrowDown':
      if (altKey) return shift(view, at, key);
      chips[(index + 1) % chips.length]?.focus();
      return true;
    case 'Home':
      chips[0]?.focus();
      return true;
    case 'End':
      chips.at(-1)?.focus();
      return true;
    case 'Enter':
      if (at.dataset.risk === undefined) at.click();
      else view.act.reveal(at.dataset.risk, true);
      return true;
    case 'm':
    case 'M':
      return pickUp(view, at);
    case 'Escape':
      cell.focus();
      return true;
    default:
      return false;
  }
}

/** In its cell, or for a risk without a place in the first: from there arrows go on. */
export function pickUp({ act }: View, chip: HTMLElement | undefined): boolean {
  const risk = chip?.dataset.risk;
  if (chip === undefined || risk === undefined) return false;
  const cell =
    chip.closest<HTMLElement>('[data-cell]') ?? document.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
  if (act.carry(risk)) cell?.focus();
  return true;
}

/** Moves the risk one step; beyond the edge of the grid there is nothing. */
function shift(view: View, chip: HTMLElement | undefined, key: string): boolean {
  const risk = view.matrix.risks.find((each) => each.key === chip?.dataset.risk);
  const { grid } = view.matrix;
  if (risk?.place == null || grid === null) return false;
  const row = grid.probability.findIndex(({ level }) => level === risk.place?.probability);
  const column = grid.impact.findIndex(({ level }) => level === risk.place?.impact);
  const [down, right] = steps.get(key) ?? [0, 0];
  const probability = grid.probability[row + down];
  const impact = grid.impact[column + right];
  if (probability !== undefined && impact !== undefined) view.act.move(risk.key, probability.level, impact.level);
  return true;
}

const steps: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
]);

function neighbour(cell: HTMLElement, key: string): HTMLElement | null {
  const [down, right] = steps.get(key) ?? [0, 0];
  const row = rowOf(cell);
  const column = row.indexOf(cell);
  if (right !== 0) return row[column + right] ?? null;
  const rows = [...(cell.closest('tbody')?.rows ?? [])];
  const next = rows[rows.findIndex((each) => each.contains(cell)) + down];
  return next?.querySelectorAll<HTMLElement>('[data-cell]')[column] ?? null;
}

function rowOf(cell: HTMLElement): readonly HTMLElement[] {
  return [...(cell.closest('tr')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
}

function chipsOf(cell: HTMLElement): readonly HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>('.chip')];
}

/** Where one was last is where the tab key comes back to. */
function takeTabStop(target: EventTarget | null): void {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]') : null;
  for (const other of cell?.closest('table')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])
    other.tabIndex = other === cell ? 0 : -1;
}
