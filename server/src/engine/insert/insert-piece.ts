/**
 * A piece of a profile into a text, as near to the cursor as it can stand: whole blocks are never torn, and no place is taken where
 * what is there already, or the piece itself, would be read as something else than before.
 */
import { lineBreak } from '../edit/lines';
import { applyEdits, type TextEdit } from '../edit/realise';
import type { PlainLevel, PlainRisk } from '../generate/plain';
import { plainOf } from '../generate/plain-of';
import { changedFields, lostNotes } from '../generate/same-risk';
import { type Message, say } from '../message';
import type { RiskProfile } from '../model';
import { namedPolicies, policyOf } from '../policy';
import { type Reading, type ReadOptions, read } from '../read';
import { markdownPlaces, type Place } from './markdown-places';
import { keepsYaml, yamlPlaces } from './yaml-places';

export interface Piece {
  /** What it is called in YAML; a second one would make the file unreadable. */
  readonly key: 'risks' | 'risk_summary';
  /** With its own line breaks; `level` is that of a heading in Markdown, and of YAML the spaces before each line. */
  text(level: number): string;
}

export type InsertOutcome =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  /** The key is there already. */
  | { readonly kind: 'present' }
  | { readonly kind: 'refused'; readonly reason: Message };

export function insertPiece(first: Reading, at: number, piece: Piece, options: ReadOptions): InsertOutcome {
  const { text } = first;
  const found = options.format === 'yaml' ? yamlPlaces(text, at, piece.key) : markdownPlaces(first, at);
  const before = plainRisks(first.profile, text, options);
  if ('kind' in found && found.kind === 'empty') {
    const written = piece.text(found.level);
    const lines = written.trimEnd().replace(/\r?\n/g, lineBreak(text));
    const edit = { span: found.span, text: `${lines}${lineBreak(text)}` };
    const after = applyEdits(text, [edit]);
    return keepsYaml(text, after, piece.key) && isReadBack(before, written, after, options)
      ? { kind: 'edits', edits: [edit] }
      : { kind: 'present' };
  }
  if ('kind' in found) return found;
  const tried = new Set<number>();
  for (const place of found) {
    if (tried.has(place.at)) continue;
    tried.add(place.at);
    const written = piece.text(place.level);
    const edit = apart(text, place, written);
    const after = applyEdits(text, [edit]);
    if (options.format === 'yaml' && !keepsYaml(text, after, piece.key)) continue;
    if (isReadBack(before, written, after, options)) return { kind: 'edits', edits: [edit] };
  }
  return { kind: 'refused', reason: say`nowhere in this document would it be read as what it is` };
}

/** Risks of the document that the piece names too are one risk with it. */
function isReadBack(before: readonly PlainRisk[], written: string, after: string, options: ReadOptions): boolean {
  const pieces = plainRisks(read(written, options).profile, written, options);
  const now = plainRisks(read(after, options).profile, after, options);
  const named = new Set(pieces.flatMap(({ id }) => id ?? []));
  const known = new Set(before.flatMap(({ id }) => id ?? []));
  const common = [...named].filter((id) => known.has(id)).length;
  const own = before.filter(({ id }) => id === null || !named.has(id));
  const added = pieces.filter(({ id }) => id === null || !known.has(id));
  if (now.length !== before.length + pieces.length - common) return false;
  const left = now.filter(({ id }) => id === null || !(known.has(id) && named.has(id)));
  const isFound = (risk: PlainRisk, other: PlainRisk): boolean =>
    own.includes(risk) ? isSame(risk, other) : isMeant(risk, other);
  return [...own, ...added].every((risk) => {
    const place = left.findIndex((other) => isFound(risk, other));
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}

/** A document with a scale of its own may print a level in another way, or know no number for it: then its word must be there. */
function isMeant(risk: PlainRisk, other: PlainRisk): boolean {
  const agree = (level: PlainLevel | null, again: PlainLevel | null): boolean =>
    level === null || again === null
      ? level === again
      : level.level === again.level || (again.level === null && level.word !== null && level.word === again.word);
  const { probability, impact } = risk;
  return (
    agree(probability, other.probability) &&
    agree(impact, other.impact) &&
    isSame(risk, { ...other, probability, impact })
  );
}

export function isSame(risk: PlainRisk, other: PlainRisk): boolean {
  return (
    risk.id === other.id &&
    changedFields(risk, other).length === 0 &&
    lostNotes(risk, other).length === 0 &&
    lostNotes(other, risk).length === 0
  );
}

export function plainRisks(profile: RiskProfile, text: string, options: ReadOptions): readonly PlainRisk[] {
  return plainOf(profile, policyOf(profile, options.policies ?? namedPolicies), text).risks;
}

/** On lines of its own; in Markdown with an empty one around it, because a table that touches a paragraph is none. */
function apart(text: string, { at, isApart }: Place, written: string): TextEdit {
  const eol = lineBreak(text);
  const above = text.slice(0, at);
  const open = above !== '' && !above.endsWith('\n') ? eol : '';
  const isBlankAbove = /(?:^|\n)[ \t]*\r?\n$/.test(above);
  const isBlankBelow = at === text.length || /^[ \t]*(?:\r?\n|$)/.test(text.slice(at));
  const lines = written.trimEnd().replace(/\r?\n/g, eol);
  const before = `${open}${isApart && above !== '' && !isBlankAbove ? eol : ''}`;
  return { span: { start: at, end: at }, text: `${before}${lines}${eol}${isApart && !isBlankBelow ? eol : ''}` };
}
