import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runIn } from './shell';

const wrong = `risks:
  - id: TECH-001
    title: Retry storm after an outage
    probability: 2
    impact: 3
    score: 5
    owner: Ana Ruiz
    mitigations:
      - Back off exponentially
    tests:
      - Kill the gateway under load
`;
const right = wrong.replace('score: 5', 'score: 6');

interface Json {
  readonly files: readonly {
    readonly path: string;
    readonly recognised: boolean;
    readonly risks: number;
    readonly policy: string;
    readonly findings: readonly Record<string, unknown>[];
  }[];
}

describe('risk-profile check', () => {
  it('prints the contract of --format json and exits with 1 for an error', async () => {
    const { code, out } = await runIn({ 'a.risk.yaml': wrong }, ['check', '--format', 'json']);
    assert.equal(code, 1);
    const { files } = JSON.parse(out) as Json;
    assert.equal(files.length, 1);
    assert.deepEqual([files[0]!.path, files[0]!.recognised, files[0]!.risks], ['a.risk.yaml', true, 1]);
    const mismatch = files[0]!.findings.find((finding) => finding.rule === 'score-mismatch');
    assert.deepEqual(mismatch, {
      rule: 'score-mismatch',
      severity: 'error',
      line: 6,
      column: 12,
      endLine: 6,
      endColumn: 13,
      message: 'score is 5, but 2 × 3 is 6',
      fixable: true,
    });
  });

  it('mends what is certain with --fix and is clean after it', async () => {
    const { code, files } = await runIn({ 'a.risk.yaml': wrong }, ['check', '--fix']);
    assert.equal(code, 0);
    assert.equal(files.get('/project/a.risk.yaml'), right);
  });

  it('leaves ordinary files alone', async () => {
    const { code, out } = await runIn(
      { 'README.md': '# Tool\n\nIt takes a risk now and then.\n', 'ci.yml': 'on: push\n' },
      ['check', '--format', 'json'],
    );
    assert.equal(code, 0);
    assert.ok(
      (JSON.parse(out) as Json).files.every(({ recognised, findings }) => !recognised && findings.length === 0),
    );
  });

  it('says in one line what is wrong with its use, and exits with 2', async () => {
    for (const [argv, message] of [
      [['check', 'gone.md'], /^risk-profile: no such file or folder: gone\.md\n$/],
      [['check', '--format', 'xml'], /^risk-profile: --format takes text, json, sarif, junit, github, not 'xml'\n$/],
      [['check', '--fast'], /^risk-profile: Unknown option '--fast'\n$/],
      [['frobnicate'], /^risk-profile: there is no command 'frobnicate'/],
      [['read'], /^risk-profile: read takes one file\n$/],
      [['rules', 'score-mismatch'], /^risk-profile: rules takes no name; 'risk-profile explain score-mismatch' tells/],
      [['explain', 'nothing'], /^risk-profile: there is no rule 'nothing'/],
      [['check', '--stdin'], /^risk-profile: --stdin needs --stdin-filename/],
      [['check', '--stdin', '--stdin-filename', 'x.md', 'y.md'], /^risk-profile: --stdin reads one document/],
      [['check', '--stdin', '--stdin-filename', 'x.md', '--fix'], /^risk-profile: --fix mends files/],
      [['check', '--policy', 'nope', 'a.risk.yaml'], /^risk-profile: there is no rule book 'nope'/],
    ] as const) {
      const { code, err, out } = await runIn({ 'a.risk.yaml': right }, argv);
      assert.equal(code, 2, argv.join(' '));
      assert.match(err, message);
      assert.equal(out, '');
    }
  });

  it('makes broken YAML a finding, not a failure', async () => {
    const { code, out, err } = await runIn({ 'a.risk.yaml': `${right}  - id: "TECH-002\n    title: [\n` }, [
      'check',
      '--format',
      'json',
    ]);
    assert.equal(err, '');
    assert.equal(code, 1);
    const { findings, risks } = (JSON.parse(out) as Json).files[0]!;
    assert.ok(findings.some(({ rule }) => rule === 'invalid-yaml'));
    assert.ok(risks >= 1);
  });

  it('never passes in silence over a list of risks that cannot be read', async () => {
    const headed = 'format: risk-profile/1\nstory: "1.1"\nrisks:\n  - id: TECH-001\n\ttitle: x\n';
    for (const text of ['risks:\n  - id: [a\n   b: : c\n', 'risks: {\n', headed]) {
      const { code, out } = await runIn({ 'a.risk.yaml': text }, ['check', '--format', 'json']);
      assert.equal(code, 1, text);
      assert.ok(
        (JSON.parse(out) as Json).files[0]!.findings.some(({ rule }) => rule === 'invalid-yaml'),
        text,
      );
    }
  });

  it('says why a file given by name is no risk document', async () => {
    const { code, out } = await runIn({ 'README.md': '# Tool\n' }, ['check', 'README.md']);
    assert.equal(code, 0);
    assert.match(out, /^README\.md: no risk document: nothing in it is written like a risk$/m);
  });

  it('reads one document from standard input', async () => {
    const { code, out } = await runIn({}, ['check', '--stdin', '--stdin-filename', 'x.risk.yaml'], wrong);
    assert.equal(code, 1);
    assert.match(out, /score is 5, but 2 × 3 is 6/);
  });

  it('counts only what --fail-on asks for', async () => {
    const ownerless = right.replace('    owner: Ana Ruiz\n', '');
    assert.equal((await runIn({ 'a.risk.yaml': ownerless }, ['check'])).code, 0);
    assert.equal((await runIn({ 'a.risk.yaml': ownerless }, ['check', '--fail-on', 'warning'])).code, 1);
    assert.equal((await runIn({ 'a.risk.yaml': wrong }, ['check', '--fail-on', 'never'])).code, 0);
  });

  it('obeys the configuration found upward, and --config', async () => {
    const off = 'rules:\n  score-mismatch: off\n';
    assert.equal((await runIn({ 'docs/a.risk.yaml': wrong, '.riskprofile.yaml': off }, ['check'])).code, 0);
    assert.equal(
      (await runIn({ 'docs/a.risk.yaml': wrong, 'ci.yaml': off }, ['check', '--config', 'ci.yaml'])).code,
      0,
    );
    const ignored = await runIn({ 'docs/a.risk.yaml': wrong, '.riskprofile.yaml': 'ignore: ["docs/**"]\n' }, [
      'check',
      '--format',
      'json',
    ]);
    assert.deepEqual(
      (JSON.parse(ignored.out) as Json).files.map(({ path }) => path),
      ['.riskprofile.yaml'],
    );
  });

  it('names each fault of the configuration at its place and keeps the rest', async () => {
    const { code, err } = await runIn(
      { 'a.risk.yaml': wrong, '.riskprofile.yaml': 'polcy: tea\nrules:\n  score-mismatch: off\n  no-such: error\n' },
      ['check'],
    );
    assert.equal(code, 0);
    assert.match(err, /\.riskprofile\.yaml:1:1: polcy: there is no such setting; did you mean “policy”\?/);
    assert.match(err, /\.riskprofile\.yaml:4:3: there is no rule “no-such”/);
  });

  it('reports only what a baseline does not know', async () => {
    const written = await runIn({ 'a.risk.yaml': wrong }, ['check', '--baseline', 'known.json', '--update-baseline']);
    assert.equal(written.code, 0);
    const baseline = written.files.get('/project/known.json') ?? '';
    const same = await runIn({ 'a.risk.yaml': `# moved down\n${wrong}`, 'known.json': baseline }, [
      'check',
      '--baseline',
      'known.json',
    ]);
    assert.equal(same.code, 0);
    const worse = await runIn({ 'a.risk.yaml': wrong.replace('score: 5', 'score: 4'), 'known.json': baseline }, [
      'check',
      '--baseline',
      'known.json',
    ]);
    assert.equal(worse.code, 1);
  });

  it('knows a risk without an owner whatever else of its row is mended', async () => {
    const table = (score: number) => `# Risk Profile: Story 4.2

| ID      | Description                | Probability | Impact | Score | Owner | Mitigation |
| ------- | -------------------------- | ----------- | ------ | ----- | ----- | ---------- |
| SEC-001 | A reset link is used twice | 2           | 3      | ${score}     |       | Delete it  |
| OPS-001 | The nightly export is late | 1           | 2      | 2     | Ana   | Alert      |
`;
    const args = ['check', '--baseline', 'known.json', '--fail-on', 'info'];
    const written = await runIn({ 'a.md': table(5) }, [...args, '--update-baseline']);
    const baseline = written.files.get('/project/known.json') ?? '';
    const mended = await runIn({ 'a.md': table(6), 'known.json': baseline }, args);
    assert.equal(mended.code, 0, mended.out);
  });
});

describe('documents of one folder', () => {
  const gate =
    'schema: 1\nstory: "2.4"\ngate: PASS\nrisk_summary:\n  totals: { critical: 1, high: 0, medium: 0, low: 0 }\n';
  const profile = `story: "2.4"\n${right.replace(/: 6|: 2|: 3/g, (part) => ({ ': 6': ': 9', ': 2': ': 3' })[part] ?? part)}`;

  it('are opened when something is asked of them: a story for the profile, the others for an id that is unknown', async () => {
    const files = {
      'a.risk.yaml': right,
      'b.risk.yaml': right,
      'docs/notes.md': '# Notes\n',
      '2.4.queue.md': '# Story 2.4\n',
    };
    const named = await runIn({ ...files, 'a.risk.yaml': `story: "2.4"\n${right}` }, ['check', 'a.risk.yaml']);
    assert.deepEqual([...named.opened].sort(), ['2.4.queue.md', 'a.risk.yaml']);
    const profile =
      '# Risk Profile: Story 2.4\n\n### TECH-001: Queue drops messages\n\n**Probability:** High\n\nSee TECH-009.\n';
    const asking = await runIn({ ...files, 'c.md': profile }, ['check', 'c.md']);
    assert.ok(asking.opened.has('b.risk.yaml'));
  });

  it('know of each other: a gate that passes what its profile fails', async () => {
    const files = { 'gates/2.4-retries.yml': gate, '2.4.risk.yaml': profile };
    const { out } = await runIn(files, ['check', 'gates', '--format', 'json']);
    const { findings } = (JSON.parse(out) as Json).files[0]!;
    assert.ok(
      findings.some(({ rule }) => rule === 'gate-mismatch'),
      JSON.stringify(findings),
    );
    const alone = await runIn({ 'gates/2.4-retries.yml': gate.replace('critical: 1', 'critical: 0') }, [
      'check',
      '--format',
      'json',
    ]);
    assert.ok(
      (JSON.parse(alone.out) as Json).files.every(({ findings }) =>
        findings.every(({ rule }) => rule !== 'gate-mismatch'),
      ),
    );
  });
});

describe('the reporters', () => {
  it('escape what a document can say', async () => {
    const hostile = wrong
      .replace('id: TECH-001', 'id: "A%0A::error::<b>&\\u001b[2J"')
      .replace('    owner: Ana Ruiz\n', '');
    const github = await runIn({ 'a.risk.yaml': hostile }, ['check', '--format', 'github']);
    for (const line of github.out.trim().split('\n'))
      assert.match(line, /^::(?:error|warning|notice) file=a\.risk\.yaml,line=\d+/);
    const junit = await runIn({ 'a.risk.yaml': hostile }, ['check', '--format', 'junit']);
    assert.ok(!junit.out.includes('<b>') && !junit.out.includes('\u001b'));
    const text = await runIn({ 'a.risk.yaml': hostile }, ['check']);
    assert.ok(!text.out.includes('\u001b'));
  });

  it('let JUnit count as failures what makes the run fail, and nothing else', async () => {
    // One error (2 × 2 is 4) and one information (nobody owns it).
    const text = `risks:
  - { id: TECH-001, title: Queue drops, probability: 2, impact: 2, score: 6, mitigations: [Acknowledge], description: Lost }
`;
    for (const [failOn, failures] of [
      ['never', 0],
      ['error', 1],
      ['info', 2],
    ] as const) {
      const { out, code } = await runIn({ 'a.risk.yaml': text }, ['check', '--format', 'junit', '--fail-on', failOn]);
      assert.match(out, new RegExp(`tests="2" failures="${failures}" errors="0" skipped="${2 - failures}"`), failOn);
      assert.equal(out.match(/<failure /g)?.length ?? 0, failures);
      assert.equal(out.match(/<skipped message="[a-z]+: /g)?.length ?? 0, 2 - failures);
      assert.equal(code, failures === 0 ? 0 : 1);
    }
  });

  it('tell SARIF what comments took away, where else to look, and files with strange names', async () => {
    const text = `risks:
  # risk-disable-next-line missing-owner -- the vendor decides
  - { id: TECH-001, title: Queue drops, probability: 2, impact: 2, mitigations: [Acknowledge] }
  - { id: TECH-001, title: Queue stops, probability: 2, impact: 2, owner: Bo Lind, mitigations: [Restart] }
`;
    const { out } = await runIn({ 'a b#1?.risk.yaml': text }, ['check', '--format', 'sarif']);
    interface Location {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number };
      };
    }
    const log = JSON.parse(out) as {
      readonly runs: readonly [
        {
          readonly results: readonly {
            readonly ruleId: string;
            readonly locations: readonly [Location];
            readonly relatedLocations?: readonly Location[];
            readonly suppressions?: unknown;
          }[];
        },
      ];
    };
    assert.deepEqual(
      log.runs[0].results.map(({ ruleId, locations, relatedLocations = [], suppressions }) => [
        ruleId,
        locations[0].physicalLocation.artifactLocation.uri,
        ...relatedLocations.map(({ physicalLocation: { region } }) => region.startLine),
        suppressions,
      ]),
      [
        ['duplicate-id', 'a%20b%231%3F.risk.yaml', 3, undefined],
        ['missing-owner', 'a%20b%231%3F.risk.yaml', [{ kind: 'inSource', justification: 'the vendor decides' }]],
      ],
    );
  });

  it('keep SARIF fingerprints when a line moves', async () => {
    const prints = async (text: string): Promise<unknown> => {
      const { out } = await runIn({ 'a.risk.yaml': text }, ['check', '--format', 'sarif']);
      const log = JSON.parse(out) as { runs: { results: { partialFingerprints: unknown }[] }[] };
      return log.runs[0]!.results.map(({ partialFingerprints }) => partialFingerprints);
    };
    assert.deepEqual(await prints(wrong), await prints(`# a comment above\n\n${wrong}`));
  });
});
