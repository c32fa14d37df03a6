/** What makes a document say that it must be looked at again: the list under *Risk Review Triggers* and `Trigger:` lines. */
import type { Located } from '../../model';
import { pairOf } from '../claims/pairs';
import { linesOf, type Passage } from '../claims/passages';
import { locatedOrNull, phraseOf } from '../phrase';

export function readTriggers({ block, lead, headings, depth }: Passage): readonly Located<string>[] {
  if (block.kind === 'paragraph') {
    return block.lines.flatMap((line) => {
      const pair = line.plain.length > 400 || !/trigger/i.test(line.plain) ? null : pairOf(phraseOf(line));
      return pair !== null && /^(?:risk )?triggers?$/i.test(pair.label.text) ? (locatedOrNull(pair.value) ?? []) : [];
    });
  }
  if (block.kind !== 'list' || depth > 0) return [];
  if (!triggerWords.test(lead) && !triggerWords.test(headings[0] ?? '')) return [];
  return linesOf(block).flatMap((line) => locatedOrNull(phraseOf(line)) ?? []);
}

const triggerWords =
  /\b(?:re-?view|re-?assess(?:ment)?|re-?evaluat(?:e|ion)|monitoring|update|refresh|profile)\s{1,3}triggers?\b|\btriggers? (?:for|to) (?:risk )?(?:re-?)?(?:view|assess|evaluat|update)|\b(?:review|update|reassess|re-assess|re-run|rerun|revisit|refresh)\b[^.\n]{0,60}\bwhen\W*$|\bwhen to (?:re-?view|update|re-?assess|re-?run|revisit)|复审|重新评估/;
