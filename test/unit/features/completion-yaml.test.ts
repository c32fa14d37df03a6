import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CompletionItem } from 'vscode-languageserver';
import { completions } from '../../../server/src/features/completion/completion';
import { complete, inserted, labels, risks } from './complete';
import { marked, poorClient, richClient } from './document';

describe('completion in .risk.yaml', () => {
  it('offers levels of the rule book in the style of the other risks', () => {
    assert.deepEqual(labels(`${risks}  - id: SEC-005\n    probability: ‸\n`), ['low', 'medium', 'high']);
    assert.deepEqual(labels(risks.replace('low', 'l‸')), ['low', 'medium', 'high']);
  });

  it('offers owners: used ones, those of the project, CODEOWNERS', () => {
    const settings = { owners: { people: ['Kim Lee', 'Ana Ruiz'], teams: [], placeholders: [] } };
    assert.deepEqual(labels(`${risks}    owner: ‸\n`, { settings, owners: ['@acme/core'] }), [
      'Ana Ruiz',
      'Kim Lee',
      '@acme/core',
    ]);
    const items = complete(`${risks}    owner: ‸\n`, { owners: ['@acme/core'] });
    assert.equal(inserted(items, '@acme/core'), '"@acme/core"', 'YAML must not read it as a tag');
  });

  it('lets a name that is being typed stay what it is, and shows every choice for one that stands', () => {
    const found = (source: string, label: string) => complete(source).find((item) => item.label === label)?.filterText;
    assert.equal(found(`${risks}    owner: Bo‸\n`, 'Ana Ruiz'), 'Ana Ruiz');
    assert.equal(found(`${risks}    owner: "Bo‸\n`, 'Ana Ruiz'), '"Ana Ruiz');
    assert.equal(found(risks.replace('open', 'open‸'), 'closed'), 'open closed');
    assert.equal(found(risks.replace('open', 'op‸en'), 'closed'), 'open closed');
    assert.equal(found(risks.replace('open', '‸done soon'), 'closed'), 'done soon closed');
  });

  it('puts what begins like the text first', () => {
    assert.deepEqual(labels(risks.replace('impact: high', 'impact: h‸')).slice(0, 1), ['high']);
    assert.equal(labels(`${risks}  - id: SE‸\n`)[0], 'SEC-005');
  });

  it('offers whole risks behind a dash, also once its space is typed', () => {
    const { document, cursor } = marked(`${risks}  - ‸\n`);
    const position = document.lines.positionAt(cursor);
    const context = { triggerKind: 2 as const, triggerCharacter: ' ' };
    const items = completions(document, { position, context }, [], richClient);
    assert.equal(items[0]?.label, 'New risk TECH-002');
  });

  it('offers what a file needs while nothing stands in it', () => {
    assert.deepEqual(labels('‸', { name: 'new.risk.yaml' }).slice(0, 3), ['New risk profile', 'story', 'risks']);
  });

  it('puts a space after a colon that has none', () => {
    assert.equal(inserted(complete(`${risks}    status:‸\n`), 'closed'), ' closed');
  });

  it('offers the next free id of each series, wherever the others end', () => {
    assert.deepEqual(labels(`${risks}  - id: ‸\n`).slice(0, 3), ['TECH-002', 'SEC-005', 'PERF-001']);
  });

  it('offers dates from today', () => {
    assert.deepEqual(labels(`${risks}    reviewDate: ‸\n`, { today: '2026-02-27' }).slice(0, 2), [
      '2026-02-27',
      '2026-03-06',
    ]);
  });

  it('offers the score with how it comes about', () => {
    const [item] = complete(risks.replace('    status: open\n', '    status: open\n    score: ‸\n'));
    assert.equal(item?.label, '6');
    assert.match(item?.detail ?? '', /2 \(medium\) × 3 \(high\) = 6/);
  });

  it('offers the keys a risk lacks, the required ones first, and none it has', () => {
    const keys = labels(`${risks}    ‸\n`);
    assert.deepEqual(keys.slice(0, 3), ['owner', 'mitigations', 'tests']);
    assert.equal(keys.includes('title'), false);
    const top = labels(`‸\n${risks}`);
    assert.equal(top.includes('reviewer') && !top.includes('story'), true);
  });

  it('offers a whole risk with the keys of the others', () => {
    const items = complete(`${risks}  ‸\n`);
    assert.equal(
      inserted(items, 'New risk SEC-005'),
      '- id: SEC-005\n  title: <1:title>\n  probability: <2:probability>\n  impact: <3:impact>\n  owner: <4:owner>\n  status: <5:status>',
    );
    const plain = complete(`${risks}  - ‸\n`, { client: poorClient });
    assert.match(inserted(plain, 'New risk SEC-005') ?? '', /^- id: SEC-005\n {4}title: \n/);
  });

  it('offers ids where one begins', () => {
    assert.deepEqual(labels(`${risks}references:\n  mustFix: [TE‸]\n`), ['TECH-001', 'SEC-004']);
  });

  it('gives nothing in the middle of prose', () => {
    assert.deepEqual(labels(risks.replace('Queue drops', 'Queue ‸drops')), []);
  });
});

describe('completion by the place in a YAML document', () => {
  const risk = `story: "4.2"
risks:
  - id: TECH-001
    title: Queue drops messages
    probability: medium
    impact: high
    owner: Ana Ruiz
`;
  const at = (key: string, value: string): string => risk.replace(new RegExp(`${key}: .*`), `${key}: ${value}`);

  it('offers keys and values of long forms, in brackets and below', () => {
    assert.deepEqual(labels(at('probability', '{‸}')), ['level', 'label', 'percent', 'reason']);
    assert.deepEqual(labels(at('probability', '{ level: 2, ‸ }')), ['label', 'percent', 'reason']);
    assert.deepEqual(labels(at('probability', '{ level: ‸ }')), ['low', 'medium', 'high', '1', '2', '3']);
    assert.deepEqual(labels(`${risk}    residual:\n      ‸\n`).slice(0, 3), ['level', 'probability', 'impact']);
    assert.deepEqual(labels(`${risk}    residual:\n      probability: ‸\n`), ['low', 'medium', 'high']);
    assert.deepEqual(labels(`${risk}    mitigations:\n      - text: Alert\n        ‸\n`), [
      'done',
      'kind',
      'owner',
      'due',
    ]);
    const done = complete(`${risk}    mitigations:\n      - text: Alert\n        done: ‸\n`);
    assert.deepEqual(
      done.map(({ textEdit }) => textEdit?.newText),
      ['false', 'true'],
    );
  });

  it('offers no key twice, in no other spelling, and nothing in another column', () => {
    assert.equal(labels(risk.replace('probability', 'likelihood').concat('    ‸\n')).includes('probability'), false);
    assert.equal(labels(`${risk}    ‸\n`).includes('owners'), false, 'owner is there');
    assert.deepEqual(labels(`${risk}     ‸\n`), []);
  });

  it('offers the ids of risks where ids are referred to', () => {
    for (const place of ['references:\n  mustFix: [‸]', 'references:\n  accepted:\n    - ‸', 'summary:\n  highest: ‸'])
      assert.deepEqual(labels(`${risk}${place}\n`), ['TECH-001'], place);
  });

  it('offers rule books, decisions with the computed one first, dates, counts', () => {
    assert.deepEqual(labels(`${risk}policy: ‸\n`), ['bmad-v4', 'tea', 'iso-5x5']);
    assert.deepEqual(labels(`${risk}gate: ‸\n`), ['CONCERNS', 'PASS', 'FAIL', 'WAIVED']);
    assert.equal(labels(`${risk}date: ‸\n`, { today: '2026-02-27' })[0], '2026-02-27');
    assert.deepEqual(labels(`${risk}summary:\n  total: ‸\n`), ['1']);
    assert.deepEqual(labels(`${risk}summary:\n  high: ‸\n`), ['1']);
  });

  it('gives nothing in a comment, in a text over lines, in words of a title', () => {
    for (const place of [
      '    # own‸',
      '    description: |\n      te‸',
      '    description: the te‸',
      '    tests: a\n      te‸',
    ])
      assert.deepEqual(labels(`${risk}${place}\n`), [], place);
  });

  it('offers a new risk at a dash of the list, in any of its columns, and nowhere else', () => {
    const flush = 'risks:\n- id: TECH-001\n  title: Queue drops messages\n';
    for (const place of [`${risk}  - ‸`, `${risk}  ‸`, `${flush}- ‸`, `${flush}‸`, 'story: "4.2"\nrisks:\n  ‸'])
      assert.ok(
        labels(place).some((label) => label.startsWith('New risk')),
        place,
      );
    assert.equal(
      labels(`${risk}    tests:\n      - ‸`).some((label) => label.startsWith('New risk')),
      false,
    );
  });

  it('begins the list with a risk', () => {
    const [item] = complete('story: "4.2"\n‸');
    assert.match(
      inserted([item as CompletionItem], 'risks') ?? '',
      /^risks:\n {2}- id: TECH-001\n {4}title: <1:title>\n/,
    );
  });

  it('writes the whole indentation for an editor that adds none', () => {
    const items = complete(`${risk}  - ‸\n`, { client: poorClient });
    assert.match(inserted(items, 'New risk TECH-002') ?? '', /^- id: TECH-002\n {4}title: \n {4}probability: /);
    assert.equal(inserted(complete(`${risk}    te‸\n`, { client: poorClient }), 'tests'), 'tests:\n      - ');
    assert.match(
      inserted(complete(`${risk.replaceAll('\n', '\r\n')}  - ‸`), 'New risk TECH-002') ?? '',
      /TECH-002\r\n/,
    );
  });

  it('quotes what YAML would read otherwise, and as the others are quoted', () => {
    const owners = ['@acme/core', 'Ruiz: Ana', '007', 'on', 'Core #1', '- x', 'Kim, Lee'];
    const written = complete(`${risk}  - id: A\n    owner: ‸\n`, { owners }).map(({ textEdit }) => textEdit?.newText);
    assert.deepEqual(written.slice(1), [
      '"@acme/core"',
      '"Ruiz: Ana"',
      '"007"',
      '"on"',
      '"Core #1"',
      '"- x"',
      'Kim, Lee',
    ]);
    assert.equal(inserted(complete(`${risk}  - id: A\n    owner: [‸]\n`, { owners }), 'Kim, Lee'), '"Kim, Lee"');
    const quoted = risk.replace('Ana Ruiz', "'Ana Ruiz'");
    assert.equal(inserted(complete(`${quoted}  - id: A\n    owner: ‸\n`), 'Ana Ruiz'), "'Ana Ruiz'");
  });

  it("knows a foreign register's keys from its other risks only", () => {
    const foreign =
      'risk_register:\n  - risk_id: R-01\n    name: Disk full\n    likelihood: high\n  - risk_id: R-02\n    ‸\n';
    assert.deepEqual(labels(foreign, { name: 'register.yaml' }), ['name', 'likelihood']);
    assert.deepEqual(labels(`‸\n${foreign.replace('‸', '')}`, { name: 'register.yaml' }), []);
  });

  it('offers ids in a gate file, and keeps what stands behind them', () => {
    const gate = `gate: CONCERNS
risk_summary:
  totals: { critical: 0, high: 1, medium: 0, low: 0 }
  highest:
    id: ‸
  recommendations:
    must_fix:
      - "DATA-001: one key per order"
`;
    assert.deepEqual(labels(gate, { name: '4.2.yml' }), ['DATA-001']);
    const [item] = complete(gate.replace('‸', 'DATA-001').replace('"DATA-001', '"DA‸'), { name: '4.2.yml' });
    assert.equal(item?.textEdit?.newText, 'DATA-001');
    assert.deepEqual(
      labels(gate.replace('CONCERNS', '‸').replace('id: ‸', 'id: DATA-001'), { name: '4.2.yml' }).length,
      4,
    );
  });
});

describe('completion beside another extension', () => {
  it('leaves keys to the one that knows our schema', () => {
    const { document, cursor } = marked('story: "4.2"\nrisks:\n  - id: TECH-001\n    ‸\n');
    const offer = (languageId: string) =>
      completions(
        Object.create(document, { languageId: { value: languageId } }),
        { position: document.lines.positionAt(cursor) },
        [],
        {
          ...richClient,
          schemasChecked: true,
        },
      );
    assert.equal(offer('yaml').length, 0);
    assert.ok(offer('risk-yaml').length > 0);
  });
});
