/** Small questions about places and headings that criteria, tasks and passages share. */
import type { Block, Inline, Outline, Section } from '../read/outline';
import type { PassageLine } from './story';
import { noEvidence, placeHeading, tasksHeading, testingHeading } from './story-headings';

export type LineOf = (offset: number) => number;

/** Offset -> line, from 1. */
export function lineIndexOf(text: string): LineOf {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Without heading marks and task box, which are no words of the author. */
export function passageLine(inline: Inline, text: string, lineOf: LineOf): PassageLine {
  const whole = text.slice(inline.span.start, inline.span.end);
  const mark = /^(?:#{1,6}[ \t]{1,8}|\[[ xX]\][ \t]{0,8})/.exec(whole)?.[0].length ?? 0;
  return {
    text: whole.slice(mark),
    plain: inline.plain.replace(/^\[[ xX]\][ \t]{0,8}/, ''),
    start: inline.span.start + mark,
    line: lineOf(inline.span.start),
  };
}

/** The topmost sections whose heading matches, reviews aside; their children belong to them. */
export function sectionsHeaded(outline: Outline, pattern: RegExp): readonly Section[] {
  const found: Section[] = [];
  const visit = (section: Section): void => {
    const heading = section.heading?.content.plain.trim() ?? '';
    if (noEvidence.test(heading)) return;
    if (pattern.test(heading)) found.push(section);
    else section.children.forEach(visit);
  };
  outline.root.children.forEach(visit);
  return found;
}

/** `Tasks` or `Dev Notes` on a line of its own, bold or not, where a heading is meant. */
export function isBareHeading(block: Block): boolean {
  const [line, further] = block.kind === 'paragraph' ? block.lines : [];
  const plain = line?.plain.trim().replace(/\s?[:：]$/, '') ?? '';
  if (further !== undefined || plain.length > 40 || plain.split(' ').length > 4 || /[.!?。]$/.test(plain)) return false;
  return bareHeadings.some((pattern) => pattern.test(plain));
}

const bareHeadings: readonly RegExp[] = [tasksHeading, testingHeading, placeHeading, noEvidence, /\bnotes?$/i];
