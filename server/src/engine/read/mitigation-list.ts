/** Mitigations that no label announces, below the name of a risk in a chapter of mitigation plans. */
import type { Located, Mitigation } from '../model';
import { type Entries, entryOf } from './entries';
import { mitigationsOf } from './mitigation';
import type { Phrase } from './phrase';

/** Under `Mitigation plans` a list without a label is the plan. */
export function unlabelledMitigations({ lists, preface }: Entries): readonly Located<Mitigation>[] {
  const nothing: Phrase = { text: '', at: () => ({ start: 0, end: 0 }) };
  const [first] = preface;
  const value = lists.length > 0 || first === undefined ? nothing : first;
  const label = { label: nothing, value, term: 'mitigations', from: 0, to: 0, strong: true } as const;
  const entry = entryOf(label, { start: 0, end: 0 }, false);
  for (const one of lists) entry.content.push(one);
  return mitigationsOf(entry);
}
