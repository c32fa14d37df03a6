/** The numbers of a summary: total, bands, the story's score, the highest risk, the gate, in lines of labels and values. */
import type { Inline } from '../outline';
import { type Phrase, part, phraseOf, spanOf } from '../phrase';
import { type ClaimLabel, claimLabelOf, rangeOf } from './claim-label';
import { addClaim, type Collector, idsIn } from './collect';
import { type Pair, pairsOf } from './pairs';
import { type BandCount, bandCountsIn, countIn, partsOf, scoreIn, scoreOfSum } from './value';
import { claimWords, countsBy } from './words';

export interface Surroundings {
  readonly group: number;
  /** The lines stand where bare band words count risks. */
  readonly counting: boolean;
  /** A gate that is named here is the document's own. */
  readonly gates: boolean;
  /** A line may say `3 high risks` without a label. */
  readonly sentences: boolean;
}

/** Lines that belong together decide together: `Critical: 0` counts risks beside `High: 2`, and hardly ever alone. */
export function readSummary(all: readonly Inline[], around: Surroundings, into: Collector): void {
  const lines = all.filter(({ plain }) => states.test(plain) && speaks.test(plain));
  if (lines.length === 0) return;
  const pairs = lines.flatMap(pairsOf).flatMap((pair): readonly Labelled[] => {
    const label = claimLabelOf(pair.label.text);
    return label === null ? [] : [{ pair, label }];
  });
  const counts = pairs.filter(({ pair, label }) => isCount(label) && countIn(pair.value) !== null);
  const sure = counts.some(({ label }) => 'sure' in label && label.sure);
  const bands = new Set(counts.flatMap(({ label }) => (label.kind === 'band' ? [label.of] : [])));
  const trusted = sure || (around.counting && bands.size >= 2);
  for (const { pair, label } of pairs) readPair(pair, label, { ...around, trusted, counts: counts.length }, into);
  for (const line of lines) {
    readBreakdown(line, around, into);
    readSentence(line, around, into);
  }
}

/** Cheap questions first: most lines of a document state nothing. */
const states =
  /\d|\b(?:none|zero|one|two|three|four|five|six|seven|eight|nine|ten|PASS|CONCERNS|FAIL|WAIVED)\b|[无無零一二三四五六七八九十]/i;
const speaks =
  /risk|critical|high|medium|moderate|low|minimal|negligible|severe|extreme|significant|major|minor|score|rating|total|gate|categor|风险|風險|评分|得分|总|门禁|高|中|低/i;

/** One pair whose label is known, from a line, a heading or a row of a table. */
export function readPair(pair: Pair, label: ClaimLabel, around: Trust, into: Collector): void {
  const { value, span } = pair;
  const { group } = around;
  switch (label.kind) {
    case 'total':
    case 'band': {
      if (!label.sure && !around.trusted) return;
      const counted = countIn(value);
      if (label.kind === 'band' && counted === null) readBandPair(label.of, value, group, into);
      if (counted === null) {
        if (label.kind === 'total') for (const count of severalBands(value)) addBand(count, group, into);
        return;
      }
      const of = label.kind === 'band' ? label.of : null;
      const scores = label.kind === 'band' ? label.scores : null;
      addClaim(into, {
        kind: label.kind,
        of,
        stated: counted.stated,
        span,
        group,
        beside: [counted.tail, ...(around.beside ?? [])],
        scores,
      });
      if (label.kind === 'total') for (const count of bandCountsIn(counted.tail)) addBand(count, group, into);
      else addTotalBehind(counted.tail, pair, group, into);
      return;
    }
    case 'story-score': {
      // A final score with its sum belongs to a derivation, which may have several rounds.
      const summed = /\b(?:story|overall)\b/i.test(pair.label.text) ? scoreOfSum(value) : null;
      const score = summed ?? scoreIn(value, label.sure && around.counts > 0);
      if (score === null) return;
      addClaim(into, { kind: 'story-score', stated: score.stated, span, group, remark: score.tail.text.slice(0, 80) });
      return;
    }
    case 'highest':
      readHighest(value, pair, group, into);
      return;
    case 'gate': {
      if (!around.gates) return;
      const word = /^[^\p{L}]{0,4}(PASS|CONCERNS|FAIL|WAIVED)(?![\p{L}])/u.exec(value.text);
      if (word?.[1] === undefined) return;
      const at = word[0].length - word[1].length;
      addClaim(into, { kind: 'gate', stated: { value: word[1], span: value.at(at, word[0].length) }, span, group });
    }
  }
}

interface Trust extends Omit<Surroundings, 'counting' | 'sentences'> {
  /** Labels that do not speak of risks themselves count here. */
  readonly trusted: boolean;
  /** How many counts stand beside it. */
  readonly counts: number;
  /** Other cells of the row, which may list the counted risks. */
  readonly beside?: readonly Phrase[];
}

interface Labelled {
  readonly pair: Pair;
  readonly label: ClaimLabel;
}

function isCount({ kind }: ClaimLabel): boolean {
  return kind === 'total' || kind === 'band';
}

/** Up to an arrow: what follows it is a conclusion. */
function readHighest(value: Phrase, pair: Pair, group: number, into: Collector): void {
  const arrow = value.text.search(/→|=>|->/);
  const stated = part(value, 0, arrow < 0 ? value.text.length : arrow);
  const ids = idsIn(stated, into.known);
  const telling = ids.length > 0 || /^\d{1,2}(?![\d%])|^(?:critical|high|medium|low|minimal)\b/i.test(stated.text);
  if (!telling || stated.text.length > 160) return;
  addClaim(into, {
    kind: 'highest',
    stated: { value: stated.text.toLowerCase(), span: spanOf(stated) },
    span: pair.span,
    group,
    beside: [stated],
  });
}

/** `Critical / High | 0 / 2`. */
function readBandPair(of: string, value: Phrase, group: number, into: Collector): void {
  const bands = of.split('/');
  const numbers = [...value.text.matchAll(/\d{1,4}/g)];
  if (bands.length < 2 || bands.length !== numbers.length || /[^\d\s/|,]/.test(value.text)) return;
  for (const [index, { 0: number, index: at }] of numbers.entries()) {
    const span = value.at(at, at + number.length);
    addClaim(into, { kind: 'band', of: bands[index] ?? of, stated: { value: Number(number), span }, span, group });
  }
}

/** `Low: 0 — total 4` at the end of a line of bands. */
function addTotalBehind(tail: Phrase, { span }: Pair, group: number, into: Collector): void {
  const match = /^[(,—–-]\s?(?:in )?total(?: risks)?:?\s(\d{1,4})(?: risks?)?[).]?$/i.exec(tail.text);
  if (match?.[1] === undefined) return;
  const at = match[0].indexOf(match[1]);
  addClaim(into, {
    kind: 'total',
    stated: { value: Number(match[1]), span: tail.at(at, at + match[1].length) },
    span,
    group,
  });
}

function addBand({ band, stated, whole }: BandCount, group: number, into: Collector): void {
  const bound = whole.text.search(/[≥≤<>]|\bscore\b/i);
  const scores = bound < 0 ? null : rangeOf(part(whole, bound, whole.text.length).text.replace(/[()]/g, ' '));
  addClaim(into, { kind: 'band', of: band, stated, span: spanOf(whole), group, beside: [whole], scores });
}

function severalBands(value: Phrase): readonly BandCount[] {
  const behind: Phrase = {
    text: `:${value.text}`,
    at: (from, to) => value.at(Math.max(0, from - 1), Math.max(0, to - 1)),
  };
  const counts = bandCountsIn(behind);
  return counts.length >= 2 ? counts : [];
}

/** `Risk distribution: 2 critical, 3 high` and `Critical categories: TECH (6), DATA (5)`. */
function readBreakdown(line: Inline, { group }: Surroundings, into: Collector): void {
  const [pair] = pairsOf(line);
  if (pair === undefined || pair.label.text.length > 60) return;
  const label = pair.label.text.toLowerCase();
  if (readTotalWithBands(pair, group, into)) return;
  if (countsBy.category.test(label)) {
    for (const piece of partsOf(pair.value)) {
      const match = /^([\p{L}][\p{L}\s/&-]{0,40}?)(?:\s?\(|[:=]\s?)(\d{1,4})(?: risks?)?\)?$/u.exec(piece.text);
      if (match?.[1] === undefined || match[2] === undefined) continue;
      const at = piece.text.indexOf(match[2], match[1].length);
      const stated = { value: Number(match[2]), span: piece.at(at, at + match[2].length) };
      addClaim(into, { kind: 'category', of: match[1].trim(), stated, span: spanOf(piece), group });
    }
    return;
  }
  if (
    !/^(?:risks? )?(?:distribution|breakdown|counts?|totals|levels?|by (?:severity|priority|level))(?: by \w+)?$/.test(
      label,
    )
  )
    return;
  for (const count of severalBands(pair.value)) addBand(count, group, into);
}

/** `3 risks with score ≥ 9 (critical)` anywhere; `3 high risks` only where a summary stands. */
function readSentence(line: Inline, { group, sentences }: Surroundings, into: Collector): void {
  const whole = phraseOf(line);
  if (sentences) readFinding(whole, group, into);
  const number = /^\d{1,3}(?= )/.exec(whole.text)?.[0];
  if (number === undefined || whole.text.length > 160) return;
  const stated = { value: Number(number), span: whole.at(0, number.length) };
  const span = spanOf(whole);
  const scored =
    /^\d{1,3} risks? (?:with|at|of|having) (?:a )?scores? (?:of )?([^()\p{L}]{1,14})\((\p{L}{1,20})\)$/u.exec(
      whole.text,
    );
  if (scored?.[1] !== undefined && scored[2] !== undefined) {
    const label = claimLabelOf(scored[2]);
    if (label?.kind === 'band')
      addClaim(into, { kind: 'band', of: label.of, stated, span, group, scores: rangeOf(scored[1].trim()) });
    return;
  }
  if (!sentences) return;
  const rest = part(whole, number.length, whole.text.length);
  const bracket = rest.text.search(/[(（[]/);
  const label = claimLabelOf(bracket < 0 ? rest.text.replace(/[.。]$/, '') : rest.text.slice(0, bracket));
  if (label === null || (label.kind !== 'band' && label.kind !== 'total') || !label.sure) return;
  if (bracket >= 0 && !/[)）\]]$/.test(rest.text)) return;
  const of = label.kind === 'band' ? label.of : null;
  addClaim(into, { kind: label.kind, of, stated, span, group, beside: [rest] });
}

/** `5 risks identified: 1 critical, 4 low` and `Summary: 6 risks — 2 high (≥6), 4 low`. */
function readTotalWithBands({ label, value, span }: Pair, group: number, into: Collector): boolean {
  const ahead = totalAhead.exec(label.text);
  if (ahead?.[1] !== undefined && (ahead[0] === label.text || /^\W*$/.test(label.text.slice(ahead[0].length)))) {
    if (severalBands(value).length < 2) return false;
    addTotal(label, ahead[1], span, group, into);
    return false;
  }
  if (!/^(?:risks? )?(?:summary|overview|total|totals|result|results)$/i.test(label.text)) return false;
  const within = totalAhead.exec(value.text);
  if (within?.[1] === undefined) return false;
  const bands = severalBands(part(value, within[0].length, value.text.length));
  if (bands.length < 2) return false;
  addTotal(value, within[1], span, group, into);
  for (const count of bands) addBand(count, group, into);
  return true;
}

const totalAhead = /^(\d{1,3}) risks?(?: identified| found| assessed| in total| total)?(?:\s?[—–:(-]\s?|$)/i;

function addTotal(where: Phrase, number: string, span: Pair['span'], group: number, into: Collector): void {
  addClaim(into, { kind: 'total', stated: { value: Number(number), span: where.at(0, number.length) }, span, group });
}

/** `We found five risks.`, `This assessment identifies 8 risks …`. */
function readFinding(whole: Phrase, group: number, into: Collector): void {
  const match =
    /\b(?:found|identif(?:y|ies|ied)|lists?|contains?|covers|a total of) (\d{1,3}|[a-z]{3,6}) (?:\p{L}+ )?risks\b/iu.exec(
      whole.text.slice(0, 200),
    );
  if (match?.[1] === undefined) return;
  const at = match.index + match[0].indexOf(match[1], match[0].indexOf(' '));
  const counted = countIn(part(whole, at, at + match[1].length));
  if (counted === null) return;
  const span = spanOf(part(whole, match.index, match.index + match[0].length));
  addClaim(into, { kind: 'total', stated: counted.stated, span, group });
}

export function isTotalRow(label: string): boolean {
  return claimWords.totalRows.has(
    label
      .toLowerCase()
      .replace(/[^\p{L}\s-]/gu, '')
      .trim()
      .replace(/\s+/g, '-'),
  );
}
