/** A parser that forgives nothing: what it reads, an XML parser reads the same way. */
import assert from 'node:assert/strict';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

export function parseStrictly(markup: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  assert.doesNotMatch(markup, forbidden, 'has no character that XML does not know');
  for (let at = 0; at < markup.length; ) {
    const current = open.at(-1) ?? root;
    if (markup[at] !== '<') {
      const end = markup.indexOf('<', at);
      const text = markup.slice(at, end < 0 ? markup.length : end);
      assert.ok(!text.includes(']]>'), 'no ]]> in text');
      current.children.push(decoded(text));
      at += text.length;
      continue;
    }
    tag.lastIndex = at;
    const match = tag.exec(markup);
    assert.ok(match !== null, `a tag: ${markup.slice(at, at + 60)}`);
    at = tag.lastIndex;
    const [, closing, name = '', attributes = '', empty] = match;
    if (closing === '/') assert.equal(open.pop()?.name, name, 'closes what is open');
    else {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      current.children.push(element);
      if (empty !== '/' && !voids.has(name)) open.push(element);
    }
  }
  assert.equal(open.length, 1, 'everything is closed');
  return root;
}

export function elementsIn({ children }: Element): readonly Element[] {
  return children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsIn(child)]));
}

export function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/\s+([\w:-]+)="([^"<]*)"/g)) {
    assert.ok(!found.has(name), `${name} once`);
    found.set(name, decoded(value));
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = entities.get(name);
    assert.ok(character !== undefined && whole.endsWith(';'), `an entity: ${whole.slice(0, 20)}`);
    return character ?? '';
  });
}

const tag = /<(\/?)([a-z][a-zA-Z0-9]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
const voids: ReadonlySet<string> = new Set(['meta']);
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|(?![\u{10000}-\u{10ffff}])[\ud800-\udfff]/u;
