/** Claims on their way into the draft: numbering of groups, and the ids beside a number. */
import type { ClaimKind, Located, Span } from '../../model';
import type { DraftClaim, ScoreRange } from '../draft';
import type { Phrase } from '../phrase';
import { type KnownIds, mentionsIn } from './mentions';

export interface Collector {
  readonly claims: DraftClaim[];
  readonly known: KnownIds;
  /** The same number for the same name: one summary, one table, one derivation. */
  group(name: string): number;
}

export function newCollector(known: KnownIds): Collector {
  const groups = new Map<string, number>();
  return {
    claims: [],
    known,
    group(name) {
      const number = groups.get(name) ?? groups.size + 1;
      groups.set(name, number);
      return number;
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
