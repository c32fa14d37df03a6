/**
 * Puts what `&name` marks where `*name` stands, with the alias as its place. A budget bounds how much is copied, so that aliases of
 * aliases cannot blow up.
 */
import type { Problem, Span } from '../model';
import { unknownAlias } from './yaml-messages';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree';

export interface Anchors {
  readonly nodes: Map<string, YamlNode>;
  /** Nodes that may still be copied in this document. */
  budget: number;
}

export interface Expanded {
  readonly root: YamlNode;
  readonly problems: readonly Problem[];
}

export function noAnchors(): Anchors {
  return { nodes: new Map(), budget: 20_000 };
}

export function hasAlias(node: YamlNode): boolean {
  if (node.kind === 'scalar') return false;
  if (node.kind === 'list') return node.items.some(hasAlias);
  return node.kind === 'alias' || node.entries.some(({ key, value }) => key === '<<' || hasAlias(value));
}

export function expandAliases(node: YamlNode, anchors: Anchors): Expanded {
  const problems: Problem[] = [];
  return { root: expand(node, anchors, problems), problems };
}

function expand(node: YamlNode, anchors: Anchors, problems: Problem[]): YamlNode {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => expand(item, anchors, problems)) };
  if (node.kind === 'map') return expandMap(node, anchors, problems);
  const target = anchors.nodes.get(node.name);
  if (target !== undefined) return copy(target, node.span, anchors);
  const value = `*${node.name}`;
  problems.push(unknownAlias(value, node.span));
  return { kind: 'scalar', value, plain: true, span: node.span, literal: true };
}

/** `<<: *base` adds the keys that the mapping itself does not have. */
function expandMap(map: YamlMap, anchors: Anchors, problems: Problem[]): YamlMap {
  const entries = map.entries.map((entry) => ({ ...entry, value: expand(entry.value, anchors, problems) }));
  const own = new Set(entries.map(({ key }) => key));
  const merged = entries.flatMap((entry): readonly YamlEntry[] => {
    if (entry.key !== '<<') return [entry];
    const sources = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    return sources.flatMap((source) =>
      source.kind === 'map' ? source.entries.filter(({ key }) => !own.has(key)) : [],
    );
  });
  return { ...map, entries: merged };
}

function copy(node: YamlNode, span: Span, anchors: Anchors): YamlNode {
  anchors.budget -= 1;
  if (anchors.budget < 0 || node.kind === 'alias')
    return { kind: 'scalar', value: '', plain: true, span, literal: false };
  if (node.kind === 'scalar') return { ...node, span, literal: false };
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => copy(item, span, anchors)), span };
  const entries = node.entries.map(({ key, value }) => ({ key, keySpan: span, value: copy(value, span, anchors) }));
  return { ...node, entries, span };
}
