/**
 * The only place that makes elements: text goes in as text, never as markup, and no style is written inline. What an element does
 * is kept on it, so that `patch.ts` can give an old one the doings of the new.
 */
export type Child = Node | string | null;

export interface Parts {
  readonly class?: string;
  readonly id?: string;
  readonly title?: string;
  readonly tabIndex?: number;
  readonly aria?: Readonly<Record<string, string | boolean | null>>;
  readonly data?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: Doings;
  /** All that the children depend on: while it stays the same, so do they, and need not be built. */
  readonly same?: string;
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  parts: Parts = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (parts.class !== undefined) made.className = parts.class;
  if (parts.id !== undefined) made.id = parts.id;
  if (parts.title !== undefined) made.title = parts.title;
  if (parts.tabIndex !== undefined) made.tabIndex = parts.tabIndex;
  for (const [key, value] of Object.entries(parts.aria ?? {}))
    if (value !== null) made.setAttribute(key === 'role' ? 'role' : `aria-${key}`, String(value));
  for (const [key, value] of Object.entries(parts.data ?? {})) made.dataset[key] = value;
  (made as Named)[ownName] = parts.data?.cell ?? parts.data?.row ?? parts.data?.focus ?? parts.data?.name;
  for (const [key, value] of Object.entries(parts.attributes ?? {})) made.setAttribute(key, value);
  if (parts.on !== undefined) listen(made, parts.on);
  if (parts.same !== undefined) markSame(made, parts.same);
  made.append(...children.filter((child) => child !== null));
  return made;
}

export type Doings = Readonly<Record<string, (event: Event) => void>>;

const doings = Symbol('what an element does');

interface Doing extends EventTarget {
  [doings]?: Doings | undefined;
}

/** From now on the element does exactly this. */
export function listen(element: Element, on: Doings | undefined): void {
  (element as Doing)[doings] = on;
  for (const type of Object.keys(on ?? {})) element.addEventListener(type, perform);
}

export function doingsOf(element: Element): Doings | undefined {
  return (element as Doing)[doings];
}

const ownName = Symbol('what it is called among its neighbours');

interface Named extends Node {
  [ownName]?: string | undefined;
}

/** The first of its `data-` that says who it is, kept beside them: a thousand rows are asked at every keystroke. */
export function nameOf(node: Named): string {
  return node[ownName] ?? '';
}

const same = Symbol('what the children depend on');

interface Marked extends Element {
  [same]?: string | undefined;
}

export function markSame(element: Element, mark: string | undefined): void {
  (element as Marked)[same] = mark;
}

export function sameOf(element: Element): string | undefined {
  return (element as Marked)[same];
}

function perform(event: Event): void {
  (event.currentTarget as Doing | null)?.[doings]?.[event.type]?.(event);
}

export function drawn(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: Node[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** Sentence fragments with a dot between them. */
export function dotted(...parts: readonly (Child | false)[]): readonly Child[] {
  const kept = parts.filter((part): part is Node | string => part !== null && part !== false && part !== '');
  return kept.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}
