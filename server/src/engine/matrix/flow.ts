/** Pieces side by side until the line is full. */
export function flow(pieces: readonly string[], separator: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const longer = `${last ?? ''}${separator}${piece}`;
    if (last === undefined || !fits(longer)) lines.push(piece);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
