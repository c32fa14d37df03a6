/** Levels, scores and residual risk as mappings: `{ level: 2, label: Medium, reason: … }`. */
import type { Level, Residual, Score } from '../model';
import { residualScore } from './residual-score';
import { riskKey } from './yaml-keys';
import { bandOf, levelOf, located, phraseIn, scoreOf } from './yaml-level';
import type { YamlMap, YamlNode, YamlScalar } from './yaml-tree';
import { entryOf, isEmpty, textOf } from './yaml-values';

export function levelIn(node: YamlNode): Level | null {
  if (isEmpty(node)) return null;
  if (node.kind === 'scalar') return levelOf(node);
  if (node.kind !== 'map') return null;
  const parts = {
    number: scalarAt(node, 'level score value number rating'),
    word: scalarAt(node, 'label word name level rating band'),
    percent: scalarAt(node, 'percent percentage probability likelihood'),
    reason: entryOf(node, 'reason rationale justification why because description notes note'),
  };
  const first = parts.word ?? parts.number ?? parts.percent;
  if (first === null) return null;
  const isPercent = first === parts.percent;
  const read = (isPercent ? null : levelOf(first)) ?? wordOnly(first);
  const numbered = parts.number === null ? null : levelOf(parts.number);
  // A number alone is one of percent here; `80%` says so itself.
  const percent = parts.percent === null ? null : (scoreOf(parts.percent).stated ?? levelOf(parts.percent)?.percent);
  return {
    ...read,
    word: isPercent ? null : read.word,
    number: numbered?.number ?? read.number,
    of: numbered?.of ?? read.of,
    percent: percent ?? numbered?.percent ?? read.percent,
    reason: parts.reason === null ? read.reason : textOf(parts.reason),
  };
}

/** A word and a number under two keys, `likelihood` and `likelihood_score`, are one level. */
export function joinLevels(known: Level | null, more: Level | null): Level | null {
  if (known === null || more === null) return known ?? more;
  if (known.number !== null && known.word === null && more.number === null) return { ...more, number: known.number };
  return known.number === null && more.word === null ? { ...known, number: more.number, of: more.of } : known;
}

export function scoreIn(node: YamlNode): Score | null {
  if (isEmpty(node)) return null;
  if (node.kind === 'scalar') return scoreOf(node);
  if (node.kind !== 'map') return null;
  const value = scalarAt(node, 'value score stated total result rating inherent initial');
  if (value === null) return null;
  const score = scoreOf(value);
  const top = scalarAt(node, 'of max maximum outof');
  return top === null ? score : { ...score, of: scoreOf(top).stated?.value ?? score.of };
}

/** Flat keys and a mapping add up to one residual risk. */
export function residualIn(known: Residual | null, meaning: string, node: YamlNode): Residual | null {
  const text = textOf(node);
  if (text === null) return known;
  const residual = known ?? { text, probability: null, impact: null, score: null, band: null, reason: null };
  if (meaning === 'residualProbability') return { ...residual, probability: levelIn(node) };
  if (meaning === 'residualImpact') return { ...residual, impact: levelIn(node) };
  if (meaning === 'residualScore') return { ...residual, score: scoreIn(node) };
  if (meaning === 'residualReason') return { ...residual, reason: text };
  if (node.kind === 'scalar') {
    const level = levelOf(node);
    if (level === null) return { ...residual, reason: text };
    const found = level.number === null || level.word !== null ? null : residualScore(phraseIn(located(node)));
    const score = found?.score ?? residual.score;
    return {
      ...residual,
      text: level.text,
      score,
      band: level.word === null ? null : bandOf(node),
      reason: level.reason,
    };
  }
  if (node.kind !== 'map') return residual;
  return fromMap(residual, node);
}

function wordOnly(scalar: YamlScalar): Level {
  const word = located(scalar);
  return { text: word, number: null, of: null, word, percent: null, reason: null, level: null };
}

function fromMap(known: Residual, map: YamlMap): Residual {
  const read: { -readonly [K in keyof Residual]: Residual[K] } = { ...known };
  for (const { key, value } of map.entries) {
    if (isEmpty(value)) continue;
    const meaning = riskKey(key);
    const rated = meaning === 'score' && !(value.kind === 'scalar' && !/\d/.test(value.value));
    if (meaning === 'probability') read.probability = levelIn(value);
    else if (meaning === 'impact') read.impact = levelIn(value);
    else if (rated) read.score = scoreIn(value);
    else if (meaning === 'score' || meaning === 'band' || meaning === 'severity') {
      const number =
        value.kind === 'scalar' && levelOf(value)?.word === null ? residualScore(phraseIn(located(value))) : null;
      read.text = textOf(value) ?? read.text;
      // `level: 2` is what the scalar `2` is.
      if (number !== null) read.score ??= number.score;
      else read.band = value.kind === 'scalar' ? bandOf(value) : read.band;
    } else if (/^(?:reason|rationale|justification|notes?|description|why)$/i.test(key)) read.reason = textOf(value);
  }
  return read;
}

function scalarAt(node: YamlMap, words: string): YamlScalar | null {
  const found = entryOf(node, words);
  return found?.kind === 'scalar' ? found : null;
}
