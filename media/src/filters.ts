/** The row of filters and switches above the grid. A filter that could not change anything is not there. */
import { element } from './dom';
import { hasChoice, isFiltering, nobody, noFilter, ownersOf } from './filter';
import type { MatrixRisk } from './messages';
import type { View } from './view';

export function filters(view: View): HTMLElement | null {
  const { words, matrix, look, act } = view;
  const { risks, bands } = matrix;
  if (risks.length === 0) return null;
  const bandTitle = (name: string): string => bands.find((band) => band.name === name)?.title ?? name;
  return element(
    'div',
    { class: look.unfolded ? 'filters unfolded' : 'filters', aria: { role: 'group', label: words.filter } },
    fold(view),
    choice(view, 'owner', words.anyOwner, risks.flatMap(ownersOf), (name) => (name === nobody ? words.nobody : name)),
    choice(
      view,
      'category',
      words.anyCategory,
      present(risks, ({ category }) => category),
    ),
    choice(
      view,
      'status',
      words.anyStatus,
      present(risks, ({ status }) => status),
    ),
    choice(view, 'band', words.anyBand, bandNames(view), bandTitle),
    search(view),
    hasChoice(look.filter)
      ? element(
          'button',
          { class: 'pill clear', data: { focus: 'clear' }, on: { click: () => act.change({ filter: noFilter }) } },
          words.clear,
        )
      : null,
    element('span', { class: 'gap' }),
    view.profiles === null && risks.some(({ residual }) => residual?.place != null)
      ? toggle(view, 'arrows', words.arrows, words.arrowsHint)
      : null,
    matrix.grid === null || view.profiles !== null ? null : toggle(view, 'table', words.table),
    element('button', { class: 'pill', data: { focus: 'export' }, on: { click: act.export } }, words.export),
  );
}

/** A narrow page has better use for its first lines: there the filters wait behind this button, which says that one is set. */
function fold({ words, look, act }: View): HTMLElement {
  return element(
    'button',
    {
      class: isFiltering(look.filter) ? 'pill fold chosen' : 'pill fold',
      data: { focus: 'fold' },
      aria: { expanded: look.unfolded },
      on: { click: () => act.change({ unfolded: !look.unfolded }) },
    },
    words.filter,
  );
}

type Choosable = 'owner' | 'category' | 'status' | 'band';

function choice(
  { look, act }: View,
  name: Choosable,
  label: string,
  values: readonly string[],
  titleOf: (value: string) => string = (value) => value,
): HTMLElement | null {
  const different = [...new Set(values)];
  const current = look.filter[name];
  if (different.length < 2 && current === null) return null;
  if (current !== null && !different.includes(current)) different.push(current);
  const options = different.map((value) => element('option', { attributes: { value: `=${value}` } }, titleOf(value)));
  const select = element(
    'select',
    { class: current === null ? 'pill' : 'pill chosen', data: { focus: `filter ${name}` }, aria: { label } },
    element('option', { attributes: { value: '' } }, label),
    ...options,
  );
  select.value = current === null ? '' : `=${current}`;
  select.addEventListener('change', () => {
    const value = select.value === '' ? null : select.value.slice(1);
    act.filter({ [name]: value });
  });
  return select;
}

function search({ words, look, act }: View): HTMLElement {
  const input = element('input', {
    class: 'pill search',
    data: { focus: 'search' },
    aria: { label: words.search },
    attributes: { type: 'search', placeholder: words.search },
  });
  input.value = look.filter.text;
  input.addEventListener('input', () => act.filter({ text: input.value }));
  return input;
}

function toggle({ look, act }: View, name: 'arrows' | 'table', label: string, hint = ''): HTMLElement {
  return element(
    'button',
    {
      class: 'pill toggle',
      title: hint,
      data: { focus: name },
      aria: { pressed: look[name] },
      on: { click: () => act.change({ [name]: !look[name] }) },
    },
    label,
  );
}

function present(risks: readonly MatrixRisk[], of: (risk: MatrixRisk) => string | null): readonly string[] {
  return risks.map(of).filter((value) => value !== null);
}

/** Worst first, as in the legend. */
function bandNames({ matrix }: View): readonly string[] {
  return matrix.bands.filter(({ count }) => count > 0).map(({ name }) => name);
}
