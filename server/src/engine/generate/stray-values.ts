/** Values of a YAML risk that no field took: keys of another tool, parts of an action such as the file it changes. */
import type { Risk } from '../model';
import { readFragment } from '../read/yaml-recover';
import type { YamlNode } from '../read/yaml-tree';
import type { PlainNote, PlainRisk } from './plain';

/** By the keys they stand under; what the written risk says anyway is left out. */
export function strayValues(text: string, risk: Risk, written: Omit<PlainRisk, 'notes'>): readonly PlainNote[] {
  const said = bare(JSON.stringify(written));
  const found = new Map<string, readonly string[]>();
  for (const { span, form } of risk.sightings) {
    if (form.kind !== 'node') continue;
    const { root } = readFragment(undented(text.slice(span.start, span.end)));
    if (root !== null) collect(root, []);
  }
  return [...found].map(([label, values]) => ({ label, text: values.join('; ') }));

  function collect(node: YamlNode, path: readonly string[]): void {
    if (node.kind === 'list') for (const item of node.items) collect(item, path);
    else if (node.kind === 'map') for (const { key, value } of node.entries) collect(value, [...path, key]);
    else if (node.kind === 'scalar' && path.length > 0 && !said.includes(bare(JSON.stringify(node.value)))) {
      const label = path.join(' ');
      found.set(label, [...(found.get(label) ?? []), node.value.trim()]);
    }
  }
}

/** The lines of a list's item as a mapping of their own. */
function undented(item: string): string {
  const lines = item.replace(/^-\s+/, '').split('\n');
  const width = Math.min(
    80,
    ...lines.slice(1).flatMap((line) => (line.trim() === '' ? [] : [/^ */.exec(line)?.[0].length ?? 0])),
  );
  return [lines[0] ?? '', ...lines.slice(1).map((line) => line.slice(Math.min(width, line.length)))].join('\n');
}

function bare(text: string): string {
  return text.toLowerCase().replace(/\\[nt"]|[^\p{L}\p{N}]+/gu, '');
}
