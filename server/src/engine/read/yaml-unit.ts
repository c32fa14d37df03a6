/** One piece of a document read alone: all that its own text says. Spans count from the start of the piece. */
import type { Located, Problem, Sighting } from '../model';
import { checkEntry, checkItem, checkRisk, type OwnForm } from './risk-yaml';
import { isListKey, isVagueListKey } from './yaml-keys';
import { joinParts, looksLikeRisk, noPart, type ProfilePart, readProfileEntry } from './yaml-profile';
import { type RiskReading, readRisk } from './yaml-risk';
import type { Piece } from './yaml-split';
import type { YamlEntry, YamlNode } from './yaml-tree';

export interface UnitReading {
  readonly sightings: readonly Sighting[];
  /** null for pieces of a list of risks. */
  readonly part: ProfilePart | null;
  readonly problems: readonly Problem[];
  /** How many of them look like risks, and not like rows of just any list. */
  readonly likely: number;
  readonly forms: readonly OwnForm[];
  /** The key of an entry, so that a second one can be told. */
  readonly key: Located<string> | null;
}

const emptyUnit: UnitReading = { sightings: [], part: null, problems: [], likely: 0, forms: [], key: null };

/** `anchored`: keys that only hold what aliases repeat are whatever their author likes. */
export function readUnit(piece: Piece, source: string, root: YamlNode | null, anchored = false): UnitReading {
  const list = piece.path.at(-1);
  const vague = list === undefined || isVagueListKey(list);
  if (root === null) return emptyUnit;
  if (piece.kind === 'item') return unit(itemsOf(root, source, null), null, vague);
  if (root.kind === 'list') return unit(itemsOf(root, source, null), null, true);
  if (root.kind !== 'map') return emptyUnit;
  if (piece.kind === 'keyed')
    return unit(
      root.entries.map((entry) => keyed(entry, source)),
      null,
      vague,
    );
  const entries = root.entries.map((entry) => rootEntry(entry, source, anchored));
  const [head] = piece.kind === 'whole' ? [] : root.entries;
  const key = head === undefined ? null : { value: head.key, span: head.keySpan };
  const vagueLists = entries.every((entry) => entry.vague);
  return { ...unit(entries, joinParts(root.entries.map(partOf)), vagueLists), key };
}

/** What one node of a piece holds. */
interface Found {
  readonly risks: readonly RiskReading[];
  readonly forms: readonly OwnForm[];
  readonly vague: boolean;
}

function unit(found: readonly Found[], part: ProfilePart | null, vague: boolean): UnitReading {
  const risks = found.flatMap((one) => one.risks);
  return {
    sightings: risks.map(({ sighting }) => sighting),
    part,
    problems: risks.flatMap(({ problems }) => problems),
    likely: risks.filter(({ sighting }) => looksLikeRisk(sighting, vague)).length,
    forms: found.flatMap(({ forms }) => forms),
    key: null,
  };
}

function partOf(entry: YamlEntry): ProfilePart {
  return isRiskList(entry) ? noPart : readProfileEntry(entry);
}

function isRiskList({ key, value }: YamlEntry): boolean {
  return isListKey(key) && (value.kind === 'list' || value.kind === 'map');
}

function rootEntry(entry: YamlEntry, source: string, anchored: boolean): Found {
  const { key, keySpan, value } = entry;
  if (!isRiskList(entry)) return { risks: [], forms: anchored ? [] : [checkEntry(entry)], vague: true };
  const found =
    value.kind === 'map' ? value.entries.map((inner) => keyed(inner, source)) : itemsOf(value, source, null);
  const head = checkEntry({ key, keySpan, value: { kind: 'list', items: [], span: value.span } });
  return {
    risks: found.flatMap(({ risks }) => risks),
    forms: [head, ...found.flatMap(({ forms }) => forms)],
    vague: isVagueListKey(key),
  };
}

/** `TECH-001: { title: … }`, or `critical: [ … ]`, whose key groups what it holds. */
function keyed({ key, keySpan, value }: YamlEntry, source: string): Found {
  const name = { value: key, span: keySpan };
  if (value.kind === 'map') {
    const reading = readRisk(value, { source, id: name, group: null });
    return { risks: [reading], forms: [checkRisk(value)], vague: false };
  }
  if (value.kind !== 'list') return { risks: [], forms: [checkItem(value)], vague: false };
  const found = itemsOf(value, source, name);
  return { risks: found.flatMap(({ risks }) => risks), forms: found.flatMap(({ forms }) => forms), vague: false };
}

function itemsOf(node: YamlNode, source: string, group: Located<string> | null): readonly Found[] {
  if (node.kind === 'list') return node.items.flatMap((item) => itemOf(item, source, group));
  return itemOf(node, source, group);
}

function itemOf(node: YamlNode, source: string, group: Located<string> | null): readonly Found[] {
  if (node.kind !== 'map') return [{ risks: [], forms: [checkItem(node)], vague: false }];
  if (node.entries.length === 0) return [];
  return [{ risks: [readRisk(node, { source, id: null, group })], forms: [checkRisk(node)], vague: false }];
}
