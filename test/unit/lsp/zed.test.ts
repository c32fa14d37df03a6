/** A session as Zed has it, from opening a file to leaving; what is expected was worked out by hand. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { patience, type Session, startSession } from './server';
import { zedCapabilities, zedHandlers } from './zed-client';

const register = `# Risk Profile: Story 7.2

| Risk ID | Title | Probability | Impact | Score | Owner |
|---|---|---|---|---|---|
| DATA-001 | Orders lost on restart 🚀 | Medium (2) | High (3) | 4 | Ana Ruiz |
| SEC-001 | Token in the log | Low (1) | High (3) | 3 | |

## Risk-Based Testing Strategy

- DATA-001: restart while orders are queued
`;

const aligned = `# Risk Profile: Story 7.2

| Risk ID  | Title                     | Probability | Impact   | Score | Owner    |
| -------- | ------------------------- | ----------- | -------- | ----- | -------- |
| DATA-002 | Orders lost on restart 🚀 | Medium (2)  | High (3) |     6 | Ana Ruiz |
| SEC-001  | Token in the log          | Low (1)     | High (3) |     3 |          |

## Risk-Based Testing Strategy

- DATA-002: restart while orders are queued
`;

interface Place {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Place;
  readonly end: Place;
}
interface Edit {
  readonly range: Range;
  readonly newText: string;
}
interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edit: {
    readonly documentChanges: readonly {
      readonly textDocument: { readonly uri: string; readonly version: number | null };
      readonly edits: readonly Edit[];
    }[];
  };
}
interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items: readonly { readonly code: string; readonly message: string; readonly range: Range }[];
}
interface Lens {
  readonly command: { readonly title: string; readonly command: string; readonly arguments: readonly unknown[] };
}

/** A buffer of Zed: versions begin at 0, and every edit is told of by its range. */
class Buffer {
  version = 0;
  constructor(
    readonly session: Session,
    readonly uri: string,
    public text: string,
    languageId: string,
  ) {
    session.client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 0, text } });
  }

  ask<T>(method: string, params: object = {}): Promise<T> {
    return this.session.client.request<T>(`textDocument/${method}`, { textDocument: { uri: this.uri }, ...params });
  }

  /** From the last to the first, as one change; no two may overlap. */
  apply(edits: readonly Edit[]): void {
    const offset = ({ line, character }: Place): number =>
      this.text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
    const last = edits.toSorted((a, b) => offset(b.range.start) - offset(a.range.start));
    let before = this.text.length;
    for (const { range, newText } of last) {
      assert.ok(offset(range.end) <= before, 'edits overlap');
      before = offset(range.start);
      this.text = this.text.slice(0, before) + newText + this.text.slice(offset(range.end));
    }
    this.version += 1;
    this.session.client.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: last.map(({ range, newText }) => ({ range, text: newText })),
    });
  }

  /** The edit of an action or a rename, which has to speak of this very version. */
  take({ edit: { documentChanges } }: Pick<Action, 'edit'>): void {
    assert.deepEqual(
      documentChanges.map(({ textDocument }) => textDocument),
      [{ uri: this.uri, version: this.version }],
    );
    this.apply(documentChanges.flatMap(({ edits }) => edits));
  }
}

describe('a session of Zed', function () {
  this.timeout(patience);
  let session: Session;
  let settings: Record<string, unknown> | null = null;
  afterEach(() => session.end());

  /** Zed tells of its settings right after the start, with what the extension hands on or nothing. */
  const start = async (initializationOptions: unknown = null): Promise<void> => {
    settings = null;
    session = await startSession({
      capabilities: zedCapabilities,
      initializationOptions,
      handlers: zedHandlers(() => settings),
    });
    session.client.notify('workspace/didChangeConfiguration', { settings: {} });
  };
  const at = (line: number, character: number): { readonly position: Place } => ({ position: { line, character } });
  const whole = { range: { start: { line: 0, character: 0 }, end: { line: 10, character: 0 } } };

  it('goes from a wrong score to an aligned register', async () => {
    await start();
    const buffer = new Buffer(session, session.uri('docs/qa/7.2-risk.md'), register, 'markdown');
    const pull = (previousResultId: string | null) =>
      buffer.ask<Report>('diagnostic', { identifier: 'risk-profile', previousResultId });
    const first = await pull(null);
    assert.deepEqual(
      first.items.map(({ code, range: { start } }) => [code, start.line, start.character]),
      [
        ['missing-mitigation', 4, 2],
        ['score-mismatch', 4, 65],
        ['missing-mitigation', 5, 2],
        ['missing-owner', 5, 2],
      ],
    );
    assert.equal((await pull(first.resultId)).kind, 'unchanged');
    assert.deepEqual(
      session.client.received.filter(({ method }) => method === 'textDocument/publishDiagnostics'),
      [],
    );

    const { contents } = await buffer.ask<{ contents: { kind: string; value: string } }>('hover', at(4, 65));
    assert.equal(contents.kind, 'markdown');
    assert.match(contents.value, /2 \(Medium\) × 3 \(High\) = 6/);
    const [hint] = await buffer.ask<{ position: Place; label: string }[]>('inlayHint', whole);
    assert.deepEqual([hint?.position, hint?.label], [{ line: 4, character: 66 }, '(computed: 6)']);

    // An item whose range Zed cannot place would be dropped by it, silently.
    const owners = await buffer.ask<{ label: string; textEdit: Edit }[]>('completion', {
      ...at(5, 56),
      context: { triggerKind: 1 },
    });
    assert.deepEqual(
      owners.map(({ label, textEdit }) => [label, textEdit.range]),
      [['Ana Ruiz', { start: { line: 5, character: 56 }, end: { line: 5, character: 56 } }]],
    );

    const actions = await buffer.ask<Action[]>('codeAction', {
      range: first.items[1]?.range,
      context: { diagnostics: [] },
    });
    const fix = actions.find(({ title }) => title === 'Change the score to 6');
    assert.ok(fix !== undefined);
    buffer.take(fix);
    const second = await pull(first.resultId);
    assert.equal(second.kind, 'full');
    assert.equal(
      second.items.some(({ code }) => code === 'score-mismatch'),
      false,
    );

    assert.deepEqual(await buffer.ask('prepareRename', at(9, 4)), {
      range: { start: { line: 9, character: 2 }, end: { line: 9, character: 10 } },
      placeholder: 'DATA-001',
    });
    buffer.take({ edit: await buffer.ask('rename', { ...at(9, 4), newName: 'DATA-002' }) });
    buffer.apply(await buffer.ask<Edit[]>('formatting', { options: { tabSize: 4, insertSpaces: true } }));
    assert.equal(buffer.text, aligned);
    assert.deepEqual(
      (await buffer.ask<{ name: string }[]>('documentSymbol')).map(({ name }) => name),
      ['DATA-002 Orders lost on restart 🚀', 'SEC-001 Token in the log'],
    );

    // It asks with every edit; what it knows of an open file stays.
    const { items } = await session.client.request<{ items: unknown[] }>('workspace/diagnostic', {
      identifier: 'risk-profile',
      previousResultIds: [{ uri: buffer.uri, value: second.resultId }],
      partialResultToken: 'workspace/diagnostic/0/1',
    });
    assert.deepEqual(items, []);
  });

  it('has a rename of the first version speak of that version, and of none where the file is closed', async () => {
    await start();
    await session.write(
      'docs/qa/7.2-gate.yml',
      'story: "7.2"\ngate: CONCERNS\nrisk_summary:\n  must_fix: [DATA-001]\n',
    );
    const buffer = new Buffer(session, await session.write('docs/qa/7.2-risk.md', register), register, 'markdown');
    const { documentChanges } = await buffer.ask<Action['edit']>('rename', { ...at(4, 4), newName: 'DATA-002' });
    assert.deepEqual(
      documentChanges.map(({ textDocument: { uri, version } }) => [uri.split('/').pop(), version]).sort(),
      [
        ['7.2-gate.yml', null],
        ['7.2-risk.md', 0],
      ],
    );
  });

  it('runs only lenses that the server has named, and one confirms proposed levels', async () => {
    await start();
    const draft = `story: "7.2"
risks:
  - id: DATA-001
    title: Orders lost
    probability: 2
    impact: 3
    score: 6
    status: proposed
  - id: SEC-001
    title: Token in the log
    probability: 1
    impact: 3
    status: proposed
`;
    const buffer = new Buffer(session, session.uri('7.2.risk.yaml'), draft, 'yaml');
    const { commands } = session.initialized.capabilities.executeCommandProvider as { commands: string[] };
    const lenses = await buffer.ask<Lens[]>('codeLens');
    assert.deepEqual(
      lenses.filter(({ command }) => !commands.includes(command.command)),
      [],
    );
    const confirm = lenses.filter(({ command }) => command.title.startsWith('Confirm'));
    assert.deepEqual(
      confirm.map(({ command }) => command.title),
      ['Confirm all 2 proposed risks', 'Confirm the proposed levels', 'Confirm the proposed levels'],
    );
    const run = async (lens: Lens | undefined): Promise<void> => {
      assert.equal(await session.client.request('workspace/executeCommand', lens?.command), null);
    };
    await run(confirm[2]);
    const asked = await session.client.notification<Action & { label: string }>('workspace/applyEdit');
    assert.equal(asked.label, 'Confirm the proposed levels');
    buffer.take(asked);
    assert.equal(buffer.text, draft.replace(/proposed\n$/, 'open\n'));

    // Its text is another one now: nothing is written, and the person is told.
    await run(confirm[0]);
    const told = await session.client.notification<{ type: number; message: string }>('window/showMessage');
    assert.deepEqual(told, { type: 2, message: 'The text has changed since; nothing was written. Try again.' });
    const [all] = (await buffer.ask<Lens[]>('codeLens')).filter(({ command }) => command.title.startsWith('Confirm'));
    await run(all);
    buffer.take(await session.client.notification<Action>('workspace/applyEdit'));
    assert.equal(buffer.text, draft.replaceAll('proposed', 'open'));
  });

  it('asks again for everything when the settings change, and sees the new ones', async () => {
    await start({ settings: { codeLens: { score: false } } });
    const buffer = new Buffer(session, session.uri('docs/qa/7.2-risk.md'), register, 'markdown');
    const titles = async () => (await buffer.ask<Lens[]>('codeLens')).map(({ command }) => command.title);
    assert.ok((await titles()).includes('1 without an owner'));

    settings = { riskProfile: { codeLens: { owner: false } } };
    session.client.notify('workspace/didChangeConfiguration', { settings });
    for (const method of [
      'workspace/diagnostic/refresh',
      'workspace/codeLens/refresh',
      'workspace/inlayHint/refresh',
      'workspace/semanticTokens/refresh',
    ])
      await session.client.notification(method);
    assert.equal((await titles()).includes('1 without an owner'), false);
  });

  it('fixes all on format, where its settings name the action', async () => {
    await start();
    const buffer = new Buffer(session, session.uri('docs/qa/7.2-risk.md'), register, 'markdown');
    const [all] = await buffer.ask<Action[]>('codeAction', {
      ...whole,
      context: { diagnostics: [], only: ['source.fixAll.riskProfile'] },
    });
    assert.ok(all !== undefined);
    buffer.take(all);
    assert.equal(buffer.text, register.replace('| 4 |', '| 6 |'));
  });
});
