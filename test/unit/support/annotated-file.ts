/** A document on disk with markers in it. `UPDATE=1` rewrites the markers instead of comparing; the diff is read. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describeMarkers, type Format, type Marker, parseAnnotated, writeAnnotated } from './annotated';

export function checkAnnotatedFile(path: string, format: Format, markersOf: (text: string) => readonly Marker[]): void {
  const source = readFileSync(path, 'utf8');
  const { text, markers } = parseAnnotated(source, format);
  const found = markersOf(text);
  if (process.env.UPDATE === '1') {
    const updated = writeAnnotated(text, found, format);
    if (updated !== source) writeFileSync(path, updated);
    return;
  }
  assert.deepEqual(
    describeMarkers(found),
    describeMarkers(markers),
    `${path}: run with UPDATE=1 to rewrite its markers`,
  );
}
