/** Moving a risk with the pointer: take its chip, drop it in another cell. The text changes; the picture follows the text. */
import type { Cell, MatrixRisk } from './messages';
import type { View } from './view';

export function dragChip({ matrix, profiles }: View, chip: HTMLElement, risk: MatrixRisk): void {
  if (matrix.policy.foreign || profiles !== null) return;
  chip.draggable = true;
  chip.addEventListener('dragstart', (event) => {
    event.dataTransfer?.setData(kind, risk.key);
    if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = 'move';
    chip.classList.add('dragged');
  });
  chip.addEventListener('dragend', () => chip.classList.remove('dragged'));
}

export function acceptDrops(view: View, target: HTMLElement, { probability, impact }: Cell): void {
  if (view.matrix.policy.foreign || view.profiles !== null) return;
  target.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes(kind) !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    target.classList.add('target');
  });
  target.addEventListener('dragleave', () => target.classList.remove('target'));
  target.addEventListener('drop', (event) => {
    event.preventDefault();
    target.classList.remove('target');
    const key = event.dataTransfer?.getData(kind);
    const risk = view.matrix.risks.find((each) => each.key === key);
    if (risk !== undefined) view.act.move(risk, probability, impact);
  });
}

/** Only what was dragged in this view can be dropped in it. */
const kind = 'application/x-risk';
