/**
 * Remembers what a piece of text read as, so that an edit elsewhere leaves it as it is. The memory is a cache that readings of one
 * document hand on; forgetting any of it changes no result.
 */
import type { Span } from '../model';
import { type Move, toFrame } from './frame';
import type { KeptParts } from './kept-parts';
import { newSeries, putAt, type Series, valueAt } from './series';

export interface Recall {
  /**
   * What a stretch of the text says, in spans of the frame; `depends` is all that the answer follows from beside the words there.
   * An answer is asked for again when its words, its place or something that it depends on have changed; questions that are asked
   * meanwhile about pieces of the stretch are remembered with it.
   */
  part<T>(question: PartQuestion<T>, depends: readonly unknown[], span: Span, compute: () => T): T;
  /** Computed anew where one of the words has changed that it follows from. */
  once<T>(name: string, words: readonly string[], compute: () => T): T;
  /** Where a span of the text stands in the frame. */
  readonly place: Move;
  /** Where an offset of the text stands in the frame. */
  placeOf(offset: number): number;
  readonly memory: RecallMemory;
}

export interface PartQuestion<T> {
  readonly name: string;
  /** Moves all spans of an answer. */
  readonly move: (answer: T, by: Move) => T;
  /** Takes over from the former answer whatever is the same. */
  readonly share?: (before: T, now: T) => T;
}

export interface RecallMemory {
  readonly parts: Parts;
  readonly singles: ReadonlyMap<string, Single>;
}

interface Single {
  readonly words: readonly string[];
  readonly value: unknown;
}

/** By question, then by the place in the text where a stretch starts, counted from the stretch around it. */
type Parts = Map<string, Series<Part>>;

interface Part {
  readonly width: number;
  readonly depends: readonly unknown[];
  readonly value: unknown;
  /** What was asked about pieces of the stretch. */
  readonly inner: Parts;
}

/** The stretch whose answer is being made: what is remembered of its pieces, and where it starts, now and before. */
interface Around {
  readonly parts: Parts;
  readonly start: number;
  readonly before: Parts | null;
  readonly startBefore: number;
}

export function newRecall(previous: RecallMemory | null, kept: KeptParts): Recall {
  const parts: Parts = new Map();
  const singles = new Map<string, Single>();
  const place = toFrame(kept.frame);
  let around: Around = { parts, start: 0, before: previous?.parts ?? null, startBefore: 0 };
  return {
    memory: { parts, singles },
    place,
    placeOf: (offset) => place({ start: offset, end: offset }).start,
    once<T>(name: string, words: readonly string[], compute: () => T): T {
      const before = previous?.singles.get(name);
      const known = before !== undefined && sameList(before.words, words) ? before : { words, value: compute() };
      singles.set(name, known);
      return known.value as T;
    },
    part<T>({ name, move, share }: PartQuestion<T>, depends: readonly unknown[], span: Span, compute: () => T): T {
      const { start, end } = span;
      const outer = around;
      const at = kept.before(start, end);
      const known = outer.before?.get(name);
      const before = known === undefined ? undefined : valueAt(known, (at ?? start) - outer.startBefore);
      const isSame =
        at !== null && before !== undefined && before.width === end - start && sameList(before.depends, depends);
      const part = isSame ? before : fresh();
      let own = outer.parts.get(name);
      if (own === undefined) {
        own = newSeries();
        outer.parts.set(name, own);
      }
      putAt(own, start - outer.start, part);
      return part.value as T;

      function fresh(): Part {
        const inner: Parts = new Map();
        around = { parts: inner, start, before: before?.inner ?? null, startBefore: at ?? start };
        const value = move(compute(), place);
        around = outer;
        const kept = share === undefined || before === undefined ? value : share(before.value as T, value);
        return { width: end - start, depends, value: kept, inner };
      }
    },
  };
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
