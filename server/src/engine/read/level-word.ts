/** The words of levels in a text: `Low-Medium`, `中高`, `M`, a coloured circle. */
import { levelNameOf } from './vocabulary';

/** A level word at `from`, compounds included: `Low-Medium`, `Medium to High`, `中高`. */
export function wordAt(text: string, from: number): { readonly end: number; readonly name: string } | null {
  const first = simpleWordAt(text, from);
  if (first === null) return null;
  const joint = /(?:\s?[-–/~]\s?| to )/y;
  joint.lastIndex = first.end;
  const match = joint.exec(text);
  const second = simpleWordAt(text, match === null ? first.end : joint.lastIndex);
  const joined = match !== null || isHan(text.charCodeAt(first.end));
  if (second === null || !joined || second.single !== first.single) return first;
  // `Low - Minor delay` is a level and its reason.
  const spaced = match !== null && /^\s[-–~]|^[-–~]\s/.test(match[0]);
  if (spaced && !/^\s*(?:$|[(（])/.test(text.slice(second.end))) return first;
  return { end: second.end, name: `${first.name}-${second.name}` };
}

function simpleWordAt(text: string, from: number): { end: number; name: string; single: boolean } | null {
  if (isHan(text.charCodeAt(from))) {
    for (let length = 4; length > 0; length -= 1) {
      const name = levelNameOf(text.slice(from, from + length));
      if (name !== null && text.length >= from + length) return { end: from + length, name, single: false };
    }
    return null;
  }
  const pattern = /\p{L}{1,16}\.?(?:[ -]\p{L}{1,16})?/uy;
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (match === null) return null;
  const [both] = match;
  const split = both.search(/[ -]/);
  for (const candidate of split < 0 ? [both, both.replace('.', '')] : [both, both.slice(0, split)]) {
    const end = from + candidate.length;
    const name = levelNameOf(candidate);
    const single = candidate.length === 1;
    if (name === null || /\p{L}/u.test(text.charAt(end)) || (single && candidate !== candidate.toUpperCase())) continue;
    return { end, name, single };
  }
  return null;
}

/** A coloured circle or square where a level stands, and nothing to read beside it. */
export function colourIn(text: string): { readonly from: number; readonly to: number; readonly name: string } | null {
  if (/[\p{L}\p{N}]/u.test(text)) return null;
  const mark = /[🔴🟥🟠🟧🟡🟨🟢🟩]/u.exec(text);
  const name = mark === null ? null : levelNameOf(mark[0]);
  return mark === null || name === null ? null : { from: mark.index, to: mark.index + mark[0].length, name };
}

/** Up to the first letter, digit or comparison sign: coloured circles, arrows and marks say nothing. */
export function skipSymbols(text: string): number {
  const at = text.search(/[\p{L}\p{N}<>≤≥~≈]/u);
  return at < 0 ? text.length : at;
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
