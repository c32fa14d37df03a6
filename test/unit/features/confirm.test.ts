import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits, read } from '../../../server/src/engine';
import { codeLenses } from '../../../server/src/features/code-lens';
import { confirmActions } from '../../../server/src/features/confirm-action';
import { toSpan } from '../../../server/src/features/to-lsp';
import { clientOf } from '../../../server/src/workspace/client';
import { able } from '../lsp/able';
import { type Marked, marked, richClient } from './document';

const one = (id: string, status: string): string =>
  `  - id: ${id}\n    title: About ${id}\n    probability: 2\n    impact: 3\n    status: ${status}\n`;
const source = `story: "1.1"\nrisks:\n${one('TECH-00‸1', 'proposed')}${one('SEC-001', 'open')}${one('OPS-001', 'Proposed')}`;

const client = clientOf({
  processId: null,
  rootUri: null,
  capabilities: able as never,
  initializationOptions: { commands: ['riskProfile.confirmLevels'] },
});

function actionsAt({ document, cursor }: Marked) {
  const position = document.lines.positionAt(cursor);
  const range = { start: position, end: position };
  return confirmActions(document, { textDocument: document, range, context: { diagnostics: [] } }, richClient).map(
    ({ title, edit }) => ({
      title,
      text: applyEdits(
        document.text,
        (edit?.documentChanges ?? []).flatMap((change) =>
          'edits' in change
            ? change.edits.map((each) => ({
                span: toSpan(document.lines, each.range),
                text: 'newText' in each ? each.newText : '',
              }))
            : [],
        ),
      ),
    }),
  );
}

describe('confirming proposed levels', () => {
  it('changes the status of the risk, or of all that are proposed, and nothing else', () => {
    const { document } = marked(source);
    const [alone, all] = actionsAt(marked(source));
    assert.equal(alone?.title, 'Confirm the levels of TECH-001');
    assert.equal(alone?.text, document.text.replace('status: proposed', 'status: open'));
    assert.equal(all?.title, 'Confirm the levels of all 2 proposed risks');
    const after = read(all?.text ?? '', { format: 'yaml' }).profile;
    assert.deepEqual(
      after.risks.map(({ status }) => status?.value),
      ['open', 'open', 'Open'],
    );
  });

  it('is offered on proposed risks alone', () => {
    assert.deepEqual(actionsAt(marked(source.replaceAll('‸', '').replace('SEC-00', 'SEC-00‸'))), []);
    const lenses = codeLenses(marked(source).document, client).filter(({ command }) =>
      command?.title.startsWith('Confirm'),
    );
    assert.deepEqual(
      lenses.map(({ command }) => [command?.command, command?.arguments?.[0].risk]),
      [
        ['riskProfile.confirmLevels', undefined],
        ['riskProfile.confirmLevels', 'TECH-001'],
        ['riskProfile.confirmLevels', 'OPS-001'],
      ],
    );
    const off = marked(source, { settings: { 'codeLens.confirm': false } }).document;
    assert.equal(
      codeLenses(off, client).some(({ command }) => command?.title.startsWith('Confirm')),
      false,
    );
  });
});
