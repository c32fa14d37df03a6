/**
 * Makes what stands on the page equal to what was just built, and keeps every element that both have: focus, caret, scroll and a
 * press that is under way stay, and only what differs is painted. Elements are told apart by the names in their `data-`.
 */
import { doingsOf, listen, markSame, nameOf, sameOf } from './dom';

export function patchChild(place: Element, made: Element | null): void {
  patchChildren(place, made === null ? [] : [made]);
}

function patchChildren(place: Element, made: readonly ChildNode[]): void {
  const names = made.map(nameOf);
  const wanted = new Set(names);
  const named = new Map([...place.childNodes].map((node) => [nameOf(node), node]));
  let at: ChildNode | null = place.firstChild;
  for (const [index, next] of made.entries()) {
    // What goes away goes first: what stays behind it then need not move, and keeps the focus.
    while (at !== null && nameOf(at) !== '' && !wanted.has(nameOf(at))) at = removed(at);
    const name = names[index] ?? '';
    const match: ChildNode | null = name === '' ? at : (named.get(name) ?? null);
    named.delete(name);
    if (match === null || !isSame(match, next)) {
      place.insertBefore(next, at);
      continue;
    }
    if (match === at) at = at.nextSibling;
    else place.insertBefore(match, at);
    patch(match, next);
  }
  while (at !== null) at = removed(at);
}

function removed(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function patch(old: ChildNode, made: ChildNode): void {
  if (!(old instanceof Element && made instanceof Element)) {
    if (old.nodeValue !== made.nodeValue) old.nodeValue = made.nodeValue;
    return;
  }
  for (const { name } of [...old.attributes]) if (!made.hasAttribute(name) && !isOurs(name)) old.removeAttribute(name);
  for (const { name, value } of made.attributes)
    if (old.getAttribute(name) !== value && !isOurs(name)) old.setAttribute(name, value);
  listen(old, doingsOf(made));
  if (sameOf(made) !== undefined && sameOf(old) === sameOf(made)) return;
  markSame(old, sameOf(made));
  if (!old.hasAttribute('data-own')) patchChildren(old, [...made.childNodes]);
  if (isField(old) && isField(made) && old.value !== made.value) old.value = made.value;
}

/** Where the tab key arrives is settled on the page, and whether a box stands open is the person's choice. */
function isOurs(name: string): boolean {
  return name === 'tabindex' || name === 'open';
}

function isSame(old: ChildNode, made: ChildNode): boolean {
  return old.nodeName === made.nodeName && nameOf(old) === nameOf(made);
}

function isField(element: Element): element is HTMLInputElement | HTMLSelectElement {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
}
