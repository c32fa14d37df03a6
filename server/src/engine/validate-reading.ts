/**
 * Checks a reading as it is edited: rules look at the profile in its frame, where risks that were not touched are the same objects as
 * before, so that nothing about them is asked twice. The findings are those of the profile itself.
 */
import type { Change, Finding } from './finding';
import type { Reading } from './read';
import { type Frame, isOwnFrame, type Move, toText } from './read/frame';
import { type Checked, type CheckMemory, type ValidateOptions, validateAgain } from './validate';

export function validateReading(reading: Reading, options: ValidateOptions, before: CheckMemory | null): Checked {
  const { findings, memory } = validateAgain(reading.framed, options, before);
  return { findings: findingsInText(findings, reading.frame), memory };
}

function findingsInText(findings: readonly Finding[], frame: Frame): readonly Finding[] {
  if (isOwnFrame(frame)) return findings;
  const move = toText(frame);
  return findings.map(({ rule, severity, span, message, related, fix }) => ({
    rule,
    severity,
    span: move(span),
    message,
    related: related.map((one) => (one.path === null ? { ...one, span: move(one.span) } : one)),
    fix: fix === null ? null : { ...fix, changes: fix.changes.map((change) => changeInText(change, move)) },
  }));
}

function changeInText(change: Change, move: Move): Change {
  return 'span' in change ? { ...change, span: move(change.span) } : change;
}
