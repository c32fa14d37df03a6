/** Every rule's examples: the bad ones trigger only their rule, the good ones nothing, and the fix reaches the fixed text. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits, realise, rules } from '../../../server/src/engine';
import type { BadExample, Example } from '../../../server/src/engine/rules/rule';
import { describeMarkers, formatOfExample, markerAt, parseAnnotated } from '../support/annotated';
import { findingsIn, profileOf } from './example';

describe('rule examples', () => {
  for (const rule of rules) {
    describe(rule.name, () => {
      assert.ok(rule.examples.bad.length > 0, 'a rule shows what it finds');
      rule.examples.bad.forEach((example, index) => {
        it(`finds what the markers say in bad example ${index + 1}`, () => {
          const { text, markers } = parseAnnotated(example.text, formatOfExample(example.text));
          const findings = findingsIn(text, example);
          assert.deepEqual(
            findings
              .filter((finding) => finding.rule !== rule.name)
              .map(({ rule, message }) => `${rule}: ${message.text}`),
            [],
            'another rule speaks too',
          );
          const found = findings.map(({ span, message }) => markerAt(text, span, message.text));
          assert.deepEqual(describeMarkers(found), describeMarkers(markers));
        });
        it(`fixes bad example ${index + 1}`, () => fixes(example));
      });
      rule.examples.good.forEach((example, index) => {
        it(`says nothing on good example ${index + 1}`, () => {
          const { text, ...rest } = typeof example === 'string' ? { text: example } : example;
          assert.deepEqual(
            findingsIn(text, rest).map(({ rule, message }) => `${rule}: ${message.text}`),
            [],
          );
        });
      });
    });
  }
});

function fixes(example: BadExample): void {
  const { text } = parseAnnotated(example.text, formatOfExample(example.text));
  const fixed = fixAll(text, example);
  if (example.fixed === null) {
    assert.ok(
      findingsIn(text, example).every(({ fix }) => fix === null),
      'it has a fix, so show the fixed text',
    );
    return;
  }
  assert.equal(fixed, example.fixed);
  assert.equal(fixAll(fixed, example), fixed, 'applying the fix twice changes something');
}

function fixAll(text: string, example: Omit<Example, 'text'>): string {
  const changes = findingsIn(text, example).flatMap(({ fix }) => fix?.changes ?? []);
  return applyEdits(text, realise(text, profileOf(text, example), changes));
}
