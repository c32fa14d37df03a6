/** What stands beside the id of a mentioned risk: `TECH-002: one gigabyte lasts for years`. */
import type { Reference, RiskProfile } from '../model';
import { normaliseId } from '../read/merge';

/** The words behind an id that begins its line or entry; null where there are none, or where the id stands in a sentence. */
export function referenceText(text: string, { id }: Reference): string | null {
  const { before, after } = around(text, id.span.start, id.span.end);
  if (!opens.test(before) || /^[\s"'`*_\])]*(?:[,;/&+]|and\b)/.test(after)) return null;
  const rest = after.replace(/^[\s"'`*\])]*(?:\([^()]*\))?[\s"'*]*[:：–—-]?(?![\s*]*$)/, '');
  const words = unmarked(rest.trim());
  return words === '' ? null : words;
}

/** What is printed: without emphasis, and without the escapes that stand for a sign. Code keeps its ticks. */
function unmarked(part: string): string {
  const said = part
    .split(/(`[^`]+`)/)
    .map((piece, place) => (place % 2 === 1 ? piece : piece.replace(/(?<!\\)\*{1,3}|\\(?=[!-/:-@[-`{-~])/g, '')))
    .join('');
  return said.replace(/^[\s>|"']+|[\s|"']+$/g, '');
}

/** Whether nothing is lost when only the id and the words behind it are written again. */
export function isWholeReference(text: string, reference: Reference, profile: RiskProfile): boolean {
  const { before, after } = around(text, reference.id.span.start, reference.id.span.end);
  const others = profile.references.filter(({ id }) => id.span.start > reference.id.span.start);
  const lists = others.some(({ id }) => id.span.start < reference.id.span.end + after.length);
  if (!lists && opens.test(before)) return true;
  return isListOfIds(before) && isListOfIds(after);

  function isListOfIds(part: string): boolean {
    const words = bare(part).split(/[\s,;&+/]+|\band\b/);
    return words.every((word) => word === '' || known.has(normaliseId(word)));
  }
}

const opens = /^[\s>|]*(?:[-*+]|\d{1,3}[.)])?\s*(?:\[[ xX]\])?[\s"'`*_[(]*$/;

const known = { has: (word: string): boolean => /^[A-Z][A-Z\d]*(?:[-.][A-Z\d.]+)*-?\d+[a-z]?$/i.test(word) };

function around(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const to = newline < 0 ? text.length : newline;
  return { before: text.slice(from, start), after: text.slice(end, to).replace(/\r$/, '') };
}

function bare(part: string): string {
  return part.replace(/^[\s>|"'`*_[\]()-]+|[\s|"'`*_[\]]+$/g, '');
}
