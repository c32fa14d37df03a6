/**
 * Documents with expectations in them. A marker is a comment line under the line it speaks of, removed before the engine reads, so
 * that columns stay true and tables stay whole:
 *
 *     #      ^^^^ message                    YAML
 *     <!--      ^^^^ message -->             Markdown
 *     # <~~---- message                      the same for first columns: skip one for each `~`, then one for each `-`
 *
 * Columns count UTF-16 units, as spans do.
 */
export interface Annotated {
  readonly text: string;
  readonly markers: readonly Marker[];
}

/** A place in one line and what is said of it. `to` is past the line's end where the span goes on in the next line. */
export interface Marker {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export type Format = 'yaml' | 'markdown';

/** Examples in rule files: a Markdown one starts with `# `, `---` or `|`. */
export function formatOfExample(text: string): Format {
  return /^(?:#{1,6} |---|\||<!--)/.test(text) ? 'markdown' : 'yaml';
}

export function parseAnnotated(source: string, format: Format): Annotated {
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const lines: string[] = [];
  const markers: Marker[] = [];
  for (const line of source.split(eol)) {
    const marker = readMarker(line, format);
    if (marker === null) lines.push(line);
    else markers.push({ ...marker, line: lines.length - 1 });
  }
  return { text: lines.join(eol), markers };
}

/** The text with markers written under its lines, in the order of their places. */
export function writeAnnotated(text: string, markers: readonly Marker[], format: Format): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return text
    .split(eol)
    .flatMap((line, number) => [
      line,
      ...markers
        .filter((marker) => marker.line === number)
        .toSorted((a, b) => a.from - b.from || a.to - b.to || (a.message < b.message ? -1 : 1))
        .map((marker) => writeMarker(marker, format)),
    ])
    .join(eol);
}

export function markerAt(
  text: string,
  span: { readonly start: number; readonly end: number },
  message: string,
): Marker {
  const before = text.slice(0, span.start);
  const lineFrom = before.lastIndexOf('\n') + 1;
  const from = span.start - lineFrom;
  const rest = text.slice(lineFrom).split(/\r?\n/, 1)[0] ?? '';
  return { line: before.split('\n').length - 1, from, to: Math.min(span.end - lineFrom, rest.length + 1), message };
}

/** One line for each marker, so that a difference reads well. */
export function describeMarkers(markers: readonly Marker[]): readonly string[] {
  return markers
    .toSorted((a, b) => a.line - b.line || a.from - b.from || a.to - b.to || (a.message < b.message ? -1 : 1))
    .map(({ line, from, to, message }) => `${line + 1}:${from + 1}-${to + 1} ${message}`);
}

function readMarker(line: string, format: Format): Omit<Marker, 'line'> | null {
  const body = format === 'yaml' ? /^\s*#(.*)$/ : /^\s*<!--(.*)-->\s*$/;
  const comment = body.exec(line);
  if (comment === null) return null;
  const start = line.indexOf(comment[1] ?? '', line.indexOf(format === 'yaml' ? '#' : '<!--') + 1);
  const arrow = /^\s*<(~*)(-+) (.*)$/.exec(comment[1] ?? '');
  if (arrow !== null) {
    const [, skipped = '', dashes = '', message = ''] = arrow;
    return { from: skipped.length, to: skipped.length + dashes.length, message: message.trim() };
  }
  const carets = /^(\s*)(\^+) (.*)$/.exec(comment[1] ?? '');
  if (carets === null) return null;
  const [, space = '', marks = '', message = ''] = carets;
  const from = start + space.length;
  return { from, to: from + marks.length, message: message.trim() };
}

function writeMarker({ from, to, message }: Marker, format: Format): string {
  const [open, close] = format === 'yaml' ? ['#', ''] : ['<!--', ' -->'];
  const length = Math.max(1, to - from);
  if (from < open.length) return `${open} <${'~'.repeat(from)}${'-'.repeat(length)} ${message}${close}`;
  return `${open}${' '.repeat(from - open.length)}${'^'.repeat(length)} ${message}${close}`;
}
