/**
 * Remembers what a piece of text read as, so that an edit elsewhere only moves it. Keyed by the text itself: the same words in the
 * same surroundings read the same, wherever they stand. The memory is a cache that readings of one document hand on; forgetting
 * any of it changes no result.
 */
import type { Span } from '../model';
import { type Frame, type Move, toFrame } from './frame';
import type { KeptParts } from './kept-parts';

export interface Recall {
  /**
   * What a stretch of the text says, in spans of the frame; `depends` is all that the answer follows from beside the words there.
   * An answer is asked for again when its words, its place or something that it depends on have changed.
   */
  part<T>(question: PartQuestion<T>, depends: readonly unknown[], span: Span, compute: () => T): T;
  /** `scope` names the question and all surroundings that the answer depends on; `move` shifts the spans of an answer. */
  get<T>(scope: string, text: string, at: number, compute: () => T, move: (value: T, by: number) => T): T;
  /** Computed anew where the key has changed. */
  once<T>(name: string, key: string, compute: () => T): T;
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
  readonly frame: Frame;
  readonly parts: ReadonlyMap<string, ReadonlyMap<number, Part>>;
  readonly singles: ReadonlyMap<string, Single>;
  readonly answers: Map<string, Map<string, Remembered>>;
  readonly generation: number;
}

interface Single {
  readonly key: string;
  readonly value: unknown;
}

/** By the place in the text where it starts. */
interface Part {
  readonly width: number;
  readonly depends: readonly unknown[];
  readonly value: unknown;
}

interface Remembered {
  readonly at: number;
  readonly value: unknown;
  readonly generation: number;
}

export function newRecall(previous: RecallMemory | null, kept: KeptParts): Recall {
  const parts = new Map<string, Map<number, Part>>();
  const singles = new Map<string, Single>();
  const place = toFrame(kept.frame);
  const answers = previous?.answers ?? new Map<string, Map<string, Remembered>>();
  const generation = (previous?.generation ?? 0) + 1;
  const asked = new Map<string, number>();
  return {
    get memory() {
      forget(answers, asked, generation);
      return { frame: kept.frame, parts, singles, answers, generation };
    },
    once<T>(name: string, key: string, compute: () => T): T {
      const before = previous?.singles.get(name);
      const known = before?.key === key ? before : { key, value: compute() };
      singles.set(name, known);
      return known.value as T;
    },
    placeOf: (offset) => place({ start: offset, end: offset }).start,
    part<T>({ name, move, share }: PartQuestion<T>, depends: readonly unknown[], span: Span, compute: () => T): T {
      const { start, end } = span;
      const at = kept.before(start, end);
      const before = previous?.parts.get(name)?.get(at ?? start);
      const isSame =
        at !== null && before !== undefined && before.width === end - start && sameList(before.depends, depends);
      const known = isSame ? before : { width: end - start, depends, value: fresh() };
      const own = parts.get(name) ?? new Map<number, Part>();
      parts.set(name, own.set(start, known));
      return known.value as T;

      function fresh(): T {
        const value = move(compute(), place);
        return share === undefined || before === undefined ? value : share(before.value as T, value);
      }
    },
    get<T>(scope: string, text: string, at: number, compute: () => T, move: (value: T, by: number) => T): T {
      let known = answers.get(scope);
      if (known === undefined) {
        known = new Map();
        answers.set(scope, known);
      }
      asked.set(scope, (asked.get(scope) ?? 0) + 1);
      const before = known.get(text);
      const value = before === undefined ? compute() : moved(before, at, move);
      known.set(text, { at, value, generation });
      return value;
    },
  };
}

function moved<T>(before: Remembered, at: number, move: (value: T, by: number) => T): T {
  const value = before.value as T;
  return at === before.at ? value : move(value, at - before.at);
}

/**
 * Drops what the last readings did not ask for: an answer holds words of the text that it was read in, and through them that whole text.
 * What was not asked about at all this time stays: its section has not changed.
 */
function forget(answers: Map<string, Map<string, Remembered>>, asked: ReadonlyMap<string, number>, now: number): void {
  for (const [scope, count] of asked) {
    const known = answers.get(scope);
    if (known === undefined || known.size <= count + fewAnswers) continue;
    for (const [text, { generation }] of known) if (generation < now - 1) known.delete(text);
  }
  if (answers.size <= mostScopes) return;
  for (const scope of answers.keys()) if (!asked.has(scope)) answers.delete(scope);
}

const fewAnswers = 16;
const mostScopes = 64;

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
