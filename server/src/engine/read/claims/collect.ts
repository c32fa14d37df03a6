/** Claims on their way into the draft: numbering of groups, and the ids beside a number. */
import type { ClaimKind, Located, Span } from '../../model';
import type { DraftClaim, ScoreRange } from '../draft';
import type { Phrase } from '../phrase';
import { type KnownIds, mentionsIn } from './mentions';

export interface Collector {
  readonly claims: DraftClaim[];
  readonly known: KnownIds;
  /** In the order of their numbers. */
  readonly groups: Group[];
  /** The same number for the same kind and place: one summary, one table, one derivation. */
  group(kind: string, start: number): number;
}

/** Statements that belong together: what they are, and where that begins. */
export interface Group {
  readonly kind: string;
  readonly span: Span;
}

export function newCollector(known: KnownIds): Collector {
  const groups: Group[] = [];
  return {
    claims: [],
    known,
    groups,
    group(kind, start) {
      const index = groups.findIndex((group) => group.kind === kind && group.span.start === start);
      return index === -1 ? groups.push({ kind, span: { start, end: start } }) - 1 : index;
    },
  };
}

export interface NewClaim {
  readonly kind: ClaimKind;
  readonly of?: string | null;
  readonly stated: Located<number | string>;
  readonly span: Span;
  readonly group: number;
  /** Where ids may stand beside the number. */
  readonly beside?: readonly Phrase[];
  readonly scores?: ScoreRange | null;
  readonly remark?: string;
}

export function addClaim(into: Collector, claim: NewClaim): void {
  const { kind, of = null, stated, span, group, beside = [], scores = null, remark } = claim;
  into.claims.push({
    kind,
    of,
    stated,
    span,
    group,
    ids: beside.flatMap((phrase) => idsIn(phrase, into.known)),
    ...(scores === null ? {} : { scores }),
    ...(remark === undefined || remark === '' ? {} : { remark }),
  });
}

export function idsIn(phrase: Phrase, known: KnownIds): readonly Located<string>[] {
  return mentionsIn(phrase.text, known).map(({ value, from, to }) => ({ value, span: phrase.at(from, to) }));
}
