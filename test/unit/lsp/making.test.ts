import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, it } from 'mocha';
import { applyEdits, read } from '../../../server/src/engine';
import type {
  CandidatesAnswer,
  EditAnswer,
  GateAnswer,
  GenerateAnswer,
  NewFileAnswer,
  PieceAnswer,
} from '../../../server/src/protocol';
import { patience, type Session, startSession } from './server';

const storyName = 'docs/stories/2.4.payment-retries.md';
const story = readFileSync('examples/stories/2.4.payment-retries.md', 'utf8');
const config = 'today: "2026-03-02"\n';
const profile = `story: "2.4"
title: Retry
summary:
  total: 1
  high: 1
risks:
  - id: TECH-007
    title: Retry storm
    probability: 2
    impact: 3
    score: 6
    owner: Ana Ruiz
    mitigations: [Back off]
`;

describe('making documents over LSP', function () {
  this.timeout(patience);
  let session: Session;
  afterEach(() => session.end());

  const start = async (files: Readonly<Record<string, string>> = {}): Promise<string> => {
    session = await startSession({ files: { [storyName]: story, '.riskprofile.yaml': config, ...files } });
    return session.uri(storyName);
  };
  const ask = <T>(method: string, uri: string, params: object): Promise<T> =>
    session.client.request<T>(`riskProfile/${method}`, { textDocument: { uri }, ...params });
  const candidates = async (uri: string, answer: string | null = null) => {
    const found = await ask<CandidatesAnswer>('candidates', uri, { answer });
    assert.ok(found.kind === 'candidates');
    return found;
  };
  const edited = (
    text: string,
    { edits }: { readonly edits: Extract<EditAnswer, { kind: 'edit' }>['edits'] },
  ): string => {
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const offset = ({ line, character }: { line: number; character: number }) =>
      (starts[line] ?? text.length) + character;
    return applyEdits(
      text,
      edits.map(({ range, newText }) => ({
        span: { start: offset(range.start), end: offset(range.end) },
        text: newText,
      })),
    );
  };

  it('lists what a story calls for, and where a profile of it would go', async () => {
    const uri = await start();
    const { story: named, candidates: found, places, profiles, help } = await candidates(uri);
    assert.deepEqual([named.id, profiles, help], ['2.4', [], null]);
    assert.ok(found.length >= 5 && found.every(({ evidence }) => evidence.length > 0));
    assert.match(found[0]?.rating ?? '', /^\d × \d = \d \w+$/);
    assert.deepEqual(
      places.map((place) => place.kind === 'place' && place.path),
      ['docs/qa/assessments/2.4-20260302.risk.yaml', 'docs/qa/assessments/2.4-risk-20260302.md'],
    );
  });

  it('makes a new file of the chosen ones, beside one that is there', async () => {
    const uri = await start({ 'docs/qa/assessments/2.4-20260302.risk.yaml': '# mine\n' });
    const { candidates: found } = await candidates(uri);
    const chosen = found.slice(0, 3).map(({ id }) => id);
    const made = await ask<GenerateAnswer>('generate', uri, { answer: null, chosen, target: { format: 'yaml' } });
    assert.ok(made.kind === 'new');
    assert.equal(made.path, 'docs/qa/assessments/2.4-20260302-2.risk.yaml');
    assert.equal(made.uri, session.uri(made.path));
    assert.equal(read(made.text, { format: 'yaml' }).profile.risks.length, 3);
  });

  it('adds to the profile of the story, counts included', async () => {
    const uri = await start({ 'docs/qa/assessments/old.risk.yaml': profile });
    const into = session.open('docs/qa/assessments/old.risk.yaml', profile);
    const { candidates: found, profiles } = await candidates(uri);
    assert.deepEqual(profiles, [{ uri: into, path: 'docs/qa/assessments/old.risk.yaml' }]);
    const chosen = found.slice(0, 2).map(({ id }) => id);
    const made = await ask<GenerateAnswer>('generate', uri, { answer: null, chosen, target: { into } });
    assert.ok(made.kind === 'edit' && made.version === 1);
    const after = read(edited(profile, made), { format: 'yaml' }).profile;
    assert.equal(after.risks.length, 3);
    assert.equal(after.claims.find(({ kind }) => kind === 'total')?.stated.value, 3);
  });

  it('says which risks the profile has already, in whatever spelling it names the story', async () => {
    const uri = await start();
    const { candidates: first } = await candidates(uri);
    const made = await ask<GenerateAnswer>('generate', uri, {
      answer: null,
      chosen: first.slice(0, 2).map(({ id }) => id),
      target: { format: 'yaml' },
    });
    assert.ok(made.kind === 'new');
    await session.end();
    const again = await start({
      'docs/mine.risk.yaml': made.text.replace('story: "2.4"', 'story: "Story 2.4: Retries"'),
    });
    const { candidates: second, profiles } = await candidates(again);
    assert.deepEqual(
      profiles.map(({ path }) => path),
      ['docs/mine.risk.yaml'],
    );
    assert.deepEqual(
      second.slice(0, 3).map(({ known }) => known),
      ['BUS-001', 'TECH-001', null],
    );
  });

  it('keeps the packages of a repository apart, each with its own `.bmad-core`', async () => {
    const core = 'qa:\n  qaLocation: quality\ndevStoryLocation: stories\n';
    const own = 'packages/shop/stories/2.4.payment-retries.md';
    await start({
      [own]: story,
      'packages/shop/.bmad-core/core-config.yaml': core,
      'packages/shop/quality/assessments/2.4.risk.yaml': profile,
      'packages/desk/.bmad-core/core-config.yaml': core,
      'packages/desk/quality/assessments/2.4.risk.yaml': profile,
    });
    const { places, profiles } = await candidates(session.uri(own));
    assert.deepEqual(
      profiles.map(({ path }) => path),
      ['packages/shop/quality/assessments/2.4.risk.yaml'],
    );
    const chosen = [(await candidates(session.uri(own))).candidates[0]?.id];
    const made = await ask<GenerateAnswer>('generate', session.uri(own), {
      answer: null,
      chosen,
      target: { format: 'yaml' },
    });
    assert.ok(made.kind === 'new' && places[0]?.kind === 'place');
    assert.equal(made.uri, session.uri('packages/shop/quality/assessments/2.4-20260302.risk.yaml'));
  });

  it('takes a language model at its word only where the story bears it out', async () => {
    const uri = await start();
    const prompt = await ask<string>('prompt', uri, {});
    assert.ok(prompt.includes(story.trim().slice(-40)));
    const suggested = (title: string, quote: string) => ({
      category: 'OPS',
      title,
      quotes: [quote],
      probability: 'Low',
      impact: 'High',
    });
    const answer = JSON.stringify({
      candidates: [
        suggested('Keys expire too early', 'The provider keeps idempotency keys for 24 hours.'),
        suggested('Invented', 'The provider was bought by a bank last year.'),
      ],
    });
    const { candidates: found, help } = await candidates(uri, answer);
    assert.deepEqual(help, { described: 0, added: 1, dropped: 1 });
    const own = found.filter(({ byModel }) => byModel);
    assert.deepEqual(
      own.map(({ isCentral }) => isCentral),
      [false],
    );
    assert.ok(
      found.some(({ isCentral }) => isCentral) &&
        found.some(({ rating, isCentral }) => /^1 × /.test(rating) && !isCentral),
    );
    assert.deepEqual([own.length, own[0]?.rating, own[0]?.evidence[0]?.line], [1, '1 × 3 = 3 Low', 36]);
    const params = { answer, chosen: [own[0]?.id], target: { format: 'markdown' } };
    const made = await ask<GenerateAnswer>('generate', uri, params);
    assert.ok(made.kind === 'new');
    assert.match(made.text, /OPS-001: Keys expire too early/);
    assert.match(made.text, /Proposed by\*\*: a language model/);
    assert.equal((await candidates(uri, 'I would rather not.')).help, null);
  });

  it('says why nothing can be made', async () => {
    const uri = await start({ '.riskprofile.yaml': 'profiles: "{qa}/assessments"\n' });
    const { places, candidates: found } = await candidates(uri);
    assert.ok(places.every((place) => place.kind === 'refused' && /placeholder/.test(place.reason)));
    const chosen = [found[0]?.id];
    const made = await ask<GenerateAnswer>('generate', uri, { answer: null, chosen, target: { format: 'yaml' } });
    assert.ok(made.kind === 'refused' && /placeholder/.test(made.reason));
    const gone = await ask<CandidatesAnswer>('candidates', session.uri('gone.md'), { answer: null });
    assert.deepEqual(gone, { kind: 'refused', reason: 'The story cannot be read.' });
  });

  it('says before it is written what a table has no room for', async () => {
    await start();
    const uri = session.open('a.risk.yaml', profile);
    const made = await ask<NewFileAnswer>('convert', uri, { to: 'csv' });
    assert.match(made.kind === 'new' ? (made.warning ?? '') : '', /^A table holds risks alone, without the title\.$/);
  });

  it('converts beside the document, under a name that is free', async () => {
    await start({ 'a.md': '# mine\n' });
    const uri = session.open('a.risk.yaml', profile);
    const made = await ask<NewFileAnswer>('convert', uri, { to: 'markdown' });
    assert.ok(made.kind === 'new');
    assert.equal(made.path, 'a-2.md');
    assert.equal(read(made.text, { format: 'markdown' }).profile.risks[0]?.computed?.score, 6);
  });

  it('writes a gate anew, and changes the lines of one that is there', async () => {
    await start();
    const uri = session.open('a.risk.yaml', profile);
    const made = await ask<GateAnswer>('gate', uri, { waiver: null, decide: false });
    assert.ok(made.kind === 'gate' && made.file.kind === 'new');
    assert.deepEqual([made.report.decision, made.file.path], ['CONCERNS', 'docs/qa/gates/2.4-retry.yml']);
    await session.end();

    const gate =
      '# by hand\nschema: 1\nstory: "2.4"\ngate: PASS\nupdated: 2026-01-01\nrisk_summary:\n  totals: { critical: 0, high: 0, medium: 0, low: 0 }\n';
    await start({ 'docs/qa/gates/2.4-retry.yml': gate });
    const again = session.open('a.risk.yaml', profile);
    session.open('docs/qa/gates/2.4-retry.yml', gate);
    const kept = await ask<GateAnswer>('gate', again, { waiver: null, decide: false });
    assert.ok(kept.kind === 'gate' && kept.file.kind === 'edit');
    assert.match(kept.notice ?? '', /The file says PASS/);
    const text = edited(gate, kept.file);
    assert.match(
      text,
      /^# by hand\nschema: 1\nstory: "2.4"\ngate: PASS\nupdated: 2026-03-02\nrisk_summary:\n {2}totals: \{ critical: 0, high: 1,/,
    );
    assert.ok(
      kept.file.edits.every(({ range }) => range.start.line >= 4),
      'nothing above changes',
    );
  });

  it('takes a new risk from a form, and refuses a version that is gone', async () => {
    await start();
    const uri = session.open('a.risk.yaml', profile);
    const form = { prefix: 'SEC', title: 'Logs hold names', probability: 2, impact: 2, owner: null };
    const textDocument = { uri, version: 1 };
    const added = await ask<EditAnswer>('addRisk', uri, { textDocument, form });
    assert.ok(added.kind === 'edit');
    const after = read(edited(profile, added), { format: 'yaml' }).profile;
    assert.deepEqual([after.risks[1]?.id?.value, after.risks[1]?.computed?.score], ['SEC-001', 4]);
    const stale = await ask<EditAnswer>('addRisk', uri, { textDocument: { uri, version: 0 }, form });
    assert.equal(stale.kind, 'refused');
  });

  it('puts a piece where the cursor stands, or says why not, or brings up to date what is there', async () => {
    await start();
    const uri = session.open('a.risk.yaml', profile);
    const put = async (piece: unknown, text: string, format: string, offset = text.length): Promise<string> => {
      const into = { text, version: 7, format, offset };
      const answer = await ask<PieceAnswer>('piece', uri, { piece, into });
      if (answer.kind === 'refused') return `refused: ${answer.reason}`;
      if (answer.kind === 'present') return `present: ${answer.key}`;
      assert.equal(answer.version, 7);
      return `${answer.kind === 'update' ? 'update: ' : ''}${edited(text, answer)}`;
    };
    const form = { prefix: 'SEC', title: 'Logs hold names', probability: 2, impact: 2, owner: null };
    assert.match(await put({ risk: form }, '', 'yaml'), /^risks:\n {2}- id: SEC-001\n/);
    assert.match(
      await put({ risk: form }, '# Notes\n\nWords.', 'markdown'),
      /Words\.\n\n### SEC-001: Logs hold names\n/,
    );
    assert.match(await put('register', '', 'markdown'), /^\| Risk ID/);
    assert.match(
      await put('register', 'a: 1\nb: 2\n', 'yaml', 0),
      /^a: 1\nrisks:\n {2}- id: TECH-007\n[\s\S]*\nb: 2\n$/,
    );
    assert.match(await put('summary', '', 'markdown'), /^```yaml\nrisk_summary:\n[^`]*```\n$/);
    assert.match(await put('summary', 'gate: FAIL\r\n', 'yaml'), /^gate: FAIL\r\nrisk_summary:\r\n {2}totals:\r\n/);
    assert.equal(await put('register', profile, 'yaml'), 'present: risks');
    assert.match(await put('register', 'a: [1\nb: 2\n', 'yaml'), /^refused: .*mend it first/);
    assert.match(await put('register', '- a\n- b\n', 'yaml'), /^refused: .*no place for risks/);
    assert.match(
      await put('register', 'story: "9.9"\nrisks: []\nnotes: mine\n', 'yaml'),
      /^story: "9.9"\nrisks:\n {2}- id: TECH-007\n[\s\S]*\nnotes: mine\n$/,
    );
    const fenced = (total: string) =>
      `# Notes\n\n\`\`\`yaml\n# by hand\nrisk_summary:\n  totals: { critical: 0, ${total}, medium: 0, low: 0 }\n\`\`\`\n\nAfter.\n`;
    assert.match(
      await put('summary', fenced('high: 0'), 'markdown'),
      /^update: # Notes\n\n```yaml\n# by hand\nrisk_summary:\n {2}totals: \{ critical: 0, high: 1, medium: 0, low: 0 \}\n(?: {2}.*\n)*```\n\nAfter\.\n$/,
    );
    const old = '# by hand\ngate: PASS\nrisk_summary:\n  totals: { critical: 0, high: 0, medium: 0, low: 9 }\n';
    assert.match(
      await put('summary', old, 'yaml'),
      /^update: # by hand\ngate: PASS\nrisk_summary:\n {2}totals: \{ critical: 0, high: 1,/,
    );
  });

  it('lets a language model look, at files and at drafts', async () => {
    await start({ 'a.risk.yaml': profile.replace('score: 6', 'score: 5') });
    const look = (question: string, source: object) =>
      session.client.request<Record<string, unknown>>('riskProfile/inspect', { question, source });
    const file = { uri: session.uri('a.risk.yaml') };
    assert.match(JSON.stringify(await look('findings', file)), /"rule":"score-mismatch".*"line":11/);
    assert.match(JSON.stringify(await look('scores', file)), /2 \(Medium\) × 3 \(High\) = 6, High under bmad-v4/);
    assert.match(JSON.stringify(await look('missing', file)), /missing-tests/);
    assert.match(JSON.stringify(await look('profile', file)), /"gate":\{"decision":"CONCERNS"/);
    const draft = { text: profile, format: 'yaml', folder: null };
    assert.equal((await look('profile', draft)).story, '2.4');
    assert.equal(await look('profile', { uri: session.uri('gone.md') }), null);
  });

  it('are asked of no file outside the workspace, however its address is written', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'risk-outside-'));
    try {
      writeFileSync(path.join(outside, 'b.risk.yaml'), profile);
      await start({ 'a.risk.yaml': profile });
      const look = (uri: string) =>
        session.client.request<unknown>('riskProfile/inspect', { question: 'profile', source: { uri } });
      const within = (name: string): string => session.uri('a.risk.yaml').replace('a.risk.yaml', name);
      assert.notEqual(await look(within('a.risk.yaml')), null);
      assert.notEqual(await look(within('docs/../a.risk.yaml')), null);
      const other = path.basename(outside);
      for (const uri of [
        pathToFileURL(path.join(outside, 'b.risk.yaml')).href,
        within(`../${other}/b.risk.yaml`),
        within(`%2e%2e/${other}/b.risk.yaml`),
        within(`..%2f${other}/b.risk.yaml`),
        'no address',
      ])
        assert.equal(await look(uri), null, uri);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});
