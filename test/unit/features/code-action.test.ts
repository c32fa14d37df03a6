import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { applyEdits } from '../../../server/src/engine';
import { assignActions } from '../../../server/src/features/assign-action';
import { codeActions } from '../../../server/src/features/code-action';
import { disableActions } from '../../../server/src/features/disable-action';
import { fixAllActions } from '../../../server/src/features/fix-all';
import { type Marked, marked, poorClient, richClient } from './document';
import { yamlProfile } from './samples';

type Maker = typeof codeActions;

function ask(maker: Maker, { document, cursor }: Marked, only?: string[], client = richClient): CodeAction[] {
  const position = document.lines.positionAt(cursor);
  const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
  return maker(document, { textDocument: document, range: { start: position, end: position }, context }, client);
}

function applied({ document, text }: Marked, action: CodeAction | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = (change?.edits ?? []) as { range: { start: never; end: never }; newText: string }[];
  const offsets = edits.map(({ range, newText }) => ({
    span: { start: document.lines.offsetAt(range.start), end: document.lines.offsetAt(range.end) },
    text: newText,
  }));
  return applyEdits(text, offsets);
}

const wrong = yamlProfile.replace('score: 4', 'score: ‸4');

describe('code actions', () => {
  it('fixes the number under the cursor and nothing else', () => {
    const at = marked(wrong);
    const [fix] = ask(codeActions, at);
    assert.equal(fix?.isPreferred, true);
    assert.equal(applied(at, fix), at.text.replace('score: 4', 'score: 6'));
    assert.deepEqual(ask(codeActions, marked(yamlProfile.replace('score: 4', 'score: ‸6'))), []);
  });

  it('keeps to the kinds that are asked for, and to clients that know actions', () => {
    assert.equal(ask(codeActions, marked(wrong), ['quickfix']).length, 1);
    assert.equal(ask(codeActions, marked(wrong), ['refactor']).length, 0);
    assert.equal(ask(codeActions, marked(wrong), undefined, poorClient).length, 0);
  });

  it('fixes all certain numbers in one edit', () => {
    const two = wrong.replace('impact: 2\n', 'impact: 2\n    score: 5\n');
    const at = marked(two);
    const [all] = ask(fixAllActions, at, ['source.fixAll']);
    const fixed = applied(at, all);
    assert.equal(fixed, at.text.replace('score: 4', 'score: 6').replace('score: 5', 'score: 2'));
    assert.deepEqual(ask(fixAllActions, marked(fixed), ['source.fixAll.riskProfile']), [], 'twice changes nothing');
    assert.deepEqual(ask(fixAllActions, at), [], 'no light bulb for it');
  });

  it('asks a person for the owner that is missing, where the client can', () => {
    const ours = { ...richClient, commands: new Set(['riskProfile.assignOwner', 'riskProfile.assignAllUnowned']) };
    const register = (first: string, second: string): string =>
      `# Risk Profile: Story 4.2\n\n| ID | Title | Probability | Impact | Score | Owner |\n|---|---|---|---|---|---|\n| ‸TECH-001 | Queue drops messages | 2 | 3 | 6 | ${first} |\n| SEC-001 | Token in the log | 2 | 3 | 6 | ${second} |\n`;
    const one = marked(register('', 'Ana Ruiz'));
    const [action] = ask(assignActions, one, undefined, ours);
    assert.equal(action?.title, 'Assign an owner to TECH-001…');
    assert.deepEqual(action?.command?.arguments, [{ uri: one.document.uri, version: 1, risk: 'TECH-001' }]);
    const more = [2, 3, 4].map((n) => `| TECH-00${n} | Queue ${n} stops | 2 | 3 | 6 |  |\n`).join('');
    const [all] = ask(assignActions, marked(register('', '') + more), undefined, ours);
    assert.equal(all?.title, 'Assign one owner to 5 risks…');
    assert.equal(all?.command?.command, 'riskProfile.assignAllUnowned');
    assert.deepEqual(ask(assignActions, marked(register('Kim Lee', 'Ana Ruiz')), undefined, ours), []);
    assert.deepEqual(ask(assignActions, one, undefined, { ...richClient, commands: new Set() }), []);
  });

  it('silences a rule at its line, with room for the reason', () => {
    const at = marked(wrong);
    const disable = ask(disableActions, at).find(({ title }) => title.includes('score-mismatch'));
    const silenced = applied(at, disable);
    assert.match(silenced, /\n {4}# risk-disable-next-line score-mismatch -- because …\n {4}score: 4\n/);
    assert.equal(
      marked(silenced).document.findings.some(({ rule }) => rule === 'score-mismatch'),
      false,
    );
  });

  it('silences a rule in a table row without tearing the table apart', () => {
    const at = marked(`# Risk Profile: Story 4.2

## Risk Register

| Risk ID | Category | Description | Probability | Impact | Score |
|---------|----------|-------------|-------------|--------|-------|
| TECH-001 | Technical | Queue drops messages | Medium (2) | High (3) | ‸4 |
| SEC-001 | Security | Token in the log | Low (1) | High (3) | 3 |
`);
    const disable = ask(disableActions, at).find(({ title }) => title.includes('score-mismatch'));
    const after = marked(applied(at, disable)).document;
    assert.equal(after.profile.risks.length, 2);
    assert.equal(
      after.findings.some(({ rule }) => rule === 'score-mismatch'),
      false,
    );
  });

  it('silences a rule in a list item without tearing its risk apart', () => {
    const at = marked(`# Search risks

### Speed

**Slow first query** (Score: 4)
- **Description**: The first query after a deploy takes nine seconds
- **Mitigation**: Replay the most frequent queries
- **Owner**: ‸TBD
`);
    const disable = ask(disableActions, at).find(({ title }) => title.includes('placeholder-owner'));
    const { document } = marked(applied(at, disable));
    assert.deepEqual(
      document.findings.filter(({ rule }) => /owner|suppression/.test(rule)),
      [],
    );
  });

  it('offers no comment where it would be code', () => {
    const at = marked(`# Risk Profile: Story 4.2

| Risk ID | Title | Probability | Impact | Score |
|---|---|---|---|---|
| TECH-001 | Queue drops messages | Medium (2) | High (3) | 6 |

\`\`\`yaml
risk_summary:
  totals:
    high: ‸4
\`\`\`
`);
    assert.ok(at.document.findings.some(({ rule }) => rule === 'count-mismatch'));
    assert.deepEqual(ask(disableActions, at), []);
  });

  it('prefers one fix only, and says which finding each belongs to', () => {
    const at = marked(wrong);
    const { document } = at;
    const finding = document.findings.find(({ rule }) => rule === 'score-mismatch');
    assert.ok(finding !== undefined);
    const [start, end] = [finding.span.start, finding.span.end].map((offset) => document.lines.positionAt(offset));
    assert.ok(start !== undefined && end !== undefined);
    const diagnostic = { range: { start, end }, code: 'score-mismatch', message: finding.message.text };
    const other = { ...diagnostic, code: 'missing-owner' };
    const context = { diagnostics: [diagnostic, other] };
    const fixes = codeActions(document, { textDocument: document, range: { start, end }, context }, richClient);
    assert.deepEqual(
      fixes.map(({ isPreferred, diagnostics }) => [isPreferred, diagnostics?.map(({ code }) => code)]),
      [[true, ['score-mismatch']]],
    );
  });
});
