/**
 * Lists in one cell: a line for each entry, and what an entry says beside its text in signs of its own: `[x] {Testing} Run the suite
 * (owner Ana Ruiz, due 2026-03-24)`. Further lines of an entry are indented; a backslash takes a sign its meaning.
 */
import type { Mitigation } from '../model';
import type { PlainNote } from './plain';

export function listCell(entries: readonly string[]): string {
  return entries.map((entry) => lines(`${sign.test(entry) ? '\\' : ''}${entry}`)).join('\n');
}

export function mitigationsCell(list: readonly Mitigation[]): string {
  return list.map((one) => lines(mitigationText(one))).join('\n');
}

export function notesCell(notes: readonly PlainNote[]): string {
  return notes.map(({ label, text }) => lines(`${oneLine(label).replace(/[\\:]/g, '\\$&')}: ${text}`)).join('\n');
}

/** A dash or a dot that every line has is how somebody writes a list, and no part of its entries. */
export function entriesOf(cell: string): readonly string[] {
  const entries = joinedLines(cell);
  const isMarked = entries.length > 1 && entries.every((entry) => bullet.test(entry));
  return entries.map((entry) => (isMarked ? entry.replace(bullet, '') : entry.replace(/^\\(?=[\s\S])/, '')));
}

export function mitigationsIn(cell: string): readonly Record<string, string | boolean>[] {
  const entries = joinedLines(cell);
  const isMarked = entries.length > 1 && entries.every((entry) => bullet.test(entry));
  return entries.map((entry) => mitigationIn(isMarked ? entry.replace(bullet, '') : entry));
}

export function notesIn(cell: string): Record<string, string> {
  const notes = new Map<string, string>();
  for (const [at, entry] of joinedLines(cell).entries()) {
    const said = /^((?:[^\\:\n]|\\.){1,1000}):(?:\s([\s\S]*))?$/.exec(entry);
    const label = said?.[1] === undefined ? `note ${at + 1}` : unescaped(said[1]);
    notes.set(freeName(label, notes), said === null ? entry : (said[2] ?? ''));
  }
  return Object.fromEntries(notes);
}

/** A name that stands twice keeps both values. */
export function freeName(name: string, taken: Pick<ReadonlyMap<string, unknown>, 'has'>): string {
  for (let turn = 1; ; turn += 1) {
    const own = turn === 1 ? name : `${name} (${turn})`;
    if (!taken.has(own)) return own;
  }
}

const bullet = /^(?:[-*•·–]|\d{1,2}[.)])\s+/;
/** What begins so would be taken for a mark. */
const sign = /^(?:[\\[{]|[-*•·–]\s|\d{1,2}[.)]\s)/;

function lines(entry: string): string {
  return entry.replaceAll('\n', '\n  ');
}

function joinedLines(cell: string): readonly string[] {
  const entries: string[] = [];
  for (const line of cell.split('\n')) {
    const last = entries.length - 1;
    if (line.startsWith('  ') && last >= 0) entries[last] = `${entries[last] ?? ''}\n${line.slice(2)}`;
    else if (line.trim() !== '') entries.push(line.trim());
  }
  return entries;
}

function mitigationText({ text, done, kind, owner, due }: Mitigation): string {
  const box = done === null ? '' : done ? '[x] ' : '[ ] ';
  const named = kind === null ? '' : `{${oneLine(kind).replace(/[\\{}]/g, '\\$&')}} `;
  const said = sign.test(text) ? `\\${text}` : text;
  const who = [owner === null ? '' : `owner ${escapedIn(owner)}`, due === null ? '' : `due ${escapedIn(due)}`].filter(
    (part) => part !== '',
  );
  // Brackets at the end of the text itself are followed by empty ones.
  const end = who.length > 0 ? ` (${who.join(', ')})` : tail.test(text) ? ' ()' : '';
  return `${box}${named}${said}${end}`;
}

const part = String.raw`(?:[^\\(),\n]|\\.){1,1000}`;
const tail = new RegExp(String.raw` \((?:owner (${part}))?(?:, )?(?:due (${part}))?\)$`);

function mitigationIn(entry: string): Record<string, string | boolean> {
  const box = /^\[([ xX])\] /.exec(entry);
  const afterBox = entry.slice(box?.[0].length ?? 0);
  const kind = /^\{((?:[^\\{}\n]|\\.){1,1000})\} /.exec(afterBox);
  const afterKind = afterBox.slice(kind?.[0].length ?? 0);
  const who = tail.exec(afterKind);
  const said = who === null ? afterKind : afterKind.slice(0, who.index);
  return {
    text: said.replace(/^\\(?=[\s\S])/, ''),
    ...(box === null ? {} : { done: box[1] !== ' ' }),
    ...(kind?.[1] === undefined ? {} : { kind: unescaped(kind[1]) }),
    ...(who?.[1] === undefined ? {} : { owner: unescaped(who[1]) }),
    ...(who?.[2] === undefined ? {} : { due: unescaped(who[2]) }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapedIn(text: string): string {
  return oneLine(text).replace(/[\\(),]/g, '\\$&');
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
