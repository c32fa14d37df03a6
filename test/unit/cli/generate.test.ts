import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { read, validate } from '../../../server/src/engine';
import { runIn } from './shell';

const name = 'docs/stories/2.4.payment-retries.md';
const story = readFileSync('examples/stories/2.4.payment-retries.md', 'utf8');
const place = 'docs/qa/assessments/2.4-20260301.risk.yaml';

describe('risk-profile generate', () => {
  it('lists candidates with the lines that call for them', async () => {
    const { code, out } = await runIn({ [name]: story }, ['generate', name, '--list']);
    assert.equal(code, 0);
    const lines = [...out.matchAll(/^ {4}line (\d+): “(.+)”$/gm)];
    assert.ok(lines.length >= 5);
    for (const [, line, quote] of lines) assert.ok(story.split('\n')[Number(line) - 1]?.includes(quote ?? '?'));
  });

  it('says so where nothing is called for, listed or written', async () => {
    for (const more of [[], ['--list'], ['--write']]) {
      const { code, err, files } = await runIn({ 'a.md': '# Story 1.1: Tea\n' }, ['generate', 'a.md', ...more]);
      assert.deepEqual([code, files.size], [0, 1]);
      assert.match(err, /no line of a.md calls for a risk/);
    }
  });

  for (const format of ['yaml', 'markdown'] as const)
    it(`prints a ${format} profile that passes our rules, open fields aside`, async () => {
      const { code, out, files } = await runIn({ [name]: story }, ['generate', name, '--format', format]);
      assert.equal(code, 0);
      assert.equal(files.size, 1, 'nothing was written');
      const { profile } = read(out, { format });
      assert.deepEqual(profile.problems, []);
      const open = new Set([
        'placeholder-owner',
        'missing-owner',
        'placeholder-text',
        'missing-due',
        'missing-residual',
      ]);
      const found = validate(profile, { today: '2026-03-01' }).filter(({ rule }) => !open.has(rule));
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule}: ${message.text}`),
        [],
      );
    });

  it('writes at the place of the project, and never over another file', async () => {
    const first = await runIn({ [name]: story }, ['generate', name, '--write']);
    assert.equal(first.code, 0);
    assert.match(first.err, new RegExp(`^wrote ${place}$`, 'm'));
    const text = first.files.get(`/project/${place}`) ?? '';
    const again = await runIn({ [name]: story, [place]: text }, ['generate', name, '--write']);
    assert.match(again.err, /^wrote docs\/qa\/assessments\/2.4-20260301-2.risk.yaml$/m);
    assert.equal(again.files.get(`/project/${place}`), text);
    assert.match(again.err, new RegExp(`^risk-profile: ${place} is a profile of this story already`, 'm'));
    const two = { [name]: story, [place]: text, [place.replace('.risk', '-b.risk')]: text };
    assert.match((await runIn(two, ['generate', name])).err, /-b.risk.yaml and 1 more are profiles of this story/);
    assert.doesNotMatch(first.err, /already/);
    const refused = await runIn({ [name]: story, 'mine.md': 'x' }, ['generate', name, '-o', 'mine.md']);
    assert.deepEqual([refused.code, refused.files.get('/project/mine.md')], [2, 'x']);
    assert.match(refused.err, /mine.md exists already; nothing was written/);
  });

  for (const format of ['yaml', 'markdown'] as const)
    it(`adds to the profile that is there what it lacks, once: ${format}`, async () => {
      const made = await runIn({ [name]: story }, [
        'generate',
        name,
        '--format',
        format,
        '--choose',
        'repeated-charge',
      ]);
      const file = `docs/qa/assessments/2.4-draft${format === 'yaml' ? '.risk.yaml' : '.md'}`;
      const mine = made.out.replace('Payment made twice or not at all', 'Charged twice').replace(': TBD', ': Ana Ruiz');
      const first = await runIn({ [name]: story, [file]: mine }, ['generate', name, '--update']);
      assert.equal(first.code, 0);
      assert.match(first.err, new RegExp(`^added .*TECH-001.* to ${file}$`, 'm'));
      const text = first.files.get(`/project/${file}`) ?? '';
      const { profile } = read(text, { format });
      assert.ok(profile.risks.length > 5);
      assert.equal(profile.risks.filter(({ id }) => id?.value.startsWith('BUS-')).length, 2, 'the known one once');
      const isCount = (line: string) => /^\s*(?:- )?[\w ]+: -?\d|^- (?:Base|Final) |^- .* × /.test(line);
      const kept = mine.split('\n').filter((line) => !isCount(line));
      for (const line of kept) assert.ok(text.split('\n').includes(line), line);
      const again = await runIn({ [name]: story, [file]: text }, ['generate', name, '--update']);
      assert.match(again.err, /has all of these risks already; nothing was written/);
      assert.deepEqual([again.code, again.files.get(`/project/${file}`)], [0, text]);
    });

  it('makes a new file where there is nothing to update, and asks which of several', async () => {
    const { err, code } = await runIn({ [name]: story }, ['generate', name, '--update']);
    assert.deepEqual([code, err], [0, `wrote ${place}\n`]);
    const empty = 'story: "2.4"\nrisks: []\n';
    const two = { [name]: story, 'docs/qa/assessments/a.risk.yaml': empty, 'docs/qa/assessments/b.risk.yaml': empty };
    const asked = await runIn(two, ['generate', name, '--update']);
    assert.equal(asked.code, 2);
    assert.match(asked.err, /2 profiles, .*a\.risk\.yaml, .*b\.risk\.yaml; -o FILE says which/);
    const told = await runIn(two, ['generate', name, '--update', '-o', 'docs/qa/assessments/b.risk.yaml']);
    assert.match(told.err, /^added /);
    assert.equal(told.files.get('/project/docs/qa/assessments/a.risk.yaml'), empty);
  });

  it('updates nothing that is no list of risks', async () => {
    for (const [file, text] of [
      ['notes.md', '# Notes\n\nAll is well.\n'],
      [
        'gate.yml',
        'schema: 1\nstory: "2.4"\ngate: PASS\nrisk_summary:\n  totals: { critical: 0, high: 0, medium: 0, low: 0 }\n',
      ],
    ] as const) {
      const { code, files, err } = await runIn({ [name]: story, [file]: text }, [
        'generate',
        name,
        '--update',
        '-o',
        file,
      ]);
      assert.deepEqual([code, files.get(`/project/${file}`)], [2, text]);
      assert.match(err, /is no risk document|is a gate file/);
    }
  });

  it('writes the format that a name asks for, and none that is neither', async () => {
    const { files } = await runIn({ [name]: story }, ['generate', name, '-o', 'draft.md']);
    assert.match(files.get('/project/draft.md') ?? '', /^# Risk Profile: Story 2.4/);
    const { code, err } = await runIn({ [name]: story }, ['generate', name, '-o', 'draft.pdf']);
    assert.deepEqual([code, /named like neither/.test(err)], [2, true]);
  });

  it('goes on counting where the story has a profile', async () => {
    const other = 'docs/qa/assessments/2.4-old.risk.yaml';
    const old = 'story: "2.4"\nrisks:\n  - { id: TECH-041, title: Old, probability: 1, impact: 1 }\n';
    const { out } = await runIn({ [name]: story, [other]: old }, ['generate', name]);
    assert.match(out, /id: TECH-042/);
    assert.doesNotMatch(out, /id: TECH-0[0-3]/);
  });

  it('takes only what is chosen', async () => {
    const { out } = await runIn({ [name]: story }, ['generate', name, '--list']);
    const [first = '', second = ''] = out.match(/^[a-z][\w-]+$/gm) ?? [];
    const chosen = await runIn({ [name]: story }, ['generate', name, '--choose', `${first},${second}`]);
    assert.equal(read(chosen.out, { format: 'yaml' }).profile.risks.length, 2);
    const wrong = await runIn({ [name]: story }, ['generate', name, '--choose', 'nonsense']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /'nonsense' is none of the candidates/);
  });

  it('refuses a folder that was never filled in', async () => {
    const core = 'qa:\n  qaLocation: qa.qaLocation\n';
    const { code, err, files } = await runIn({ [name]: story, '.bmad-core/core-config.yaml': core }, [
      'generate',
      name,
      '--write',
    ]);
    assert.deepEqual([code, files.size], [2, 2]);
    assert.match(err, /placeholder/);
  });

  it('writes into the package that has its own .bmad-core', async () => {
    const own = `packages/shop/${name}`;
    const core = 'qa:\n  qaLocation: quality\n';
    const files = { [own]: story, 'packages/shop/.bmad-core/core-config.yaml': core };
    const { err } = await runIn(files, ['generate', own, '--write']);
    assert.equal(err, 'wrote packages/shop/quality/assessments/2.4-20260301.risk.yaml\n');
    const above = { ...files, '.riskprofile.yaml': 'profiles: risks\n' };
    assert.match((await runIn(above, ['generate', own, '--write'])).err, /^wrote risks\/2.4-20260301.risk.yaml$/m);
  });

  it('says that a broken core-config.yaml is not followed', async () => {
    const { code, err } = await runIn({ [name]: story, '.bmad-core/core-config.yaml': 'qa: [' }, ['generate', name]);
    assert.equal(code, 0);
    assert.match(err, /core-config.yaml is no valid YAML, so the default folders are used/);
  });

  it('writes nothing through a link that leads out of the project', async () => {
    const files = { [name]: story, 'docs/qa/keep.md': '' };
    const out = await runIn(files, ['generate', name, '--write'], '', { '/project/docs/qa': '/elsewhere/qa' });
    assert.deepEqual([out.code, out.files.size], [2, 2]);
    assert.match(out.err, /leads out of the project; nothing was written/);
    const within = await runIn(files, ['generate', name, '--write'], '', { '/project/docs/qa': '/project/quality' });
    assert.equal(within.code, 0);
  });

  it('says in a line where the disk takes nothing', async () => {
    const refused = Object.assign(new Error('EROFS: read-only file system'), {
      code: 'EROFS',
      syscall: 'open',
      path: `/project/${place}`,
    });
    const { code, err } = await runIn({ [name]: story }, ['generate', name, '--write'], '', {}, refused);
    assert.deepEqual([code, err], [2, `risk-profile: /project/${place} cannot be read or written (EROFS)\n`]);
  });

  it('writes no empty profile', async () => {
    const { code, out, err } = await runIn({ 'a.md': '# Story 1.1: Nothing\n' }, ['generate', 'a.md']);
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /no line of a.md calls for a risk/);
  });

  for (const [argv, why] of [
    [['generate'], /takes one story/],
    [['generate', 'gone.md'], /cannot read gone.md/],
    [['generate', name, '--format', 'pdf'], /--format takes yaml, markdown/],
    [['generate', name, '--policy', 'none'], /no rule book 'none'/],
  ] as const)
    it(`says what is wrong: ${argv.join(' ')}`, async () => {
      const { code, err } = await runIn({ [name]: story }, argv);
      assert.equal(code, 2);
      assert.match(err, why);
    });
});
