import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type DocumentSymbol, type SelectionRange, SymbolTag } from 'vscode-languageserver';
import { documentSymbols } from '../../../server/src/features/document-symbols';
import { foldingRanges } from '../../../server/src/features/folding';
import { inlayHints } from '../../../server/src/features/inlay-hints';
import { selectionRange } from '../../../server/src/features/selection-ranges';
import { legend, semanticTokens } from '../../../server/src/features/semantic-tokens';
import { workspaceSymbols } from '../../../server/src/features/workspace-symbols';
import { marked, poorClient, richClient, slice } from './document';
import { yamlProfile } from './samples';

const playbook = `# Release risks

## High

#### C1: Saves are lost

**Level**: High
**Owner**: Ana Ruiz

**Mitigation**:
- [x] Refuse an old save
- [ ] Show both versions

**Testing**:
- 1.2-INT-001: two clients

## Register

| ID | Risk | Level | Owner | Status |
|----|------|-------|-------|--------|
| C1 | Saves are lost | High | Ana Ruiz | Closed |
`;

describe('outline', () => {
  it('lists risks with score, owner and progress', () => {
    const symbols = documentSymbols(marked(yamlProfile).document, richClient) as DocumentSymbol[];
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [
        ['TECH-001 Queue drops messages', '6 High · no owner · 1/2 done'],
        ['SEC-001 Token in the log', '2 Low · Ana Ruiz · 1 mitigation'],
      ],
    );
  });

  it('leaves to the extension for YAML what that lists, and nothing else', () => {
    const beside = { ...richClient, schemasChecked: true };
    const asYaml = marked(yamlProfile).document;
    assert.deepEqual(documentSymbols(asYaml, beside), []);
    const asOurs = Object.create(asYaml, { languageId: { value: 'risk-yaml' } });
    assert.equal(documentSymbols(asOurs, beside).length, 2);
    assert.equal(documentSymbols(marked(playbook).document, beside).length, 1);
  });

  it('shows actions and tests below their risk, and strikes out what is over', () => {
    const [risk] = documentSymbols(marked(playbook).document, richClient) as DocumentSymbol[];
    assert.deepEqual(risk?.tags, [SymbolTag.Deprecated]);
    assert.deepEqual(
      risk?.children?.map(({ name, detail }) => [name, detail]),
      [
        ['Refuse an old save', '✓'],
        ['Show both versions', '○'],
        ['1.2-INT-001: two clients', 'test'],
      ],
    );
    assert.equal('tags' in (documentSymbols(marked(playbook).document, poorClient)[0] ?? {}), false);
  });

  it('puts neighbours of one group under a common parent', () => {
    const source = yamlProfile.replace('    title: Queue', '    group: Launch\n    title: Queue');
    const [launch, other] = documentSymbols(marked(source).document, richClient) as DocumentSymbol[];
    assert.equal(launch?.name, 'Launch');
    assert.equal(launch?.children?.length, 1);
    assert.equal(other?.name, 'SEC-001 Token in the log');
  });

  it('gives a flat list to a client that knows no tree', () => {
    const [first] = documentSymbols(marked(yamlProfile).document, poorClient);
    assert.ok(first !== undefined && 'location' in first);
  });

  it('finds risks of the workspace by the letters of a query', () => {
    const { document } = marked(yamlProfile);
    const names = (query: string): string[] => workspaceSymbols([document], query, richClient).map(({ name }) => name);
    assert.deepEqual(names('tok log'), ['SEC-001 Token in the log']);
    assert.equal(names('').length, 2);
    assert.deepEqual(names('zzz'), []);
    assert.equal(workspaceSymbols([document], 'tech', richClient)[0]?.containerName, '4.2');
  });
});

describe('folding', () => {
  it('folds every part of a YAML document', () => {
    const { document, text } = marked(yamlProfile);
    const lines = text.split('\n');
    assert.deepEqual(
      foldingRanges(document).map(({ startLine, endLine }) => [lines[startLine]?.trim(), lines[endLine]?.trim()]),
      [
        ['risks:', '- Mask tokens'],
        ['- id: TECH-001', '- Kill a consumer between read and write'],
        ['mitigations:', 'done: false'],
        ['- text: Acknowledge after the write', 'done: true'],
        ['- text: Alert on the oldest message', 'done: false'],
        ['tests:', '- Kill a consumer between read and write'],
        ['- id: SEC-001', '- Mask tokens'],
        ['mitigations:', '- Mask tokens'],
        ['references:', 'must-fix: [TECH-001]'],
      ],
    );
  });

  it('folds sections, tables and fences of a Markdown document, each line once', () => {
    const { document, text } = marked(playbook);
    const lines = text.split('\n');
    assert.deepEqual(
      foldingRanges(document).map(({ startLine, endLine }) => [lines[startLine], lines[endLine]]),
      [
        ['# Release risks', '| C1 | Saves are lost | High | Ana Ruiz | Closed |'],
        ['## High', '- 1.2-INT-001: two clients'],
        ['#### C1: Saves are lost', '- 1.2-INT-001: two clients'],
        ['## Register', '| C1 | Saves are lost | High | Ana Ruiz | Closed |'],
        ['| ID | Risk | Level | Owner | Status |', '| C1 | Saves are lost | High | Ana Ruiz | Closed |'],
      ],
    );
  });
});

describe('selection', () => {
  it('grows from the word to the pair, the risk and the document', () => {
    const { document, cursor, text } = marked(yamlProfile.replace('Ana', 'A‸na'));
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = selectionRange(document, cursor); at !== undefined; at = at.parent) {
      texts.push(slice(document, at.range));
    }
    assert.deepEqual(texts.slice(0, 2), ['Ana', 'Ana Ruiz']);
    assert.equal(texts.at(-1), text);
    assert.equal(texts[2], 'owner: Ana Ruiz');
    assert.deepEqual(
      texts.slice(3, 6).map((part) => part.split('\n')[0]),
      ['id: SEC-001', '- id: SEC-001', 'risks:'],
    );
    assert.equal(texts.length, 7);
    for (const [index, inner] of texts.entries()) assert.ok((texts[index + 1] ?? inner).includes(inner));
  });
});

describe('selection in Markdown', () => {
  it('grows from the word to the action, the list, its field, the risk, the section and the document', () => {
    const { document, cursor, text } = marked(playbook.replace('Show both', 'Sh‸ow both'));
    const found: string[] = [];
    for (let at: SelectionRange | undefined = selectionRange(document, cursor); at !== undefined; at = at.parent) {
      const part = slice(document, at.range).trimEnd().split('\n');
      found.push(part.length === 1 ? (part[0] ?? '') : `${part[0]} … ${part.at(-1)}`);
    }
    assert.deepEqual(found, [
      'Show',
      'Show both versions',
      '- [ ] Show both versions',
      '- [x] Refuse an old save … - [ ] Show both versions',
      '**Mitigation**: … - [ ] Show both versions',
      '#### C1: Saves are lost … - 1.2-INT-001: two clients',
      '## High … - 1.2-INT-001: two clients',
      `${text.split('\n')[0]} … ${text.trimEnd().split('\n').at(-1)}`,
    ]);
  });
});

describe('inlay hints', () => {
  it('shows a score that is not written, and the right number beside a wrong one', () => {
    const source = yamlProfile.replace('references:', 'summary:\n  total: 3\nreferences:');
    const { document, text } = marked(source);
    const hints = inlayHints(document, { start: 0, end: text.length });
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position.line + 1]),
      [
        ['(computed: 6)', 9],
        ['= 2 Low', 20],
        ['(computed: 2)', 25],
      ],
    );
    assert.deepEqual(inlayHints(document, { start: 0, end: 10 }), []);
    const off = marked(source, { settings: { inlayHints: { score: false, claims: false } } }).document;
    assert.deepEqual(inlayHints(off, { start: 0, end: text.length }), []);
  });

  it('stand behind the whole of a score', () => {
    const { document, text } = marked(`# Risk Profile: Story 4.2

- Risk Score: 71/100

| Risk ID | Description | Probability | Impact | Score |
|---------|-------------|-------------|--------|-------|
| TECH-001 | Queue drops messages | Medium (2) | High (3) | 6 |
`);
    const [hint] = inlayHints(document, { start: 0, end: text.length });
    assert.equal(hint?.label, '(computed: 90)');
    assert.deepEqual(hint?.position, { line: 2, character: '- Risk Score: 71/100'.length });
  });

  it('hint at no other total where the stated one may be meant', () => {
    const { document, text } = marked(`# Risk Profile: Story 4.2

- Total Risks Identified: 1

| Risk ID | Description | Probability | Impact | Score |
|---------|-------------|-------------|--------|-------|
| TECH-001 | Queue drops messages | Medium (2) | High (3) | 6 |
|  | Token in the log | Low (1) | High (3) | 3 |
`);
    assert.equal(document.profile.risks.length, 2);
    assert.deepEqual(inlayHints(document, { start: 0, end: text.length }), []);
  });
});

describe('semantic tokens', () => {
  it('tells ids, levels, numbers and owners, in the order of the text', () => {
    const { document, text } = marked(yamlProfile.replace('[TECH-001]', '[TECH-001, OPS-009]'));
    const { data } = semanticTokens(document, null);
    const lines = text.split('\n');
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [deltaLine = 0, delta = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      character = deltaLine === 0 ? character + delta : delta;
      line += deltaLine;
      const modifier = modifiers === 0 ? '' : ` ${legend.tokenModifiers[modifiers - 1]}`;
      found.push(`${lines[line]?.slice(character, character + length)}: ${legend.tokenTypes[type]}${modifier}`);
    }
    assert.deepEqual(found, [
      'TECH-001: class declaration',
      'medium: enumMember',
      'high: enumMember',
      '4: number',
      'SEC-001: class declaration',
      '1: number',
      '2: number',
      'Ana Ruiz: property',
      'TECH-001: variable',
      'OPS-009: variable deprecated',
    ]);
  });
});
