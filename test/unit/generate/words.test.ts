import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { matchesCall, parseCall } from '../../../server/src/engine/generate/calls';
import { vocabularyOf } from '../../../server/src/engine/generate/languages';
import { printedDuration, wordsOf as wordsIn } from '../../../server/src/engine/generate/words';

const wordsOf = (text: string): string => wordsIn(text, vocabularyOf(text));

describe('words of a line', () => {
  it('splits names in code and keeps them whole', () => {
    assert.equal(wordsOf('the EventBus and rate_limit'), ' the eventbus event bus and rate limit ');
  });
  it('knows lengths of time in each language', () => {
    for (const [said, printed] of [
      ['Der Abgleich ist in unter 5 Minuten fertig und wird für die Kasse nicht angehalten', '5 Minuten'],
      ['Les résultats sont affichés dans la liste en moins de 2 secondes pour une équipe', '2 secondes'],
      ['Los resultados se muestran en la lista en menos de 2 segundos para los usuarios', '2 segundos'],
      ['系统在 10 分钟内完成核对', '10 分钟'],
      ['結果は3秒以内に表示する', '3秒'],
      ['결과는 3초 이내에 표시된다', '3초'],
    ] as const) {
      assert.equal(printedDuration(said), printed);
      const words = wordsOf(said);
      assert.ok(words.includes(' within ') && words.includes(' #duration '), `${said}: ${words}`);
    }
  });

  it('turns quantities into signs', () => {
    assert.equal(
      wordsOf('within 200ms, 3 seconds, 95 %, 10 MB and 10,608 rows'),
      ' within #duration #duration #percent #size and #many rows ',
    );
  });
  it('takes years, lines and versions for no quantity', () => {
    assert.equal(wordsOf('in 2025 at 1143'), ' in 2025 at 1143 ');
  });
  it('leaves out file names and citations', () => {
    assert.equal(wordsOf('Create `src/lock/race.ts` now [Source: docs/cache.md#stale]').trim(), 'create now');
  });
  it('says Chinese words in English, the longer before those it contains', () => {
    assert.equal(wordsOf('完成CI/CD配置').trim(), '完成 ci cd 配置 configuration environment');
    assert.equal(wordsOf('建立持续集成').trim(), '建立持续集成 ci workflow');
    assert.equal(
      wordsOf('对接外部系统并做集成测试').trim(),
      '对接外部系统并做集成测试 integration test external service integrate with',
    );
  });
  it('finds the time limit as printed', () => {
    assert.equal(printedDuration('at most 1.5 s each'), '1.5 s');
    assert.equal(printedDuration('version 1.2.3s'), null);
  });
});

describe('calls', () => {
  const holds = (expression: string, text: string): boolean => matchesCall(parseCall(expression, 1), wordsOf(text));
  it('wants every group, and any word of it', () => {
    assert.ok(holds('lock* | mutex & wait*', 'Waiting for the mutex'));
    assert.ok(!holds('lock* | mutex & wait*', 'The mutex'));
  });
  it('knows stems from whole words', () => {
    assert.ok(holds('cach*', 'caching'));
    assert.ok(!holds('cache', 'caching'));
  });
  it('is silenced by what stands behind the mark', () => {
    assert.ok(!holds('injection ! dependency injection', 'Dependency injection'));
  });
});
