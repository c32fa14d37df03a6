/** A rule's example, read and checked as its settings and surroundings say. */
import assert from 'node:assert/strict';
import { defaultSettings, type Finding, type RiskProfile, read, validate } from '../../../server/src/engine';
import type { Example } from '../../../server/src/engine/rules/rule';
import { formatOfExample } from '../support/annotated';

/** `text` is the example's without its markers. */
export function findingsIn(text: string, example: Omit<Example, 'text'>): readonly Finding[] {
  const profile = profileOf(text, example);
  assert.ok(profile.recognition.recognised, profile.recognition.reason.text);
  return validate(profile, {
    settings: settingsOf(example),
    today: '2026-06-15',
    neighbours: example.neighbours ?? null,
    strict: true,
  });
}

export function profileOf(text: string, example: Omit<Example, 'text'>): RiskProfile {
  return read(text, { format: formatOfExample(text), settings: settingsOf(example) }).profile;
}

function settingsOf({ settings }: Omit<Example, 'text'>) {
  return { ...defaultSettings, ...settings };
}
