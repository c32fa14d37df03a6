import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { definitions } from '../../../server/src/features/definition';
import { highlights } from '../../../server/src/features/highlights';
import { references } from '../../../server/src/features/references';
import type { Client } from '../../../server/src/workspace/client';
import type { RiskDocument } from '../../../server/src/workspace/risk-document';
import { marked, richClient, slice } from './document';

const markdown = `# Risk Profile: Story 4.2

## Risk Register

| Risk ID | Category | Description | Probability | Impact | Score |
|---------|----------|-------------|-------------|--------|-------|
| TECH-001 | Technical | Queue drops messages | Medium (2) | High (3) | 6 |
| SEC-001 | Security | Token in the log | Low (1) | High (3) | 3 |

### TECH-001: Queue drops messages

**Probability:** Medium (2)
**Impact:** High (3)
**Mitigation:**

- Acknowledge after the write

## Risk Acceptance

### Must Fix Before Production

- TECH-001: the queue
`;

const gate = `schema: 1
story: "4.2"
gate: CONCERNS
risk_summary:
  totals: { critical: 0, high: 1, medium: 0, low: 1 }
  highest: TECH-001
  recommendations:
    must_fix: [TECH-001]
`;

function places(document: RiskDocument, ranges: readonly { range: { start: unknown; end: unknown } }[]): string[] {
  return ranges.map(({ range }) => {
    const { line } = range.start as { line: number };
    return `${line + 1} ${slice(document, range)}`;
  });
}

describe('navigation', () => {
  it('goes from the row to the section, from the section to the row, from a mention to the section', () => {
    const at = (source: string): string[] => {
      const { document, cursor } = marked(source);
      return definitions(document, cursor, [document], richClient).map((link) => {
        assert.ok('targetSelectionRange' in link);
        return `${link.targetSelectionRange.start.line + 1}`;
      });
    };
    assert.deepEqual(at(markdown.replace('| TECH', '| TE‸CH')), ['10']);
    assert.deepEqual(at(markdown.replace('### TECH', '### TE‸CH')), ['7']);
    assert.equal(at(markdown.replace('- TECH', '- TE‸CH'))[0], '10');
    assert.deepEqual(at(markdown.replace('Queue drops', 'Queue ‸drops')), []);
  });

  it('finds every place of an id, here and in the gate of the same story', () => {
    const { document, cursor } = marked(markdown.replace('### TECH', '### TE‸CH'));
    const other = marked(gate, { name: '4.2-queue.yml' }).document;
    const stranger = marked(gate.replace('4.2', '9.9'), { name: '9.9-queue.yml' }).document;
    const found = references(document, cursor, [document, other, stranger], true, richClient);
    const own = found.filter(({ uri }) => uri === document.uri);
    assert.deepEqual(places(document, own), ['7 TECH-001', '10 TECH-001', '22 TECH-001']);
    const there = found.filter(({ uri }) => uri === other.uri);
    assert.deepEqual(places(other, there), ['6 TECH-001', '8 TECH-001']);
    assert.equal(found.length, own.length + there.length);
    const mentions = references(document, cursor, [document], false, richClient);
    assert.deepEqual(places(document, mentions), ['22 TECH-001']);
  });

  it('leaves the heading under the cursor to VS Code, whose Markdown lists it already', () => {
    const client: Client = { ...richClient, outlineHasHeadings: true };
    const at = (source: string): string[] => {
      const { document, cursor } = marked(source);
      return places(document, references(document, cursor, [document], true, client));
    };
    assert.deepEqual(at(markdown.replace('### TECH', '### TE‸CH')), ['7 TECH-001', '22 TECH-001']);
    assert.deepEqual(at(markdown.replace('| TECH', '| TE‸CH')), ['7 TECH-001', '10 TECH-001', '22 TECH-001']);
  });

  it('highlights where a risk is written and where it is mentioned', () => {
    const { document, cursor } = marked(markdown.replace('- TECH', '- TE‸CH'));
    assert.deepEqual(
      highlights(document, cursor).map(({ range, kind }) => [range.start.line + 1, kind]),
      [
        [7, 3],
        [10, 3],
        [22, 2],
      ],
    );
  });

  it('goes from a gate to the profile', () => {
    const { document } = marked(markdown);
    const { document: other, cursor } = marked(gate.replace('[TECH', '[TE‸CH'), { name: '4.2-queue.yml' });
    const [link] = definitions(other, cursor, [document, other], richClient);
    assert.ok(link !== undefined && 'targetUri' in link);
    assert.equal(link.targetUri, document.uri);
  });

  it('goes from a story to the profile, and back to the story', () => {
    const { document, cursor } = marked(markdown.replace('### TECH', '### TE‸CH'));
    const { document: story, cursor: mention } = marked('# Story 4.2: Queue\n\nWatch TE‸CH-001 and SEC-0011.\n', {
      name: '4.2.queue.md',
    });
    const [link] = definitions(story, mention, [document, story], richClient);
    assert.ok(link !== undefined && 'targetUri' in link);
    assert.equal(link.targetUri, document.uri);
    const found = references(document, cursor, [document, story], true, richClient).filter(
      ({ uri }) => uri === story.uri,
    );
    assert.deepEqual(places(story, found), ['3 TECH-001']);
    assert.deepEqual(
      highlights(story, mention).map(({ range, kind }) => [slice(story, range), kind]),
      [['TECH-001', 2]],
    );
  });
});
