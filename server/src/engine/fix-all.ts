/** Every certain fix, until none is left: one fix may show the next one's number. One set of edits against the first text. */
import { applyEdits, realise, type TextEdit } from './edit/realise';
import type { Change } from './finding';
import { type Reading, type ReadOptions, read } from './read';
import { defaultSettings, policiesOf } from './settings';
import { type ValidateOptions, validate } from './validate';

/** Rounds enough for a count that depends on a band that depends on a score; a fix that undoes another ends here too. */
const mostRounds = 5;

export function fixAll(first: Reading, options: ReadOptions & ValidateOptions): readonly TextEdit[] {
  return editInRounds(first, options, ({ profile }) =>
    validate(profile, options).flatMap(({ fix }) => (fix?.certain === true ? fix.changes : [])),
  );
}

/** Changes until none is left, each round made from what the last one wrote; one set of edits against the first text. */
export function editInRounds(
  first: Reading,
  options: ReadOptions,
  changesOf: (reading: Reading, round: number) => readonly Change[],
): readonly TextEdit[] {
  let pieces: readonly Piece[] = [{ kind: 'kept', start: 0, end: first.text.length }];
  let reading = first;
  const policies = options.policies ?? policiesOf(options.settings ?? defaultSettings);
  for (let round = 0; round < mostRounds; round += 1) {
    const changes = changesOf(reading, round);
    const edits = changes.length === 0 ? [] : realise(reading.text, reading.profile, changes, policies);
    const next = applyEdits(reading.text, edits);
    if (next === reading.text) break;
    pieces = edits.reduceRight(replaced, pieces);
    reading = read(next, options, reading);
  }
  return editsOf(pieces, first.text);
}

/** The current text as what is left of the first one and what is new. */
type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'new'; readonly text: string };

/** `edit` counts in the current text; from the last edit to the first, so that offsets before it stay true. */
function replaced(pieces: readonly Piece[], { span, text }: TextEdit): readonly Piece[] {
  return [...cut(pieces, 0, span.start), { kind: 'new', text }, ...cut(pieces, span.end, Number.POSITIVE_INFINITY)];
}

function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = piece.kind === 'kept' ? piece.end - piece.start : piece.text.length;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (start < end && piece.kind === 'kept')
      found.push({ kind: 'kept', start: piece.start + start, end: piece.start + end });
    if (start < end && piece.kind === 'new') found.push({ kind: 'new', text: piece.text.slice(start, end) });
    at += length;
  }
  return found;
}

function editsOf(pieces: readonly Piece[], first: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  let text = '';
  for (const piece of [...pieces, { kind: 'kept', start: first.length, end: first.length } as const]) {
    if (piece.kind === 'new') {
      text += piece.text;
      continue;
    }
    if (first.slice(from, piece.start) !== text) edits.push({ span: { start: from, end: piece.start }, text });
    from = piece.end;
    text = '';
  }
  return edits;
}
