import assert from 'node:assert/strict';
import type { Fields, Located, Sighting, Span } from '../../../server/src/engine/model';
import type { Draft } from '../../../server/src/engine/read/draft';
import { readYaml } from '../../../server/src/engine/read/yaml-reader';

export function draftOf(text: string): Draft {
  return readYaml(text, null).draft;
}

export function fieldsOf(text: string, index = 0): Fields {
  return sightingOf(text, index).fields;
}

export function sightingOf(text: string, index = 0): Sighting {
  const sighting = draftOf(text).sightings[index];
  assert.ok(sighting, `no risk number ${index} in\n${text}`);
  return sighting;
}

export function at(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The text at a located value's place; fails where there is no value. */
export function printed<T>(text: string, located: Located<T> | null | undefined): string {
  assert.ok(located, 'nothing is read');
  return at(text, located.span);
}

export function isRecognised(text: string): boolean {
  return draftOf(text).signs.reduce((sum, { weight }) => sum + weight, 0) >= 1;
}

/** `rule: message @ text` of every problem, in order. */
export function problemsOf(text: string): readonly string[] {
  return draftOf(text).problems.map(({ rule, message, span }) => `${rule}: ${message.text} @ ${at(text, span)}`);
}

/** Every span of anything that was read. */
export function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && typeof value.start === 'number') yield value as Span;
  else for (const inner of Object.values(value)) yield* spansIn(inner);
}

export function risk(lines: string): string {
  const body = lines
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
  return `story: "1.1"\nrisks:\n  - id: TECH-001\n    title: One\n${body}\n  - id: TECH-002\n    title: Two\n    owner: Bo\n`;
}
