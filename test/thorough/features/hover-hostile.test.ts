import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import { describe, it } from 'mocha';
import { hover } from '../../../server/src/features/hover';
import { markdown } from '../../../server/src/features/markup';
import { marked } from '../../unit/features/document';
import { hostile } from '../../unit/support/hostile-texts';

describe('hostile text in a hover', () => {
  for (const text of hostile)
    it(`stays text: ${JSON.stringify(text.slice(0, 40))}`, () => {
      const value = JSON.stringify(text);
      const source = `story: "4.2"
title: ${value}
risks:
  - id: SEC-0‸01
    title: ${value}
    owner: ${value}
    status: ${value}
    probability: { level: 2, reason: ${value} }
    impact: high
    mitigations: [${value}]
    residual: ${value}
`;
      const { document, cursor } = marked(source);
      const found = hover(document, cursor, markdown);
      const card = (found as { contents: { value: string } }).contents.value;
      assert.match(card, /SEC-001/);
      assert.doesNotMatch(card, unseen);
      parser
        .configure([GFM])
        .parse(card)
        .iterate({
          enter: ({ name, from, to }) => {
            const part = card.slice(from, to);
            if (/^(?:Image|HTMLBlock|HTMLTag|Comment|CommentBlock|Autolink)$/.test(name)) assert.fail(part);
            if (name === 'URL') assert.match(part, /^command:riskProfile\.\w+/, part);
          },
        });
    });
});

/** What turns the words behind it around, or is a control character. */
const unseen = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
