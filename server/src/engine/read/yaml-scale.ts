/** A scale that a YAML document declares: `5x5`, a list of words, levels with names, or bands whose top score tells its size. */
import { largest } from '../extremes';
import type { Scale, ScaleStep } from '../model';
import { wordOf } from './yaml-keys';
import type { YamlEntry, YamlList, YamlMap, YamlNode } from './yaml-tree';
import { entryOf, textOf, textsOf } from './yaml-values';

export function scaleOf({ key, value }: YamlEntry): Scale | null {
  if (value.kind === 'scalar') return sized(value.value);
  if (value.kind !== 'map') return null;
  if (/bands$/i.test(key)) return fromTop(topOfBands(value));
  const probability = stepsOf(
    entryOf(value, 'probability likelihood probabilityscale likelihoodscale probabilitylevels likelihoodlevels'),
  );
  const impact = stepsOf(entryOf(value, 'impact impactscale impactlevels severity severityscale'));
  const bands = entryOf(value, 'bands ratingbands levels');
  const top =
    numberIn(entryOf(value, 'top max maximum maxscore')) ??
    (bands?.kind === 'map' || bands?.kind === 'list' ? topOfBands(bands) : null);
  const size = entryOf(value, 'matrix size scale method type formula');
  const named = size?.kind === 'scalar' ? sized(size.value) : null;
  if (probability.length === 0 && impact.length === 0) return named ?? fromTop(top);
  const product = (probability.at(-1)?.level ?? 0) * (impact.at(-1)?.level ?? 0);
  return { probability, impact, top: top ?? (product > 0 ? product : null) };
}

/** `5x5` and `5 × 5`. */
function sized(text: string): Scale | null {
  const match = /(\d{1,2})\s?[x×*]\s?(\d{1,2})/i.exec(text.slice(0, 60));
  return match === null ? null : fromTop(Number(match[1]) * Number(match[2]));
}

function fromTop(top: number | null): Scale | null {
  return top === null ? null : { probability: [], impact: [], top };
}

function stepsOf(node: YamlNode | null): readonly ScaleStep[] {
  if (node?.kind === 'list') return node.items.flatMap((item, index) => stepOf(item, index + 1)).toSorted(byLevel);
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap(({ key, value }, index) => keyedStep(key, value, index + 1)).toSorted(byLevel);
}

function stepOf(node: YamlNode, position: number): readonly ScaleStep[] {
  if (node.kind === 'scalar') return [{ level: position, names: [node.value], definition: null }];
  if (node.kind !== 'map') return [];
  const names = entryOf(node, 'names name label title');
  const definition = entryOf(node, 'definition description meaning');
  return [
    {
      level: numberIn(entryOf(node, 'level value score number')) ?? position,
      names: names === null ? [] : textsOf(names).map(({ value }) => value),
      definition: definition === null ? null : (textOf(definition)?.value ?? null),
    },
  ];
}

/** `1: Rare`, `rare: 1` or `1: { name: Rare }`. */
function keyedStep(key: string, value: YamlNode, position: number): readonly ScaleStep[] {
  if (/^\d{1,3}$/.test(key)) {
    const [step] = stepOf(value, Number(key));
    return step === undefined ? [] : [{ ...step, level: Number(key) }];
  }
  const level = numberIn(value.kind === 'map' ? entryOf(value, 'level value score') : value);
  const definition = value.kind === 'map' ? entryOf(value, 'definition description') : null;
  const text = definition === null ? null : (textOf(definition)?.value ?? null);
  return [{ level: level ?? position, names: [key], definition: text }];
}

/** The highest number that any band ends at: 25 in `critical: 20-25`. */
function topOfBands(node: YamlList | YamlMap): number | null {
  const items = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  const texts = items.flatMap((item) => (item.kind === 'map' ? maxima(item) : textsOf(item)));
  const numbers = texts.flatMap(({ value }) =>
    [...value.slice(0, 80).matchAll(/\d{1,4}/g)].map(([digits]) => Number(digits)),
  );
  return numbers.length === 0 ? null : largest(numbers);
}

function maxima(map: YamlMap): readonly { readonly value: string }[] {
  return map.entries
    .filter(({ key }) => /^(?:to|max|maximum|range|score|scores|upper)$/.test(wordOf(key)))
    .flatMap(({ value }) => textsOf(value));
}

function numberIn(node: YamlNode | null): number | null {
  if (node?.kind !== 'scalar') return null;
  const number = Number(node.value);
  return node.value.trim() === '' || Number.isNaN(number) ? null : number;
}

function byLevel(a: ScaleStep, b: ScaleStep): number {
  return a.level - b.level;
}
