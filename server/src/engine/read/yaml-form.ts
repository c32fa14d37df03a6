/** How a mapping is written: what an edit needs to change a value or to add a key. */
import type { FieldName, NodeForm, NodeKey, Span } from '../model';
import { noFields } from './draft';
import { riskKey } from './yaml-keys';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree';

export function writtenAs(map: YamlMap, source: string): { readonly form: NodeForm; readonly span: Span } {
  const last = map.entries.at(-1);
  const end = last === undefined ? map.span.end : Math.max(endOf(last.value), last.keySpan.end);
  const seen = new Set<string>();
  const keys = map.entries.flatMap((entry) => {
    if (seen.has(entry.key)) return [];
    seen.add(entry.key);
    return [nodeKey(entry, source)];
  });
  return {
    form: { kind: 'node', indent: columnOf(source, map), keys, flow: map.flow },
    span: { start: map.span.start, end: map.flow ? map.span.end : end },
  };
}

const modelFields: ReadonlySet<string> = new Set(Object.keys(noFields));

function nodeKey({ key, keySpan, value }: YamlEntry, source: string): NodeKey {
  const meaning = riskKey(key);
  const field = meaning !== null && modelFields.has(meaning) ? (meaning as FieldName) : null;
  if (value.kind !== 'scalar' || value.span.end > value.span.start)
    return { key, field, keySpan, valueSpan: value.span };
  const colon = source.indexOf(':', keySpan.end);
  const after = colon === -1 ? keySpan.end : colon + 1;
  const quoted = source[value.span.start - 1] === '"' || source[value.span.start - 1] === "'";
  return { key, field, keySpan, valueSpan: quoted ? value.span : { start: after, end: after } };
}

function endOf(node: YamlNode): number {
  if (node.kind === 'scalar') return node.span.end;
  if (node.kind === 'alias') return node.span.end;
  if (node.kind === 'map' && node.flow) return node.span.end;
  const last = node.kind === 'list' ? node.items.at(-1) : node.entries.at(-1)?.value;
  return last === undefined || (node.kind === 'list' && last.span.end < node.span.start) ? node.span.end : endOf(last);
}

function columnOf(source: string, map: YamlMap): number {
  const start = map.entries[0]?.keySpan.start ?? map.span.start;
  const quoted = source[start - 1] === '"' || source[start - 1] === "'" ? 1 : 0;
  return start - quoted - (source.lastIndexOf('\n', start - 1) + 1);
}
