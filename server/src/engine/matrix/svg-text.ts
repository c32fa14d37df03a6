/** Words of the drawing: how wide they are taken to be, cut and wrapped by that. No font is asked, so every guess is on the wide side. */
import { widthOf } from '../width';
import { escapeMarkup as safe } from './markup';

/** Pixels for one letter of middle width in the widest of the usual fonts; East Asian ones take two. */
export const letters = { small: 7.4, step: 8.6, band: 8, id: 7.25, heading: 12.4 } as const;

export type TextStyle = keyof typeof letters;

export function pixels(content: string, style: TextStyle): number {
  if (style === 'id') return Math.ceil(widthOf(content) * letters.id);
  const narrow = content.match(/[ fijlrtI.,:;'!|()[\]]/g)?.length ?? 0;
  const broad = content.match(/[A-HJ-Zmw%@]/g)?.length ?? 0;
  return Math.ceil((widthOf(content) - narrow * 0.45 + broad * 0.25) * letters[style]);
}

export function text(
  x: number,
  y: number,
  style: TextStyle | 'mark',
  content: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  if (content === '') return '';
  return `<text class="${style}" x="${round(x)}" y="${round(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${safe(content)}</text>`;
}

/** The beginning that has room. */
export function within(content: string, room: number, style: TextStyle): string {
  if (pixels(content, style) <= room) return content;
  return `${beginning([...content], room, style).trimEnd()}…`;
}

/** Beginning and end: ids that only differ at their end stay apart. */
export function endsWithin(content: string, room: number, style: TextStyle): string {
  if (pixels(content, style) <= room || /\s/.test(content)) return within(content, room, style);
  const characters = [...content];
  const end = beginning(characters.toReversed(), room / 2, style);
  const start = beginning(characters, room - pixels(end, style), style);
  return `${start}…${[...end].toReversed().join('')}`;
}

function beginning(characters: readonly string[], room: number, style: TextStyle): string {
  let kept = '';
  for (const character of characters) {
    if (pixels(`${kept}${character}…`, style) > room) break;
    kept += character;
  }
  return kept;
}

/** Lines of whole words; what does not fit into the last one is cut. */
export function wrap(content: string, room: number, style: TextStyle, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || pixels(longer, style) <= room || lines.length === most - 1) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].filter((each) => each !== '').map((each) => within(each, room, style));
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
