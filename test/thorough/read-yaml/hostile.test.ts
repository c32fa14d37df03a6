import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import { readRiskSummary } from '../../../server/src/engine/read/gate';
import { readYaml } from '../../../server/src/engine/read/yaml-reader';
import { draftOf } from '../../unit/read-yaml/reading';

const example = readFileSync('examples/payment-retries.risk.yaml', 'utf8');
const gate = readFileSync('examples/gates/2.4-payment-retries.yml', 'utf8');

describe('reading YAML that is not meant well', () => {
  // The runner records whole stacks; the parser makes an error for each of thousands of nested brackets.
  const limit = Error.stackTraceLimit;
  before(() => {
    Error.stackTraceLimit = 10;
  });
  after(() => {
    Error.stackTraceLimit = limit;
  });

  for (const [name, text] of Object.entries({ example, gate }))
    it(`reads every prefix of the ${name}, and every version with a line less`, function () {
      this.timeout(20_000);
      let { memory } = readYaml('', null);
      for (let length = 0; length <= text.length; length += 11) ({ memory } = readYaml(text.slice(0, length), memory));
      const lines = text.split('\n');
      for (const index of lines.keys()) readYaml(lines.toSpliced(index, 1).join('\n'), memory);
      readRiskSummary(text.slice(0, text.length / 2), 0, text.length);
    });

  it('refuses depth that no stack holds, and reads what stands beside it', () => {
    const levels = ['[', '{a: ', '- ', '? ', '- ? ', '- a: ', '\t- ', ': - ', '"a": ', '!a [', '- &a ', 'a: '];
    for (const level of levels) {
      const deep = level.repeat(5_000);
      const { sightings, problems } = draftOf(`risks:\n  - id: A-001\n    title: ${deep}\n  - id: A-002\n`);
      assert.ok(sightings.length >= 1 && problems.length >= 1, level);
      assert.ok(draftOf(deep).problems.length >= 1, level);
    }
    assert.match(draftOf('- '.repeat(5_000)).problems[0]?.message.text ?? '', /nested too deeply/);
    const stairs = Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    assert.match(draftOf(stairs).problems[0]?.message.text ?? '', /nested too deeply/);
  }).timeout(20_000);

  it('survives aliases of aliases', () => {
    const names = [...'abcdefghij'];
    const list = (name: string): string => `[${Array(9).fill(`*${name}`).join(', ')}]`;
    const bombs = names.slice(1).map((name, index) => `${name}: &${name} ${list(names[index] ?? 'a')}`);
    const text = `a: &a [x, x]\n${bombs.join('\n')}\nrisks:\n  - id: A-001\n    title: Fire\n    mitigations: *j\n    owner: Ann\n`;
    assert.equal(draftOf(text).sightings[0]?.fields.owner?.value, 'Ann');
  });

  it('survives control characters, long lines and long keys', () => {
    for (const text of [
      '\0'.repeat(5_000),
      `risks:\n  - title: ${'x'.repeat(1_000_000)}`,
      `${'k'.repeat(5_000)}: 1`,
      'a:'.repeat(50_000),
    ])
      for (const { message } of draftOf(text).problems)
        assert.ok(message.text.length < 200 && !/\p{Cc}/u.test(message.text));
  });

  it('takes little more than twice the time for twice the text', function () {
    this.timeout(30_000);
    const item = example.slice(example.indexOf('  - id: DATA-001'), example.indexOf('  - id: TECH-001'));
    const documents: Record<string, (count: number) => string> = {
      risks: (count) => `risks:\n${item.repeat(count / 8)}`,
      'broken lines': (count) => `risks:\n${'  - : : [\n'.repeat(count)}`,
      'broken items': (count) => `risks:\n  - id: A-001\n    mitigations:\n${'      - a: b: c\n'.repeat(count)}`,
      keys: (count) =>
        `risks:\n  - id: A-001\n${Array.from({ length: count * 4 }, (_, key) => `    k${key}: v\n`).join('')}`,
      'loose words': (count) => 'x\n'.repeat(count * 4),
      spaces: (count) => `risks:\n  - title: a${' '.repeat(count * 400)}b\n    score: ${' '.repeat(count * 400)}c\n`,
      digits: (count) => `risks:\n  - score: ${'1'.repeat(count * 40)}\n    probability: ${'1 '.repeat(count * 40)}\n`,
      ids: (count) =>
        `risk_summary:\n  recommendations:\n    must_fix: ["${'A-'.repeat(count * 10)}", ${'A'.repeat(count * 10)}]\n`,
    };
    for (const [name, make] of Object.entries(documents)) {
      const [small, large] = [make(200), make(400)];
      const ratio = Math.min(...[1, 2, 3].map(() => time(large) / Math.max(1, time(small))));
      assert.ok(ratio < 3, `${name}: ${ratio.toFixed(2)} times`);
    }
  });

  it('reads an edit of a large register in a small part of the time of all of it', function () {
    this.timeout(30_000);
    const items = Array.from(
      { length: 200 },
      (_, index) =>
        `  - id: R-${index}\n    title: Risk ${index}\n    probability: low\n    impact: high\n    mitigations:\n      - one\n      - two\n`,
    );
    const text = `risks:\n${items.join('')}`;
    const { memory } = readYaml(text, null);
    const at = text.indexOf('Risk 100');
    const edited = `${text.slice(0, at)}x${text.slice(at)}`;
    const ratio = Math.min(...[1, 2, 3, 4, 5].map(() => time(edited, memory) / time(edited)));
    assert.ok(ratio < 0.3, `an edit takes ${ratio.toFixed(2)} of a fresh reading`);
  });
});

function time(text: string, memory: Parameters<typeof readYaml>[1] = null): number {
  // Processor time: other work on the machine is none of ours.
  const before = process.cpuUsage();
  readYaml(text, memory);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
