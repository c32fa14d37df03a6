import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCandidates } from '../../../server/src/engine/generate/candidates';
import { readStory } from '../../../server/src/engine/generate/story';

/** What a line of notes in an otherwise harmless story calls for. */
const calledBy = (line: string) =>
  findCandidates(
    readStory(`# Story 1.1: A page\n\n## Acceptance Criteria\n\n1. The page is shown.\n\n## Dev Notes\n\n- ${line}\n`),
  );

/** An architect who reads such a line needs no second one to raise the risk. */
const causes: readonly (readonly [line: string, pattern: string])[] = [
  ['We use node-cron, and the process runs on each pod of the API.', 'runs-everywhere'],
  ['The job is started by a timer in every instance.', 'runs-everywhere'],
  ['Prices are kept as floats.', 'calculation-error'],
  ['There is only one gateway, without failover.', 'single-point-of-failure'],
  ['All tills poll at the full hour.', 'simultaneous-start'],
  ['Invoices are dropped as a file on the SFTP server of the supplier.', 'half-written-file'],
  ['The mapping table was last updated in 2021.', 'outdated-reference'],
  ['The spreadsheet belongs to Mr. Roth, who retires in May.', 'knowledge-of-one'],
  ['We deploy on the day before Black Friday.', 'bad-moment'],
  ['Mail filters with safe links open every link once.', 'link-that-acts'],
  ['Order numbers in the link are sequential ids.', 'missing-authorisation'],
  ['The customer confirms by a link without logging in.', 'missing-authentication'],
  ['Phone numbers are written to the log unmasked.', 'sensitive-data-exposure'],
  ['There is no sandbox; tests use a production account.', 'test-data-leaks'],
  ['The chart library is a fork of an abandoned package.', 'version-mismatch'],
  ['There are no automated tests for the checkout.', 'coverage-gap'],
  ['The firmware has no rollback.', 'no-way-back'],
  ['The radio link drops in tunnels.', 'connection-lost'],
  ['Clocks of the devices drift by minutes.', 'wrong-date'],
  ['The counter rolls over at 65535.', 'inaccurate-measurement'],
  ['Both systems number from 1, so ids collide.', 'broken-relations'],
  ['The comment of the customer goes into the prompt of the LLM.', 'prompt-injection'],
  ['The gateway answers 503 on Sundays.', 'external-dependency-failure'],
  ['用户手机号明文写入日志。', 'sensitive-data-exposure'],
  ['没有支付沙箱环境，测试使用生产账号的小额支付。', 'test-data-leaks'],
  ['定时任务在每个实例中运行。', 'runs-everywhere'],
  ['金额以浮点数存储。', 'calculation-error'],
  ['A double click created two orders in the pilot.', 'duplicate-records'],
];

describe('a cause that the story states as a fact', () => {
  for (const [line, pattern] of causes)
    it(`${line} -> ${pattern}`, () => {
      const found = calledBy(line).find((candidate) => candidate.pattern === pattern);
      assert.ok(
        found,
        calledBy(line)
          .map((candidate) => candidate.pattern)
          .join(', '),
      );
      assert.equal(found.evidence[0].quote, line);
    });

  it('is no less probable for being said once', () => {
    const [first] = calledBy('The job is started by a timer in every instance.');
    assert.deepEqual([first?.pattern, first?.probability.level, first?.impact.level], ['runs-everywhere', 3, 3]);
  });
});

describe('a file that is sent to somebody else’s server', () => {
  it('is none that users upload, and an exported invoice no payment', () => {
    const found = calledBy('The CSV with all invoice numbers is uploaded to the SFTP server.').map(
      ({ pattern }) => pattern,
    );
    assert.deepEqual(
      found.filter((pattern) => ['harmful-upload', 'path-traversal', 'repeated-charge'].includes(pattern)),
      [],
    );
  });
});

describe('an order that is not paid in half an hour', () => {
  it('is cancelled and gives back its stock, which is no thread, backup or limit of speed', () => {
    const text =
      '# 故事 1.1：下单\n\n## 验收标准\n\n1. 30 分钟内未支付的订单自动取消并恢复库存。\n\n## 任务\n\n- [ ] 用延迟队列取消超时订单\n';
    const found = findCandidates(readStory(text)).map(({ pattern }) => pattern);
    assert.deepEqual(
      found.filter((pattern) => ['recovery-fails', 'cancellation-ignored', 'response-target-missed'].includes(pattern)),
      [],
    );
  });
});

describe('the quotation of a wish', () => {
  it('leaves out the words that every wish begins with', () => {
    const text =
      '# Story 1.1: Files\n\n## Story\n\n**I want** a nightly file on the SFTP server,\n**so that** I save time.\n';
    const quotes = findCandidates(readStory(text)).flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
    assert.deepEqual([...new Set(quotes)], ['a nightly file on the SFTP server,']);
  });
});
