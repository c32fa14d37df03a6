/** What a YAML document says beside the keys that a profile has fields for: its own `notes`, keys of other tools, and comments. */
import { Lexer } from 'yaml';
import type { Located, RiskProfile, Span } from '../model';
import { isListKey, profileKey, wordOf } from '../read/yaml-keys';
import { readFragment } from '../read/yaml-recover';
import { splitYaml } from '../read/yaml-split';
import type { YamlEntry, YamlNode } from '../read/yaml-tree';
import { entryOf, textOf, textsOf } from '../read/yaml-values';
import type { PlainProse } from './plain';

export function yamlProse(text: string, profile: RiskProfile): readonly PlainProse[] {
  const found = topEntries(text).flatMap(({ entry, start }) => {
    if (wordOf(entry.key) === 'notes') return notesOf(entry.value);
    if (profileKey(entry.key) === 'metadata' && entry.value.kind === 'map')
      return entry.value.entries.flatMap((inner) => strangeKey(inner, text, start));
    if (holdsRisk(entry, start, profile)) return [];
    return profileKey(entry.key) === null ? strangeKey(entry, text, start) : leftIn(entry, start, profile);
  });
  return [...found, ...commentsOf(text)];
}

/** What stands under a key that we know and is none of its fields: somebody's words beside the counts of a summary. */
function leftIn({ key, value }: YamlEntry, start: number, profile: RiskProfile): readonly PlainProse[] {
  if (value.kind !== 'map' || unplaced.has(profileKey(key) ?? '')) return [];
  const held = heldIn(profile);
  const isHeld = (from: number, to: number): boolean =>
    held.some((span) => span.start < start + to && span.end > start + from);
  const lines = (node: YamlNode, path: readonly string[]): readonly string[] => {
    if (node.kind === 'map') return node.entries.flatMap((entry) => lines(entry.value, [...path, entry.key]));
    if (node.kind === 'list') return node.items.flatMap((item) => lines(item, path));
    const isSaid = node.kind !== 'scalar' || isHeld(node.span.start, node.span.end);
    return isSaid || node.value.trim() === '' ? [] : [`${path.join(' ')}: ${node.value.trim()}`];
  };
  const left = lines(value, [key]);
  return left.length === 0 ? [] : [{ under: [], text: left.join('\n\n') }];
}

/** They are read into numbers and words that have no place of their own. */
const unplaced: ReadonlySet<string> = new Set(['scale', 'bands', 'policy', 'metadata']);

function heldIn({ story, title, date, reviewer, metrics, triggers, claims, references }: RiskProfile): readonly Span[] {
  const said = [story, title, date, reviewer, ...triggers, ...metrics.flatMap((metric) => Object.values(metric))];
  return [
    ...said.flatMap((one: Located<string> | null) => one?.span ?? []),
    ...claims.flatMap(({ span, stated }) => [span, stated.span]),
    ...references.map(({ id }) => id.span),
  ];
}

/** Keys of other tools at the head of a Markdown document. */
export function frontMatterProse(text: string): readonly PlainProse[] {
  return topEntries(text).flatMap(({ entry, start }) => strangeKey(entry, text, start));
}

interface TopEntry {
  readonly entry: YamlEntry;
  readonly start: number;
}

function topEntries(text: string): readonly TopEntry[] {
  return splitYaml(text)
    .filter(({ kind, path }) => kind === 'entry' && path.length === 0)
    .flatMap(({ start, end }) => {
      const { root } = readFragment(text.slice(start, end));
      return root?.kind === 'map' ? root.entries.map((entry) => ({ entry, start })) : [];
    });
}

/** `notes: [text, { under: Rollout, text: … }]`, or one text. */
function notesOf(value: YamlNode): readonly PlainProse[] {
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item): readonly PlainProse[] => {
    const node = item.kind === 'map' ? entryOf(item, 'text') : item;
    const said = node === null ? null : textOf(node);
    const under = item.kind === 'map' ? entryOf(item, 'under') : null;
    if (said === null) return [];
    return [{ under: under === null ? [] : textsOf(under).map((one) => one.value), text: said.value.trimEnd() }];
  });
}

function strangeKey({ key, keySpan, value }: YamlEntry, text: string, start: number): readonly PlainProse[] {
  if (profileKey(key) !== null || isListKey(key) || key.startsWith('$')) return [];
  const source = text.slice(start + keySpan.end, start + value.span.end).replace(/^\s*:[ \t]*/, '');
  const said = value.kind === 'scalar' ? value.value : source.replace(/^\r?\n/, '');
  return said.trim() === '' ? [] : [{ under: [], text: said.includes('\n') ? `${key}:\n${said}` : `${key}: ${said}` }];
}

function holdsRisk({ value }: YamlEntry, start: number, { risks }: RiskProfile): boolean {
  return risks.some(({ sightings }) =>
    sightings.some(({ span }) => span.start >= start + value.span.start && span.end <= start + value.span.end),
  );
}

/** In the order of the text, those that speak to us left out. A line that only looks like one, inside a longer text, is none. */
function commentsOf(text: string): readonly PlainProse[] {
  const lines: string[] = [];
  let before = '';
  for (const token of new Lexer().lex(text)) {
    const said = before === scalarFollows ? null : /^#+ ?(?!\s*risk-(?:dis|en)able)(.*?)\s*$/.exec(token)?.[1];
    before = token;
    if (said != null && /[\p{L}\p{N}]/u.test(said) && !/^yaml-language-server:/.test(said)) lines.push(said);
  }
  return lines.length === 0 ? [] : [{ under: ['Comments'], text: lines.join('\n') }];
}

/** The token by which the lexer announces a value. */
const scalarFollows = '\u001f';
