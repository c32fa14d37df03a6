/** What a person sees of an HTML tag or entity inside Markdown. */

/** Line breaks for `<br>` and `<li>`, nothing for known tags; null for `<owner>`, which is a placeholder and stays. */
export function htmlText(tag: string): string | null {
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  if (name === 'br' || (name === 'li' && !tag.startsWith('</'))) return '\n';
  return tagNames.has(name) ? '' : null;
}

/** The character an entity stands for; an unknown one stays as it is written. */
export function entityText(entity: string): string {
  const known = entities[entity.slice(1, -1)];
  if (known !== undefined) return known;
  const number = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));$/i.exec(entity);
  const code = number === null ? Number.NaN : Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  le: '≤',
  ge: '≥',
  times: '×',
  ndash: '–',
  mdash: '—',
  rarr: '→',
  middot: '·',
  bull: '•',
};

const tagNames: ReadonlySet<string> = new Set(
  `a abbr b big blockquote center cite code dd del details div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s
  small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var`.split(/\s+/),
);
