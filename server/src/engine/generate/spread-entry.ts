/** One entry of a list of how risks spread, written as another one of it is: a line, a table's row, a part of a line. */
import { lineEnd, lineStart } from '../edit/lines';
import type { Claim, Risk, RiskProfile, Span } from '../model';
import type { Policy } from '../policy';
import { countBands } from './summarise';
import { countText } from './write-markdown';

/** Our own `2 risks (1 high, 1 low)` as a whole, for its words follow the numbers; else as much of it as all risks decide. */
export function countLike(
  text: string,
  { stated }: Claim,
  risks: readonly Risk[],
  policy: Policy | null,
): { readonly span: Span; readonly text: string } {
  const { start, end } = stated.span;
  const [whole, counted = '', bracket] = ownCount.exec(text.slice(start, lineEnd(text, start))) ?? [];
  if (whole === undefined) return { span: { start, end }, text: String(risks.length) };
  if (!isWhole(bracket, Number(stated.value)) || policy === null)
    return { span: { start, end: start + counted.length }, text: countText(risks.length, []) };
  const bands = countBands(policy, risks).filter(({ count }) => count > 0);
  return { span: { start, end: start + whole.length }, text: countText(risks.length, bands) };
}

const ownCount = /^(\d{1,6} risks?)(?![\p{L}\d])(?: (\(\d{1,6} \p{L}+(?:, \d{1,6} \p{L}+)*\)))?/u;

/** `3 risks (1 critical)` says of one band alone. */
function isWhole(bracket: string | undefined, count: number): boolean {
  return (bracket?.match(/\d+/g) ?? []).reduce((sum, number) => sum + Number(number), 0) === count;
}

export interface NewEntry {
  readonly name: string;
  readonly risks: readonly Risk[];
}

/** Null where the model says more than a name and its counts, or the name would have to be quoted. */
export function entryLike(
  text: string,
  model: Claim,
  { claims }: RiskProfile,
  entry: NewEntry,
  policy: Policy | null,
): { readonly at: number; readonly text: string } | null {
  const name = model.of ?? '';
  if (!/^\p{L}[\p{L}\p{N} ./&()-]*$/u.test(entry.name) || name === '') return null;
  const at = text.indexOf(name, model.span.start);
  const { start, end } = model.stated.span;
  if (at < 0 || at + name.length > start) return null;
  const line: Span = { start: lineStart(text, at), end: lineEnd(text, end) };
  if (end > line.end || lineStart(text, start) !== line.start) return null;
  if (text.slice(line.start, at).trim().startsWith('|')) return rowLike(text, model, claims, line, entry);
  const between = text.slice(at + name.length, start);
  if (/[\p{L}\d]/u.test(between)) return null;
  const own = countLike(text, model, entry.risks, policy);
  const written = `${entry.name}${between}${own.text}`;
  const lead = text.slice(line.start, at);
  // `{ Data: 3, Security: 2 }`
  if (/[{,]["'\s]*$/.test(lead)) return { at: own.span.end, text: `, ${written}` };
  const rest = text.slice(own.span.end, line.end).replace(/^ \(\d{1,6} \p{L}+\)/u, '');
  const isBare = /^[\s\-*+>_`"']*$/.test(lead) && /^[ \t*_]*(?:[ \t]#.*)?$/.test(rest);
  return isBare ? { at: line.end, text: `\n${lead}${written}` } : null;
}

/** Each cell of it is the name or a count that we know. */
function rowLike(
  text: string,
  model: Claim,
  claims: readonly Claim[],
  line: Span,
  { name, risks }: NewEntry,
): { readonly at: number; readonly text: string } | null {
  const isOwn = ({ kind, stated: { span } }: Claim): boolean =>
    (kind === model.kind || kind === `${model.kind}-band`) && span.start >= line.start && span.end <= line.end;
  const counts = claims.filter(isOwn).map(({ kind, of, stated: { span } }) => {
    const bands = kind === model.kind ? null : (of ?? '').slice((model.of ?? '').length + 1).split('/');
    const own = bands === null ? risks : risks.filter(({ computed }) => bands.includes(computed?.band ?? ''));
    return { span, text: String(own.length) };
  });
  const at = text.indexOf(model.of ?? '', line.start);
  const named = { span: { start: at, end: at + (model.of ?? '').length }, text: name };
  const parts = [named, ...counts].toSorted((a, b) => a.span.start - b.span.start);
  const old = text.slice(line.start, line.end);
  const withParts = (written: (part: (typeof parts)[number]) => string): string =>
    parts.reduceRight(
      (row, part) => row.slice(0, part.span.start - line.start) + written(part) + row.slice(part.span.end - line.start),
      old,
    );
  const cells = old.split('|').filter((cell) => cell.trim() !== '').length;
  return /^[|\s*_`]*$/.test(withParts(() => '')) && cells === parts.length
    ? { at: line.end, text: `\n${withParts((part) => part.text)}` }
    : null;
}
