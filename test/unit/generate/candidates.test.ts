import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseCall } from '../../../server/src/engine/generate/calls';
import { findCandidates } from '../../../server/src/engine/generate/candidates';
import { catalogue } from '../../../server/src/engine/generate/catalogue';
import { readStory } from '../../../server/src/engine/generate/story';

const examples = readdirSync('examples/stories').map((file) => ({
  file,
  text: readFileSync(`examples/stories/${file}`, 'utf8'),
}));
const patterns = catalogue.flatMap((category) => category.patterns);

describe('the catalogue', () => {
  it('names every pattern once', () => {
    assert.equal(new Set(patterns.map(({ id }) => id)).size, patterns.length);
    assert.equal(new Set(patterns.map(({ title }) => title)).size, patterns.length);
  });
  it('has ten to forty patterns in each category', () => {
    for (const { name, patterns: own } of catalogue)
      assert.ok(own.length >= 10 && own.length <= 40, `${name}: ${own.length}`);
  });
  for (const { id, calls, context, unsaid, mitigations, tests, titleWithLimit, description, title } of patterns) {
    it(`has a whole ${id}`, () => {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(title.length <= 75 && !title.endsWith('.'));
      assert.ok(description.length >= 60 && description.endsWith('.'));
      assert.ok(mitigations.length >= 1 && tests.length >= 1 && Object.keys(calls).length >= 3);
      assert.ok(titleWithLimit === undefined || titleWithLimit.includes('{limit}'));
      for (const [expression, weight] of [
        ...Object.entries(calls),
        ...Object.entries(unsaid?.calls ?? {}),
        ...[...(context ?? []), ...(unsaid?.said ?? [])].map((text) => [text, 1] as const),
      ]) {
        assert.ok(weight >= 1 && weight <= 5, expression);
        const { groups, unless } = parseCall(expression, weight);
        for (const { words } of [...groups.flat(), ...unless])
          assert.match(String(words), /^\/? [a-z\d#](?:[a-z\d #]|\[\^ \]\*)*\/?$/, expression);
      }
    });
  }
});

describe('candidates', () => {
  for (const { file, text } of examples) {
    it(`each quote their evidence: ${file}`, () => {
      const story = readStory(text, file);
      const ids = new Set(story.criteria.map(({ id }) => id));
      const candidates = findCandidates(story);
      const lines = text.split('\n');
      assert.ok(candidates.length > 0 && candidates.length <= 15);
      assert.equal(new Set(candidates.map(({ pattern }) => pattern)).size, candidates.length);
      for (const { evidence } of candidates) {
        assert.ok(evidence.length > 0);
        for (const { quote, line, span, criteria } of evidence) {
          assert.notEqual(quote.trim(), '');
          assert.equal(text.slice(span.start, span.end), quote);
          assert.ok(lines[line - 1]?.includes(quote));
          for (const id of criteria)
            assert.ok(ids.has(id) || [...ids].some((known) => known.startsWith(id)), `${id} is no criterion`);
        }
      }
    });
  }

  it('find what the example stories are about', () => {
    const of = (file: string): readonly string[] =>
      findCandidates(readStory(readFileSync(`examples/stories/${file}`, 'utf8'), file)).map(({ pattern }) => pattern);
    const payments = of('2.4.payment-retries.md');
    assert.equal(payments[0], 'repeated-charge');
    for (const id of ['retry-timeout-interplay', 'provider-limit', 'missing-authorisation', 'sensitive-data-exposure'])
      assert.ok(payments.includes(id), id);
    const drafts = of('story-1.6a-offline-drafts.md');
    for (const id of ['shared-state-race', 'state-corruption', 'platform-differences', 'unready-prerequisite'])
      assert.ok(drafts.includes(id), id);
    const figures = of('3-2-export-monthly-figures.md');
    for (const id of ['export-mismatch', 'calculation-error', 'missing-authorisation', 'large-input'])
      assert.ok(figures.includes(id), id);
  });

  it('do not exist without evidence', () => {
    assert.deepEqual(findCandidates(readStory('')), []);
    assert.deepEqual(
      findCandidates(readStory('# Story 1.1: Say hello\n\n## Acceptance Criteria\n\n1. The page says hello\n')),
      [],
    );
  });

  it('do not exist by one passing remark in a long story', () => {
    const proposed = (notes: string): boolean =>
      findCandidates(readStory(`# Story 1.1: T\n\n## Dev Notes\n\n${notes}`)).some(
        ({ pattern }) => pattern === 'retry-timeout-interplay',
      );
    const others = Array.from({ length: 60 }, (_, place) => `- Courier ${place} has a name\n`).join('');
    assert.ok(proposed('- Retry logic is used\n'));
    assert.ok(!proposed(`${others}- Retry logic is used\n`));
    assert.ok(proposed(`${others}- Retry logic is used\n- The circuit breaker opens\n`));
  });

  it('raise what the story itself names as a risk, and lower what it only touches', () => {
    const risk = findCandidates(readStory('# Story 1.1: T\n\n## Risks\n\n- Race conditions in the queue\n'));
    assert.deepEqual(risk.find(({ pattern }) => pattern === 'shared-state-race')?.probability.level, 3);
    const answered = findCandidates(
      readStory(
        '# Story 1.1: T\n\n## Risks\n\n- **Mitigation:** a lock against race conditions\n- No race conditions in the queue\n',
      ),
    );
    assert.notEqual(answered.find(({ pattern }) => pattern === 'shared-state-race')?.probability.level, 3);
    const touch = findCandidates(readStory('# Story 1.1: T\n\n## Dev Notes\n\n- Retry logic is used\n'));
    assert.deepEqual(touch.find(({ pattern }) => pattern === 'retry-timeout-interplay')?.probability.level, 1);
  });

  it('are called by words of one sentence, not of a whole paragraph', () => {
    const called = (text: string): boolean =>
      findCandidates(readStory(`# Story 1.1: T\n\n## Dev Notes\n\n${text}\n`)).some(
        ({ pattern }) => pattern === 'stale-cache',
      );
    const between = 'The list of couriers is shown beside it, with name and region, in the order of their names.';
    assert.ok(called(`${between} The cache of the map is correct after each invalidation.`));
    assert.ok(!called(`The map has a cache. ${between} The order of couriers is correct.`));
  });

  it('print the limit that the story states', () => {
    const [first] = findCandidates(
      readStory('# Story 1.1: T\n\n## Acceptance Criteria\n\n1. Responds within 350 ms\n'),
    );
    assert.equal(first?.title, 'Limit of 350 ms missed');
  });

  it('are called by what a story leaves out, and quote the line that needs it', () => {
    const called = (id: string, lines: readonly string[]): number | undefined =>
      findCandidates(readStory(`# Story 1.1: T\n\n## Acceptance Criteria\n\n${lines.join('\n')}\n`)).find(
        ({ pattern }) => pattern === id,
      )?.evidence[0].line;
    const removal = '1. `DELETE /couriers/:id` removes a courier';
    assert.equal(called('missing-authorisation', [removal]), 5);
    assert.equal(called('missing-authorisation', [removal, '2. The page has a login']), undefined);
    const letter = '1. The page posts e-mail and password to the login endpoint';
    assert.equal(called('resource-abuse', ['1. The page is blue', letter]), 6);
    const move = '1. Migrate the addresses into a table of their own, in the database';
    assert.equal(called('no-way-back', [move]), 5);
    assert.equal(called('no-way-back', [move, '2. The step is reversible']), undefined);
  });

  it('quote whole sentences, each line once, and no marks of emphasis around them', () => {
    const quotesOf = (text: string): readonly string[] =>
      findCandidates(readStory(`# Story 1.1: T\n\n## Dev Notes\n\n${text}\n`))
        .find(({ pattern }) => pattern === 'secret-exposure')
        ?.evidence.map(({ quote }) => quote) ?? [];
    const filler =
      'The depot has a map with all its doors and gates, and each of them has a name and a colour of its own. ';
    const said = 'The vault of story 6.1 keeps the api key of config.yaml.';
    assert.deepEqual(quotesOf(`${filler.repeat(4)}${said}`), [said]);
    assert.deepEqual(quotesOf('- **Password storage**'), ['Password storage']);
    const line =
      'The password of the depot is kept with its private key in the same drawer. A credential of the van and its secret lie beside it.';
    assert.deepEqual(quotesOf(line), [line]);
  });

  it('take hours for a deadline and not for a limit of speed', () => {
    const of = (criterion: string): readonly string[] =>
      findCandidates(readStory(`# Story 1.1: T\n\n## Acceptance Criteria\n\n1. ${criterion}\n`)).map(
        ({ pattern }) => pattern,
      );
    assert.ok(of('A search responds within 2 seconds').includes('response-target-missed'));
    for (const deadline of ['A deletion can be undone within 24 hours', 'Undo is offered within 30 seconds'])
      assert.ok(!of(deadline).includes('response-target-missed'), deadline);
  });

  it('are the same for the same story, and never throw', () => {
    const text = examples.map((example) => example.text).join('\n');
    assert.deepEqual(findCandidates(readStory(text)), findCandidates(readStory(text)));
    const cut = fc.integer({ min: 0, max: text.length });
    fc.assert(
      fc.property(cut, cut, (from, to) => findCandidates(readStory(text.slice(from, to))).length <= 15),
      { numRuns: 25 },
    );
  });
});
