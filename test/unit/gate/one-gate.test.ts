import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { CodeLens, CompletionItem, CompletionList, Diagnostic, Hover } from 'vscode-languageserver';
import type { GateAnswer, ListedProfile, MatrixAnswer, Overview, Status } from '../../../server/src/protocol';
import { able } from '../lsp/able';
import { patience, type Session, startSession } from '../lsp/server';

/** A 9 that somebody carries until the last of November. */
const profile = `story: "4.2"
gate: WAIVED
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 3
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
    acceptedBy: Kim Lund
    acceptedUntil: 2026-11-30
`;
const gateFile = `schema: 1\nstory: "4.2"\ngate: PASS\nrisk_summary:\n  totals: { critical: 0, high: 0, medium: 0, low: 0 }\n`;

/** One server that lives over midnight, and everything in it that names a gate. */
describe('the gate of an acceptance that ends', function () {
  this.timeout(patience);
  let session: Session;
  let day = '2026-11-30';
  let heard: Status['gate'] = null;
  before(async () => {
    session = await startSession({
      today: () => day,
      capabilities: { ...able, workspace: { ...able.workspace, diagnostics: { refreshSupport: true } } },
      files: {
        'docs/4.2-reset.risk.yaml': profile,
        'docs/4.2-gate.yml': gateFile,
        'docs/9.9-closed.risk.yaml': profile,
      },
    });
    session.open('docs/4.2-reset.risk.yaml', profile);
    session.open('docs/4.2-gate.yml', gateFile);
  });
  after(() => session.end());

  const ask = <T>(method: string, params: object): Promise<T> => session.client.request<T>(method, params);
  const textDocument = () => ({ uri: session.uri('docs/4.2-reset.risk.yaml') });

  /** The first look of a day makes the server gather what documents know of each other. */
  async function gathered(): Promise<void> {
    await ask('textDocument/diagnostic', { textDocument: textDocument() });
    await session.client.notification('workspace/diagnostic/refresh');
  }

  /** What each of them says, under its name. */
  async function said(): Promise<Record<string, unknown>> {
    const at = { textDocument: textDocument() };
    const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', at);
    const { uri } = textDocument();
    const status = await session.client.notification<Status>(
      'riskProfile/status',
      (each) => each.uri === uri && each.gate !== heard,
    );
    heard = status.gate;
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', at);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    const hover = async (line: number, character: number): Promise<string> => {
      const found = await ask<Hover | null>('textDocument/hover', { ...at, position: { line, character } });
      return (found as { contents: { value: string } }).contents.value.replaceAll('*', '');
    };
    const matrix = await ask<MatrixAnswer>('riskProfile/matrix', { ...at, version: null });
    const preview = await ask<string>('riskProfile/draw', { ...at, format: 'text', risks: null });
    const [open, closed] = await ask<readonly ListedProfile[]>('riskProfile/risks', { uri: null });
    const overview = await ask<Overview>('riskProfile/overview', {});
    const gate = await ask<GateAnswer>('riskProfile/gate', { ...at, waiver: null, decide: false, policy: null });
    const inspected = (await ask('riskProfile/inspect', {
      question: 'profile',
      source: { uri: textDocument().uri },
    })) as { readonly gate: { readonly decision: string }; readonly claims: readonly { readonly computed: string }[] };
    const scores = (await ask('riskProfile/inspect', { question: 'scores', source: { uri: textDocument().uri } })) as {
      readonly gate: { readonly decision: string };
    };
    const offered = await ask<CompletionItem[] | CompletionList>('textDocument/completion', {
      ...at,
      position: { line: 1, character: 6 },
    });
    const offers = Array.isArray(offered) ? offered : offered.items;
    const others = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: session.uri('docs/4.2-gate.yml') },
    });
    return {
      status: status.gate,
      lens: titles.find((title) => title.startsWith('Gate')),
      acceptance: titles.find((title) => title.startsWith('accept')),
      card: (await hover(3, 10)).split('\n').filter((line) => /accept|gate/i.test(line) && !line.startsWith('-')),
      claim: (await hover(1, 8)).split('\n')[0],
      matrix: matrix.kind === 'matrix' ? matrix.matrix.header.gate.decision : matrix.kind,
      text: /gate (\w+)/.exec(preview)?.[1],
      listed: [open?.gate, closed?.gate],
      overview: overview.profiles.map((each) => each.gate),
      report: gate.kind === 'gate' ? gate.report.decision : gate.kind,
      json: [inspected.gate.decision, inspected.claims[0]?.computed, scores.gate.decision],
      completion: offers.find(({ detail }) => detail === 'as computed')?.label,
      findings: items.map(({ code }) => code).filter((code) => /gate|accept/.test(String(code))),
      gateFile: others.items.map(({ message }) => message),
    };
  }

  it('is WAIVED everywhere on its last day', async () => {
    await gathered();
    assert.deepEqual(await said(), {
      ...everywhere('WAIVED'),
      acceptance: 'accepted until 2026-11-30',
      card: ['Accepted by Kim Lund until 2026-11-30', 'Gate WAIVED because of this risk'],
      findings: [],
      gateFile: [],
    });
  });

  it('is FAIL everywhere after midnight, though nobody touched a document', async () => {
    day = '2026-12-01';
    await gathered();
    assert.deepEqual(await said(), {
      ...everywhere('FAIL'),
      acceptance: 'acceptance ended yesterday',
      card: ['The acceptance by Kim Lund ended yesterday, on 2026-11-30', 'Gate FAIL because of this risk'],
      findings: ['acceptance-expired'],
      gateFile: ["the gate says PASS, the story's profile gives FAIL because of SEC-001"],
    });
  });
});

function everywhere(gate: string) {
  return {
    status: gate,
    lens: `Gate ${gate}`,
    claim: `Gate ${gate}: SEC-001 (9)`,
    matrix: gate,
    text: gate,
    listed: [gate, gate],
    overview: [gate, gate],
    report: gate,
    json: [gate, gate, gate],
    completion: gate,
  };
}
