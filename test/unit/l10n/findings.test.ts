/** Every finding of every rule's examples can be said in Chinese, and says the same words of the document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { keyOf, type Message, rules } from '../../../server/src/engine';
import { speechOf } from '../../../server/src/workspace/speech';
import { findingsIn } from '../rules/example';
import { formatOfExample, parseAnnotated } from '../support/annotated';

const strings: Readonly<Record<string, string>> = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'));
const tell = speechOf(strings);

describe('findings in Chinese', () => {
  for (const rule of rules) {
    it(rule.name, () => {
      const messages = rule.examples.bad.flatMap((example) => {
        const { text } = parseAnnotated(example.text, formatOfExample(example.text));
        return findingsIn(text, example).flatMap(({ message, related, fix }) => [
          message,
          ...related.map((one) => one.message),
          ...(fix === null ? [] : [fix.title]),
        ]);
      });
      assert.notEqual(messages.length, 0);
      for (const message of messages) {
        assert.deepEqual(
          keysOf(message).filter((key) => !(key in strings)),
          [],
          message.text,
        );
        const said = tell(message);
        assert.doesNotMatch(said, /\{\d\}|object Object|undefined/);
        assert.doesNotMatch(message.text, /\{\d\}|object Object|undefined/);
      }
      assert.ok(
        messages.some((message) => /\p{Script=Han}/u.test(tell(message))),
        'nothing of it is Chinese',
      );
    });
  }
});

/** The sentences that it is made of; words of the document stand alone. */
function keysOf({ pieces, parts }: Message): readonly string[] {
  const key = keyOf(pieces);
  return [...(key === '{0}' ? [] : [key]), ...parts.flatMap((part) => (typeof part === 'object' ? keysOf(part) : []))];
}
