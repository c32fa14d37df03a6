/** Sums as people print them: `100 - (2 × 20) - 10`, `max(0, 100 - 117)`. */
import { largest, smallest } from '../../extremes';

/** null for anything that is no plain sum. */
export function evaluate(text: string): number | null {
  if (text.length > 400) return null;
  const tokens = text.toLowerCase().match(/\d+(?:\.\d+)?|max|min|[-+*/×x·(),−–]/g) ?? [];
  if (text.toLowerCase().replace(/\d+(?:\.\d+)?|max|min|[-+*/×x·(),−–\s]/g, '') !== '') return null;
  const reader: Reader = { tokens: tokens.map((token) => same[token] ?? token), at: 0, depth: 0 };
  const value = sum(reader);
  return reader.at === tokens.length && Number.isFinite(value) ? value : null;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  depth: number;
}

const same: Readonly<Record<string, string>> = { '×': '*', x: '*', '·': '*', '−': '-', '–': '-' };

function sum(reader: Reader): number {
  let value = product(reader);
  for (let sign = reader.tokens[reader.at]; sign === '+' || sign === '-'; sign = reader.tokens[reader.at]) {
    reader.at += 1;
    value += sign === '+' ? product(reader) : -product(reader);
  }
  return value;
}

function product(reader: Reader): number {
  let value = factor(reader);
  for (let sign = reader.tokens[reader.at]; sign === '*' || sign === '/'; sign = reader.tokens[reader.at]) {
    reader.at += 1;
    value = sign === '*' ? value * factor(reader) : value / factor(reader);
  }
  return value;
}

const deepest = 20;

function factor(reader: Reader): number {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token === undefined || reader.depth > deepest) return Number.NaN;
  if (/^\d/.test(token)) return Number(token);
  if (token === '-' || token === '+') return token === '-' ? -factor(reader) : factor(reader);
  const call = token === 'max' || token === 'min';
  if (call && reader.tokens[reader.at] === '(') reader.at += 1;
  else if (token !== '(') return Number.NaN;
  reader.depth += 1;
  const values = [sum(reader)];
  while (call && reader.tokens[reader.at] === ',') {
    reader.at += 1;
    values.push(sum(reader));
  }
  reader.depth -= 1;
  if (reader.tokens[reader.at] !== ')') return Number.NaN;
  reader.at += 1;
  return token === 'min' ? smallest(values) : largest(values);
}
