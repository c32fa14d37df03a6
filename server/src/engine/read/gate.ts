/**
 * Gate files and `risk_summary` blocks: what a document states about its risks in numbers, and which risks it names. The block reads
 * the same in a gate file, in front matter and in a fence.
 */
import type { Located, ReferenceRole, Span } from '../model';
import type { DraftClaim, DraftReference } from './draft';
import { idsIn, idsNamed } from './yaml-ids';
import { wordOf } from './yaml-keys';
import { bandName, place } from './yaml-level';
import { readFragment } from './yaml-recover';
import { shift } from './yaml-shift';
import { splitYaml } from './yaml-split';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree';
import { entryOf, isEmpty, textOf, textsOf } from './yaml-values';

export interface Summary {
  /** Whether a `risk_summary` stands there at all; one without numbers gives no claims. */
  readonly found: boolean;
  readonly claims: readonly DraftClaim[];
  readonly references: readonly DraftReference[];
  readonly story: Located<string> | null;
  /** The last day of a waiver in force. */
  readonly waivedUntil: Located<string> | null;
}

/** The `risk_summary` and `gate:` of a YAML text that stands between two offsets of a document. Never throws. */
export function readRiskSummary(text: string, start: number, end: number, group = 0): Summary {
  let summary = nothing;
  for (const piece of splitYaml(text, start, end)) {
    const { root } = readFragment(text.slice(piece.start, piece.end));
    if (root?.kind !== 'map') continue;
    for (const entry of root.entries) summary = join(summary, shift(summaryOf(entry, group), piece.start));
  }
  return summary;
}

const nothing: Summary = { found: false, claims: [], references: [], story: null, waivedUntil: null };

/** What one top-level entry adds to a summary. */
export function summaryOf({ key, keySpan, value }: YamlEntry, group: number): Summary {
  const word = wordOf(key);
  const block = summaryIn(word, value);
  if (block !== null)
    return { ...nothing, found: true, claims: claimsOf(block, group), references: recommended(block) };
  if (word === 'gate' || word === 'gatedecision' || word === 'gatestatus') {
    const said = value.kind === 'map' ? entryOf(value, 'decision status result gate') : value;
    const text = said?.kind === 'scalar' ? textOf(said) : null;
    const below = nested(value, group) ?? nothing;
    if (text === null || !/^(?:PASS|CONCERNS|FAIL|WAIVED)$/i.test(text.value)) return below;
    const span = { start: keySpan.start, end: text.span.end };
    return { ...below, claims: [{ kind: 'gate', of: null, stated: text, span, ids: [], group }, ...below.claims] };
  }
  if (word === 'waiver') return { ...nothing, waivedUntil: waivedUntil(value) };
  if (word === 'story' || word === 'storyid') return { ...nothing, story: storyOf(value) };
  return nested(value, group) ?? nothing;
}

function summaryIn(word: string, value: YamlNode): YamlMap | null {
  if (value.kind !== 'map') return null;
  return word === 'risksummary' || (word === 'riskprofile' && entryOf(value, 'totals highest') !== null) ? value : null;
}

/** The block may stand one level down: `qa: { risk_summary: … }`. */
function nested(value: YamlNode, group: number): Summary | null {
  const inner =
    value.kind === 'map'
      ? value.entries.find((entry) => summaryIn(wordOf(entry.key), entry.value) !== null)
      : undefined;
  return inner === undefined ? null : summaryOf(inner, group);
}

export function storyOf(value: YamlNode): Located<string> | null {
  if (value.kind !== 'map') return value.kind === 'scalar' ? textOf(value) : null;
  const id = entryOf(value, 'id key number story');
  return id === null ? null : textOf(id);
}

function waivedUntil(waiver: YamlNode): Located<string> | null {
  if (waiver.kind !== 'map') return null;
  const [active, ends] = ['active', 'expires expiry until'].map((words) => {
    const node = entryOf(waiver, words);
    return node?.kind === 'scalar' ? textOf(node) : null;
  });
  return active?.value === 'true' ? (ends ?? null) : null;
}

/** Counts and scores of a summary: `totals`, `critical: 2`, `by_category`, `highest`, `score`, a printed derivation. */
export function claimsOf(map: YamlMap, group: number): readonly DraftClaim[] {
  return map.entries.flatMap((entry): readonly DraftClaim[] => {
    const { key, value } = entry;
    if (isEmpty(value)) return [];
    const word = wordOf(key).replace(/(?:risks?|count)$/, '') || wordOf(key);
    if (bandWords.has(word)) return numbered('band', bandName(word), entry, group);
    switch (word) {
      case 'total':
        return value.kind === 'map' ? claimsOf(value, group) : numbered('total', null, entry, group);
      case 'totals':
      case 'byband':
      case 'bylevel':
      case 'byseverity':
      case 'bypriority':
      case 'counts':
        return value.kind === 'map' ? claimsOf(value, group) : [];
      case 'score':
      case 'storyscore':
      case 'overallscore':
        return numbered('story-score', null, entry, group);
      case 'highest':
        return highest(entry, group);
      case 'bycategory':
        return grouped('category', value, group);
      case 'bycomponent':
        return grouped('component', value, group);
      case 'derivation':
        return derivation(value, group);
      default:
        return [];
    }
  });
}

/** Lists of risks by role: `must_fix`, `monitor`, … of a summary; `mustFix`, `testPriorities`, … of our own format. */
export function referencesOf(map: YamlMap): readonly DraftReference[] {
  return map.entries.flatMap(({ key, value }) => {
    const role = roles.get(wordOf(key));
    if (role === undefined) return [];
    return textsOf(value).flatMap((text) => idsNamed(text).map((id) => ({ id, role, under: key })));
  });
}

const bandWords = new Set(['critical', 'high', 'medium', 'moderate', 'low', 'minimal']);

const roles: ReadonlyMap<string, ReferenceRole> = new Map([
  ['mustfix', 'must-fix'],
  ['immediate', 'must-fix'],
  ['candeploy', 'can-deploy'],
  ['accepted', 'accepted'],
  ['acceptedrisks', 'accepted'],
  ['testpriorities', 'test-priority'],
  ['testpriority', 'test-priority'],
  ['monitor', 'monitoring'],
  ['monitoring', 'monitoring'],
  ['contingencytriggers', 'contingency-trigger'],
  ['summary', 'summary'],
  ['prose', 'prose'],
]);

function recommended(summary: YamlMap): readonly DraftReference[] {
  const list = entryOf(summary, 'recommendations');
  const top = entryOf(summary, 'highest highestrisk');
  const id = top?.kind === 'map' ? entryOf(top, 'id riskid') : top;
  const named = id?.kind === 'scalar' ? idsIn(textOf(id) ?? { value: '', span: id.span }) : [];
  return [
    ...named.map((one) => ({ id: one, role: 'summary' as const, under: 'highest' })),
    ...(list?.kind === 'map' ? referencesOf(list) : []),
  ];
}

function numbered(kind: DraftClaim['kind'], of: string | null, entry: YamlEntry, group: number): readonly DraftClaim[] {
  const scalar = entry.value.kind === 'map' ? entryOf(entry.value, 'count total value score risks') : entry.value;
  const text = scalar?.kind === 'scalar' ? textOf(scalar) : null;
  const match = text === null ? null : /\d{1,7}(?:\.\d{1,4})?/.exec(text.value.slice(0, 60));
  if (text === null || match === null) return [];
  const stated = { value: Number(match[0]), span: place(text, match.index, match[0]).span };
  const listed = entry.value.kind === 'map' ? textsOf(entryOf(entry.value, 'ids') ?? entry.value) : [text];
  return [{ kind, of, stated, span: around(entry), ids: listed.flatMap(idsIn), group }];
}

function highest(entry: YamlEntry, group: number): readonly DraftClaim[] {
  const { value } = entry;
  const named = value.kind === 'map' ? entryOf(value, 'id riskid title name score') : value;
  const text = named === null ? null : textOf(named);
  if (text === null) return [];
  const claim: DraftClaim = { kind: 'highest', of: null, stated: text, span: around(entry), ids: idsIn(text), group };
  if (value.kind !== 'map' || entryOf(value, 'id riskid') === null) return [claim];
  const detail = (names: string): Located<string> | null => {
    const node = entryOf(value, names);
    return node?.kind === 'scalar' ? textOf(node) : null;
  };
  return [{ ...claim, details: { score: detail('score riskscore'), title: detail('title name') } }];
}

function grouped(kind: 'category' | 'component', value: YamlNode, group: number): readonly DraftClaim[] {
  if (value.kind !== 'map') return [];
  return value.entries.flatMap((entry): readonly DraftClaim[] => {
    if (entry.value.kind !== 'map') return numbered(kind, entry.key, entry, group);
    const bands = entry.value.entries.filter(({ key }) => bandWords.has(wordOf(key)));
    return [
      ...numbered(kind, entry.key, { ...entry, value: entryOf(entry.value, 'total count') ?? none }, group),
      ...bands.flatMap((band) => numbered(`${kind}-band`, `${entry.key}/${bandName(band.key)}`, band, group)),
    ];
  });
}

/** `{ steps: { critical: 20, high: 10 }, result: 70 }` */
function derivation(value: YamlNode, group: number): readonly DraftClaim[] {
  if (value.kind !== 'map') return [];
  return value.entries.flatMap((entry): readonly DraftClaim[] => {
    const word = wordOf(entry.key);
    if (word === 'result' || word === 'score') return numbered('derivation', null, entry, group);
    if (word !== 'steps' || entry.value.kind !== 'map') return [];
    return entry.value.entries.flatMap((step) => numbered('derivation-step', bandName(step.key), step, group));
  });
}

function around({ keySpan, value }: YamlEntry): Span {
  return { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) };
}

const none: YamlNode = { kind: 'list', items: [], span: { start: 0, end: 0 } };

function join(a: Summary, b: Summary): Summary {
  return {
    found: a.found || b.found,
    claims: [...a.claims, ...b.claims],
    references: [...a.references, ...b.references],
    story: a.story ?? b.story,
    waivedUntil: a.waivedUntil ?? b.waivedUntil,
  };
}
