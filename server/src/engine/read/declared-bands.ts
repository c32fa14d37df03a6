/** Bands of the document's own under a key of their own, in YAML and in front matter: `Critical: 17-25`, or entries with a name and two ends. */
import type { BandRange } from '../model';
import type { Draft } from './draft';
import type { Outline } from './outline';
import { bandName } from './yaml-level';
import { readFragment } from './yaml-recover';
import { scaleOf } from './yaml-scale';
import type { YamlNode } from './yaml-tree';
import { entryOf, textOf } from './yaml-values';

/** Worst first; null where the ends of one are not said, or two of them overlap. */
export function bandsOf(node: YamlNode): readonly BandRange[] | null {
  if (node.kind !== 'map' && node.kind !== 'list') return null;
  const found = node.kind === 'map' ? node.entries.map(({ key, value }) => bandOf(key, value)) : node.items.map(listed);
  const bands = found.flatMap((band) => band ?? []).toSorted((a, b) => b.from - a.from);
  const isWhole = bands.length === found.length && bands.length > 1 && new Set(bands.map(({ name }) => name)).size > 1;
  const isApart = bands.every(({ from, to }, place) => from <= to && to < (bands[place - 1]?.from ?? to + 1));
  return isWhole && isApart ? bands : null;
}

/** What a Markdown document declares above its text; null where it says nothing of it. */
export function frontMatterScale({ frontMatter, text }: Outline): Pick<Draft, 'declaredBands' | 'scale'> {
  const source = frontMatter === null ? '' : text.slice(frontMatter.start, frontMatter.end);
  if (!/^(?:bands|scale):/m.test(source)) return { declaredBands: null, scale: null };
  const { root } = readFragment(source);
  const entries = root?.kind === 'map' ? root.entries : [];
  const [bands, scale] = ['bands', 'scale'].map((name) => entries.find(({ key }) => key === name));
  return {
    declaredBands: bands === undefined ? null : bandsOf(bands.value),
    scale: scale === undefined ? null : scaleOf(scale),
  };
}

function listed(node: YamlNode): BandRange | null {
  const name = node.kind === 'map' ? entryOf(node, 'name title label band level') : null;
  return name?.kind === 'scalar' ? bandOf(name.value, node) : null;
}

function bandOf(title: string, node: YamlNode): BandRange | null {
  const ends = node.kind === 'map' ? endsIn(node) : endsOf(textOf(node)?.value ?? '');
  return ends === null ? null : { name: bandName(title), title, from: ends[0], to: ends[1] };
}

function endsIn(node: YamlNode & { readonly kind: 'map' }): readonly [number, number] | null {
  const range = entryOf(node, 'range score scores');
  if (range?.kind === 'scalar') return endsOf(range.value);
  const said = ['from min minimum lower', 'to max maximum upper'].map((words) => {
    const end = entryOf(node, words);
    return end?.kind === 'scalar' ? end.value : '';
  });
  return endsOf(said.join('-'));
}

/** `13-20`, or the one score of `9`. */
function endsOf(text: string): readonly [number, number] | null {
  const match = /^\s*(\d{1,3})(?:\s?(?:-|–|\.\.|to)\s?(\d{1,3}))?\s*$/.exec(text);
  return match === null ? null : [Number(match[1]), Number(match[2] ?? match[1])];
}
