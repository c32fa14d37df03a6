/** One piece of a document read alone: all that its own text says. Spans count from the start of the piece. */
import type { Located, Problem, Sighting } from '../model';
import { isListKey, isVagueListKey } from './yaml-keys';
import { joinParts, noPart, type ProfilePart, readProfileEntry } from './yaml-profile';
import { type RiskReading, readRisk } from './yaml-risk';
import type { Piece } from './yaml-split';
import type { YamlEntry, YamlList, YamlNode } from './yaml-tree';

export interface UnitReading {
  readonly sightings: readonly Sighting[];
  /** null for pieces of a list of risks. */
  readonly part: ProfilePart | null;
  readonly problems: readonly Problem[];
  /** The list that the risks stand in has a name that many documents use, or none. */
  readonly vague: boolean;
}

export function readUnit(piece: Piece, source: string, root: YamlNode | null): UnitReading {
  const list = piece.path.at(-1);
  const vague = list === undefined || isVagueListKey(list);
  if (root === null) return unit([], null, false);
  if (piece.kind === 'item') return unit(risksIn(root, source, null), null, vague);
  if (root.kind === 'list') return unit(risksIn(root, source, null), null, true);
  if (root.kind !== 'map') return unit([], null, false);
  if (piece.kind === 'keyed')
    return unit(
      root.entries.flatMap((entry) => keyedRisks(entry, source)),
      noPart,
      vague,
    );
  const lists = root.entries.filter(isRiskList);
  const risks = lists.flatMap(({ value }) => listedRisks(value, source));
  const part = root.entries
    .filter((entry) => !isRiskList(entry))
    .map(readProfileEntry)
    .reduce(joinParts, noPart);
  return unit(
    risks,
    part,
    lists.every(({ key }) => isVagueListKey(key)),
  );
}

function unit(risks: readonly RiskReading[], part: ProfilePart | null, vague: boolean): UnitReading {
  return {
    sightings: risks.map(({ sighting }) => sighting),
    part,
    problems: risks.flatMap(({ problems }) => problems),
    vague,
  };
}

function isRiskList({ key, value }: YamlEntry): boolean {
  return isListKey(key) && (value.kind === 'list' || value.kind === 'map');
}

function listedRisks(value: YamlNode, source: string): readonly RiskReading[] {
  if (value.kind === 'list') return risksIn(value, source, null);
  return value.kind === 'map' ? value.entries.flatMap((entry) => keyedRisks(entry, source)) : [];
}

/** `TECH-001: { title: … }`, or `critical: [ … ]`, whose key groups what it holds. */
function keyedRisks({ key, keySpan, value }: YamlEntry, source: string): readonly RiskReading[] {
  const name = { value: key, span: keySpan };
  if (value.kind === 'list') return risksIn(value, source, name);
  return value.kind === 'map' ? [readRisk(value, { source, id: name, group: null })] : [];
}

function risksIn(node: YamlNode, source: string, group: Located<string> | null): readonly RiskReading[] {
  if (node.kind === 'map') return node.entries.length === 0 ? [] : [readRisk(node, { source, id: null, group })];
  if (node.kind !== 'list') return [];
  return (node satisfies YamlList).items.flatMap((item) => (item.kind === 'map' ? risksIn(item, source, group) : []));
}
