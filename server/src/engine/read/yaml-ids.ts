/** Ids of risks in a text. */
import type { Located } from '../model';
import { idAt } from './identifier';
import { place } from './yaml-level';

/** Where an id is expected, one word is one as it stands, alone or before what is said of it: `7`, `C1: it is dark`. */
export function idsNamed(text: Located<string>): readonly Located<string>[] {
  const [name = ''] = /^[\w.\u2010-\u2015-]{1,40}(?=$|:\s)/.exec(text.value) ?? [];
  if (!/\d/.test(name)) return idsIn(text);
  const strong = idsIn(text);
  return strong.some(({ value }) => value === name) ? strong : [place(text, 0, name), ...strong];
}

/** In prose only what is written like an id, and not struck out. */
export function idsIn(text: Located<string>): readonly Located<string>[] {
  const found: Located<string>[] = [];
  for (let at = 0; at < text.value.length; at += 1) {
    const code = text.value.charCodeAt(at);
    if (code < 65 || code > 90) continue;
    const id = idAt(text.value, at);
    if (id === null || !id.strong) continue;
    if (text.value.slice(at - 2, at) !== '~~' && !/[-_.]/.test(text.value.charAt(at - 1)))
      found.push(place(text, at, id.value));
    at = id.to - 1;
  }
  return found;
}
