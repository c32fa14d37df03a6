/** How wide a text stands in a font of fixed width: what table padding is measured by. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of signsOf(text)) {
    // A family, a flag, a thumb with its colour: one picture of many characters.
    const isPicture = sign.length > 1 && /\p{Emoji_Presentation}|\uFE0F/u.test(sign);
    if (isPicture) width += 2;
    else for (const character of sign) width += widthOfOne(character);
  }
  return width;
}

/** What a reader takes for one sign; plain text is one character each. */
function signsOf(text: string): Iterable<string> {
  if (!/[\u200D\uFE0F\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/u.test(text)) return text;
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}

export function padTo(text: string, width: number, align: 'left' | 'right' | 'center' | null): string {
  const missing = Math.max(0, width - widthOf(text));
  if (align === 'right') return ' '.repeat(missing) + text;
  if (align !== 'center') return text + ' '.repeat(missing);
  const before = Math.floor(missing / 2);
  return ' '.repeat(before) + text + ' '.repeat(missing - before);
}

/** East Asian wide and full-width forms and emoji take two columns, combining marks none. */
function widthOfOne(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/\p{Mn}|\p{Cf}/u.test(character)) return 0;
  return /\p{Emoji_Presentation}/u.test(character) || wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];
