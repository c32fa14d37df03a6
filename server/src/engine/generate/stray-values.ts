/** Values of a YAML risk that no field took: keys of another tool, parts of an action such as the file it changes. */
import { smallest } from '../extremes';
import type { Risk } from '../model';
import { riskKey } from '../read/yaml-keys';
import { readFragment } from '../read/yaml-recover';
import type { YamlNode } from '../read/yaml-tree';
import type { PlainNote, PlainRisk } from './plain';
import { bare, textsIn } from './same-risk';

/** By the keys they stand under; what the written risk says anyway is left out. */
export function strayValues(text: string, risk: Risk, written: Omit<PlainRisk, 'notes'>): readonly PlainNote[] {
  const texts = textsIn(written).join(' ');
  const said = bare(texts);
  const words = new Set(wordsOf(texts));
  const found = new Map<string, readonly string[]>();
  for (const { span, form } of risk.sightings) {
    if (form.kind !== 'node') continue;
    const { root } = readFragment(undented(text.slice(span.start, span.end)));
    if (root !== null) collect(root, []);
  }
  return [...found].map(([label, values]) => ({ label, text: values.join('; ') }));

  function isSaid(value: string, key: string): boolean {
    return key === '' || said.includes(bare(value)) || isKnownWord(key, value, words);
  }

  function collect(node: YamlNode, path: readonly string[]): void {
    if (node.kind === 'list') for (const item of node.items) collect(item, path);
    else if (node.kind === 'map') for (const { key, value } of node.entries) collect(value, [...path, key]);
    else if (node.kind === 'scalar' && !isSaid(node.value, path[0] ?? '')) {
      const label = path.join(' ');
      found.set(label, [...(found.get(label) ?? []), node.value.trim()]);
    }
  }
}

/** The words of a field’s key may be written apart: `High (3) - why` as level, label and reason. */
function isKnownWord(key: string, value: string, words: ReadonlySet<string>): boolean {
  return riskKey(key) !== null && wordsOf(value).every((word) => words.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The lines of a list's item as a mapping of their own. */
function undented(item: string): string {
  const lines = item.replace(/^-\s+/, '').split('\n');
  const width = smallest(
    lines.slice(1).flatMap((line) => (line.trim() === '' ? [] : [/^ */.exec(line)?.[0].length ?? 0])),
    80,
  );
  return [lines[0] ?? '', ...lines.slice(1).map((line) => line.slice(Math.min(width, line.length)))].join('\n');
}
