/** What an editor was told is taken back, or told again, when something else changes. */
import { afterEach, describe, it } from 'mocha';
import { able } from './able';
import { patience, type Session, startSession } from './server';

const pushed = {
  ...able,
  workspace: { ...able.workspace, configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: { ...able.textDocument, diagnostic: undefined },
};

const wrong = `story: "4.2"
risks:
  - id: TECH-001
    title: Queue drops messages
    probability: 2
    impact: 3
    score: 4
    owner: Ana Ruiz
    mitigations: [Acknowledge late]
    tests: [4.2-INT-001]
`;

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: string }[];
}

describe('what a client is told of one file', function () {
  this.timeout(patience);
  let session: Session;
  let scope = 'openFiles';
  afterEach(() => session.end());

  const start = async (files: Readonly<Record<string, string>>, of: string): Promise<void> => {
    scope = of;
    session = await startSession({
      capabilities: pushed,
      files,
      handlers: {
        'workspace/configuration': ({ items }: { items: readonly unknown[] }) =>
          items.map(() => ({ diagnostics: { scope } })),
      },
    });
  };
  const turn = (to: string): void => {
    scope = to;
    session.client.notify('workspace/didChangeConfiguration', { settings: {} });
  };
  /** The next message about the file whose rules fit. */
  const told = async (name: string, fits: (rules: readonly string[]) => boolean): Promise<void> => {
    await session.client.notification<Published>(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }) => uri === session.uri(name) && fits(diagnostics.map(({ code }) => code)),
    );
  };
  const nothing = (rules: readonly string[]): boolean => rules.length === 0;
  const among = (rule: string) => (rules: readonly string[]) => rules.includes(rule);

  it('is told again when it is opened after it was taken back', async () => {
    await start({ 'a.risk.yaml': wrong }, 'workspace');
    await told('a.risk.yaml', among('score-mismatch'));
    turn('openFiles');
    await told('a.risk.yaml', nothing);
    session.open('a.risk.yaml', wrong);
    await told('a.risk.yaml', among('score-mismatch'));
  });

  it('follows from the whole workspace as soon as that is wanted, with no file open', async () => {
    await start({ 'a.risk.yaml': wrong, 'docs/stories/5.1.other.md': '# Story 5.1: Other\n' }, 'openFiles');
    // By now it has asked which scope counts.
    await session.client.request('workspace/symbol', { query: 'TECH' });
    turn('workspace');
    await told('a.risk.yaml', among('story-not-found'));
  });

  it('no longer counts on a risk of another that was emptied in the editor', async () => {
    await start({}, 'openFiles');
    const other = session.open('b.risk.yaml', wrong.replace('TECH-001', 'OPS-007'));
    session.open(
      'a.md',
      `# Risk Profile: Story 4.2\n\n| Risk ID | Title | Probability | Impact | Score |\n|---|---|---|---|---|\n| TECH-001 | Late | Low (1) | High (3) | 3 |\n\n## Risk-Based Testing Strategy\n\n- OPS-007: see the other\n`,
    );
    // Now it knows what the two say of each other.
    await told('a.md', (rules) => rules.length > 0 && !rules.includes('unknown-id'));
    session.client.received.splice(0);
    session.client.notify('textDocument/didChange', {
      textDocument: { uri: other, version: 2 },
      contentChanges: [{ text: '' }],
    });
    await told('a.md', among('unknown-id'));
  });
});
