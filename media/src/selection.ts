/** Marks the selected risk where it is drawn, without drawing anything anew. */
import type { View } from './view';

export function showSelection(root: HTMLElement, { look, matrix }: View): void {
  const { selected } = look;
  for (const mark of root.querySelectorAll<HTMLElement>('[data-risk], [data-row]')) {
    if ((mark.dataset.risk ?? mark.dataset.row) === selected) mark.setAttribute('aria-current', 'true');
    else mark.removeAttribute('aria-current');
  }
  const place = matrix.risks.find(({ key }) => key === selected)?.place ?? null;
  const cell = look.cell ?? (place === null ? null : `${place.probability},${place.impact}`);
  for (const each of root.querySelectorAll<HTMLElement>('[data-cell]'))
    each.setAttribute('aria-selected', String(each.dataset.cell === cell));
}

/** A risk behind `+48` has no chip to mark: its cell must be drawn anew. */
export function isDrawn(root: HTMLElement, risk: string | null): boolean {
  if (risk === null) return true;
  return [...root.querySelectorAll<HTMLElement>('.chip')].some(({ dataset }) => dataset.risk === risk);
}
