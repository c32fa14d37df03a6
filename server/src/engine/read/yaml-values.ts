/** Scalars, texts and lists of a tree as the model wants them. */
import type { Located, Mitigation, Span } from '../model';
import { wordOf } from './yaml-keys';
import type { YamlMap, YamlNode, YamlScalar } from './yaml-tree';

/** A value that says nothing: empty, `~` or `null`. */
export function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'list') return node.items.length === 0;
  if (node.kind === 'map') return node.entries.length === 0;
  if (node.kind === 'alias') return true;
  return node.value.trim() === '' || (node.plain && /^(?:~|null|Null|NULL)$/.test(node.value));
}

/** Text of a scalar; several texts of a list become one, joined by commas, with the place of all of them. */
export function textOf(node: YamlNode): Located<string> | null {
  if (isEmpty(node)) return null;
  if (node.kind === 'scalar') return trimmed(node);
  const parts = textsOf(node);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  return { value: parts.map(({ value }) => value).join(', '), span: { start: first.span.start, end: last.span.end } };
}

/** Every text in it, one for each item; an item that is a mapping gives its text, else all its values. */
export function textsOf(node: YamlNode): readonly Located<string>[] {
  if (isEmpty(node)) return [];
  if (node.kind === 'scalar') return [trimmed(node)];
  if (node.kind === 'list') return node.items.flatMap((item) => (item.kind === 'map' ? oneText(item) : textsOf(item)));
  if (node.kind === 'map') return node.entries.flatMap(({ value }) => textsOf(value));
  return [];
}

export function mitigationsOf(node: YamlNode): readonly Located<Mitigation>[] {
  if (isEmpty(node)) return [];
  if (node.kind === 'scalar') return [plain(trimmed(node))];
  if (node.kind === 'list') return node.items.flatMap((item) => mitigationsOf(item));
  if (node.kind === 'alias') return [];
  const list = entryOf(node, 'actions items steps measures controls tasks mitigations plan');
  if (list !== null && list.kind === 'list') return mitigationsOf(list);
  const text = entryOf(node, textWords);
  if (text !== null && text.kind === 'scalar') return [detailed(node, trimmed(text))];
  const target = entryOf(node, 'ref path file href url link');
  if (target !== null && target.kind === 'scalar') return [detailed(node, trimmed(target))];
  return node.entries.flatMap(({ key, value }) =>
    mitigationsOf(value).map(({ value: mitigation, span }) => ({
      value: { ...mitigation, kind: mitigation.kind ?? key },
      span,
    })),
  );
}

export function entryOf(map: YamlMap, words: string): YamlNode | null {
  for (const word of words.split(' ')) {
    const entry = map.entries.find(({ key, value }) => wordOf(key) === word && !isEmpty(value));
    if (entry !== undefined) return entry.value;
  }
  return null;
}

/** `true`, `done`, `closed` … : done; `false`, `open`, `planned` … : not; null for another word. */
function doneOf(text: string): boolean | null {
  const word = wordOf(text);
  if (doneWords.has(word)) return true;
  return openWords.has(word) ? false : null;
}

const textWords = 'text action title description mitigation control measure step task name summary strategy id';
const doneWords = new Set('true yes done complete completed implemented closed resolved finished x ✓ ✅'.split(' '));
const openWords = new Set(
  'false no open planned todo pending inprogress notstarted proposed started partial partiallyimplemented draft'.split(
    ' ',
  ),
);

function plain(text: Located<string>): Located<Mitigation> {
  const box = /^\[([ xX])\]\s/.exec(text.value);
  const value = box === null ? text.value : text.value.slice(box[0].length);
  const done = box === null ? null : box[1] !== ' ';
  return { value: { text: value, done, kind: null, owner: null, due: null }, span: text.span };
}

function detailed(map: YamlMap, text: Located<string>): Located<Mitigation> {
  const said = (words: string): string | null => {
    const node = entryOf(map, words);
    return node === null ? null : (textOf(node)?.value ?? null);
  };
  const state = said('done completed complete implemented status state');
  const value: Mitigation = {
    text: text.value,
    done: state === null ? null : doneOf(state),
    kind: said('kind type'),
    owner: said('owner ownerrole assignee responsible'),
    due: said('due duedate deadline by date eta target targetdate timeline'),
  };
  return { value, span: text.span };
}

function oneText(map: YamlMap): readonly Located<string>[] {
  const text = entryOf(map, `${textWords} url href path test scenario`);
  return text === null ? textsOf(map) : textsOf(text);
}

function trimmed(scalar: YamlScalar): Located<string> {
  const value = scalar.value.trim();
  if (value === scalar.value || !scalar.literal) return { value, span: scalar.span };
  const start: Span['start'] = scalar.span.start + scalar.value.indexOf(value);
  return { value, span: { start, end: start + value.length } };
}
