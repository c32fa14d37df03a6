/**
 * Remembers what a piece of text read as, so that an edit elsewhere only moves it. Keyed by the text itself: the same words in the
 * same surroundings read the same, wherever they stand. The memory is a cache that readings of one document hand on; forgetting
 * any of it changes no result.
 */
export interface Recall {
  /** `scope` names the question and all surroundings that the answer depends on; `move` shifts the spans of an answer. */
  get<T>(scope: string, text: string, at: number, compute: () => T, move: (value: T, by: number) => T): T;
  readonly memory: RecallMemory;
}

export interface RecallMemory {
  readonly answers: Map<string, Map<string, Remembered>>;
  readonly generation: number;
  readonly size: number;
}

interface Remembered {
  readonly at: number;
  readonly value: unknown;
  readonly generation: number;
}

export function newRecall(previous: RecallMemory | null): Recall {
  const answers = previous?.answers ?? new Map<string, Map<string, Remembered>>();
  const generation = (previous?.generation ?? 0) + 1;
  let size = previous?.size ?? 0;
  let asked = 0;
  return {
    get memory() {
      if (size > 4 * asked + 4000) size = forget(answers, generation - 2);
      return { answers, generation, size };
    },
    get<T>(scope: string, text: string, at: number, compute: () => T, move: (value: T, by: number) => T): T {
      let known = answers.get(scope);
      if (known === undefined) {
        known = new Map();
        answers.set(scope, known);
      }
      asked += 1;
      const before = known.get(text);
      if (before === undefined) size += 1;
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

/** Drops what the last readings did not ask for; says how much is left. */
function forget(answers: Map<string, Map<string, Remembered>>, oldest: number): number {
  let size = 0;
  for (const [scope, known] of answers) {
    for (const [text, { generation }] of known) if (generation < oldest) known.delete(text);
    if (known.size === 0) answers.delete(scope);
    size += known.size;
  }
  return size;
}
