import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CompletionItem } from 'vscode-languageserver';
import { completions } from '../../../server/src/features/completion/completion';
import { type MarkedOptions, marked, poorClient, richClient } from './document';

function complete(
  source: string,
  options: MarkedOptions & { owners?: string[]; plain?: boolean } = {},
): CompletionItem[] {
  const { document, cursor } = marked(source, options);
  const client = options.plain === true ? poorClient : richClient;
  return completions(document, { position: document.lines.positionAt(cursor) }, options.owners ?? [], client);
}

function labels(source: string, options: MarkedOptions & { owners?: string[] } = {}): string[] {
  return complete(source, options).map(({ label }) => label);
}

function inserted(items: readonly CompletionItem[], label: string): string | undefined {
  const text = items.find((item) => item.label === label)?.textEdit?.newText;
  // Blanks as `<1:title>`: a dollar and a brace in a plain string look like a forgotten template.
  return text?.replace(/\$\{([^}]*)\}/g, '<$1>');
}

const risks = `story: "4.2"
risks:
  - id: TECH-001
    title: Queue drops messages
    probability: medium
    impact: high
    owner: Ana Ruiz
    status: open
  - id: SEC-004
    title: Token in the log
    probability: low
    impact: high
`;

describe('completion in .risk.yaml', () => {
  it('offers levels of the rule book in the style of the other risks', () => {
    assert.deepEqual(labels(`${risks}  - id: SEC-005\n    probability: ‸\n`), ['low', 'medium', 'high']);
    assert.deepEqual(labels(risks.replace('low', 'l‸')), ['low', 'medium', 'high']);
  });

  it('offers owners: used ones, those of the project, CODEOWNERS', () => {
    const settings = { owners: { people: ['Kim Lee', 'Ana Ruiz'], teams: [], placeholders: [] } };
    assert.deepEqual(labels(`${risks}    owner: ‸\n`, { settings, owners: ['@acme/core'] }), [
      'Ana Ruiz',
      'Kim Lee',
      '@acme/core',
    ]);
    const items = complete(`${risks}    owner: ‸\n`, { owners: ['@acme/core'] });
    assert.equal(inserted(items, '@acme/core'), '"@acme/core"', 'YAML must not read it as a tag');
  });

  it('puts a space after a colon that has none', () => {
    assert.equal(inserted(complete(`${risks}    status:‸\n`), 'closed'), ' closed');
  });

  it('offers the next free id of each series, wherever the others end', () => {
    assert.deepEqual(labels(`${risks}  - id: ‸\n`).slice(0, 3), ['TECH-002', 'SEC-005', 'PERF-001']);
  });

  it('offers dates from today', () => {
    assert.deepEqual(labels(`${risks}    reviewDate: ‸\n`, { today: '2026-02-27' }).slice(0, 2), [
      '2026-02-27',
      '2026-03-06',
    ]);
  });

  it('offers the score with how it comes about', () => {
    const [item] = complete(risks.replace('    status: open\n', '    status: open\n    score: ‸\n'));
    assert.equal(item?.label, '6');
    assert.match(item?.detail ?? '', /2 \(medium\) × 3 \(high\) = 6/);
  });

  it('offers the keys a risk lacks, the required ones first, and none it has', () => {
    const keys = labels(`${risks}    ‸\n`);
    assert.deepEqual(keys.slice(0, 3), ['owner', 'mitigations', 'tests']);
    assert.equal(keys.includes('title'), false);
    const top = labels(`‸\n${risks}`);
    assert.equal(top.includes('reviewer') && !top.includes('story'), true);
  });

  it('offers a whole risk with the keys of the others', () => {
    const items = complete(`${risks}  ‸\n`);
    assert.equal(
      inserted(items, 'New risk SEC-005'),
      '- id: SEC-005\n  title: <1:title>\n  probability: <2:probability>\n  impact: <3:impact>\n  owner: <4:owner>\n  status: <5:status>',
    );
    const plain = complete(`${risks}  - ‸\n`, { plain: true });
    assert.match(inserted(plain, 'New risk SEC-005') ?? '', /^- id: SEC-005\n {2}title: \n/);
  });

  it('offers ids where one begins', () => {
    assert.deepEqual(labels(`${risks}references:\n  mustFix: [TE‸]\n`), ['TECH-001', 'SEC-004']);
  });

  it('gives nothing in the middle of prose', () => {
    assert.deepEqual(labels(risks.replace('Queue drops', 'Queue ‸drops')), []);
  });
});

const register = `# Risk Profile: Story 4.2

## Risk Register

| Risk ID | Category | Description | Probability | Impact | Score | Owner |
|---------|----------|-------------|-------------|--------|-------|-------|
| TECH-001 | Technical | Queue drops messages | Medium (2) | High (3) | 6 | Ana Ruiz |
| SEC-001 | Security | Token in the log | Low (1) | High (3) | 3 | Kim \\| Lee |
`;

describe('completion in Markdown', () => {
  it('offers levels as the other cells write them', () => {
    assert.deepEqual(labels(register.replace('Low (1)', '‸')), ['Low (1)', 'Medium (2)', 'High (3)']);
    assert.deepEqual(labels(register.replace('Low (1)', 'Lo‸w (1)')), ['Low (1)', 'Medium (2)', 'High (3)']);
  });

  it('escapes pipes in a cell', () => {
    const items = complete(register.replace('Ana Ruiz', '‸'), { owners: [] });
    assert.deepEqual(
      items.map(({ textEdit }) => textEdit?.newText),
      ['Kim \\| Lee'],
    );
  });

  it('offers a row like the others below the last one', () => {
    const items = complete(`${register}‸\n`);
    assert.equal(
      inserted(items, 'New risk SEC-002'),
      '| SEC-002 | <1:category> | <2:description> | <3:probability> | <4:impact> | <5:score> | <6:owner> |',
    );
  });

  it('offers a section like the others', () => {
    const sections = `# Risk Profile: Story 4.2

### TECH-001: Queue drops messages

**Probability:** Medium
**Impact:** High

**Mitigation:**

- Acknowledge after the write

**Owner:** Ana Ruiz

‸
`;
    assert.equal(
      inserted(complete(sections), 'New risk TECH-002'),
      '### TECH-002: <1:title>\n\n**Probability:** <2:probability>\n**Impact:** <3:impact>\n\n**Mitigation:**\n\n- <4:mitigation>\n\n**Owner:** <5:owner>\n',
    );
  });

  it('offers values behind a label', () => {
    const section = register.concat(
      '\n### TECH-001: Queue drops messages\n\n**Probability:** Medium\n**Impact:** High\n**Owner:** ‸\n**Status:** Open\n',
    );
    assert.deepEqual(labels(section), ['Ana Ruiz', 'Kim | Lee']);
  });
});
