/** What a heading says of the risks below it: band words, and a range of scores where it states one. */
export interface HeadingSays {
  readonly bands: readonly string[];
  readonly scores: { readonly from: number; readonly to: number } | null;
}

export function headingSays(heading: string): HeadingSays | null {
  const text = heading.slice(0, 200).toLowerCase();
  const bands = [...text.matchAll(/\b(critical|high|medium|low|minimal)\b/g)].map((match) => match[1] ?? '');
  const scores = rangeIn(text);
  const speaksOfRisk =
    /risk|priorit|severity|score|风险|优先/.test(text) || /^\W*(?:critical|high|medium|low|minimal)\W*$/.test(text);
  return speaksOfRisk && (bands.length > 0 || scores !== null) ? { bands, scores } : null;
}

/** Higher is worse; null for words that are no bands. */
export function bandRank(name: string): number | null {
  const rank = ['minimal', 'low', 'medium', 'high', 'critical'].indexOf(name);
  return rank === -1 ? null : rank;
}

/** `Score ≥6`, `Score 3-4`, `scores 6 to 9`, `Score: 9`. */
function rangeIn(text: string): HeadingSays['scores'] {
  const match =
    /scores?\s{0,3}:?\s{0,3}(>=|≥|<=|≤|>|<|=)?\s{0,3}(\d{1,3})(?:\s{0,3}(-|–|—|to|\+)\s{0,3}(\d{1,3})?)?/.exec(text);
  if (match === null || /^\s?\/\s?\d/.test(text.slice(match.index + match[0].length))) return null;
  const [, sign, first, joint, last] = match;
  const value = Number(first);
  if (last !== undefined) return { from: value, to: Number(last) };
  if (joint === '+' || sign === '>=' || sign === '≥') return { from: value, to: Number.POSITIVE_INFINITY };
  if (sign === '>') return { from: value + 1, to: Number.POSITIVE_INFINITY };
  if (sign === '<=' || sign === '≤') return { from: 0, to: value };
  return sign === '<' ? { from: 0, to: value - 1 } : { from: value, to: value };
}
