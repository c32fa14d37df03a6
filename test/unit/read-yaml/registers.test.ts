import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/read';
import { draftOf, fieldsOf, isRecognised, printed } from './reading';

const row = (keys: string): string => `risks:\n  - ${keys.trim().split('\n').join('\n    ')}\n`;

describe('YAML registers', () => {
  it('reads keys by word, in any spelling', () => {
    for (const key of ['reviewDate', 'review_date', 'review-by', 'next_review', 'Review Date', '"review_by"'])
      assert.equal(fieldsOf(row(`id: A-001\n${key}: 2026-01-01`)).reviewDate?.value, '2026-01-01', key);
    for (const key of ['owner', 'owner_role', 'riskOwner', 'assignee', '负责人'])
      assert.equal(fieldsOf(row(`id: A-001\n${key}: Ann`)).owner?.value, 'Ann', key);
    for (const key of ['mitigation', 'controls', 'compensating_controls', 'treatment-plan', 'Mitigation Steps'])
      assert.equal(fieldsOf(row(`id: A-001\n${key}: [a, b]`)).mitigations.length, 2, key);
    for (const key of ['title', 'name', 'risk', 'risk_title'])
      assert.equal(fieldsOf(row(`id: A-001\n${key}: Fire`)).title?.value, 'Fire', key);
  });

  it('takes a severity word for the band and a severity number for the impact', () => {
    assert.equal(fieldsOf(row('id: A-001\nseverity: high')).band?.name, 'high');
    assert.equal(fieldsOf(row('id: A-001\nseverity: 4\nlikelihood: 2')).impact?.number?.value, 4);
  });

  it('joins a word and a number under two keys', () => {
    for (const keys of ['likelihood: Likely\nlikelihood_score: 4', 'likelihood_score: 4\nlikelihood: Likely']) {
      const { probability } = fieldsOf(row(`id: A-001\n${keys}`));
      assert.deepEqual([probability?.word?.value, probability?.number?.value], ['Likely', 4]);
    }
  });

  it('reads inherent and residual ratings', () => {
    const fields = fieldsOf(
      row(
        'name: Fire\ninherent: { likelihood: 4, impact: 5, score: 20, rating: High }\nresidual:\n  likelihood: 2\n  score: 10',
      ),
    );
    assert.deepEqual(
      [fields.probability?.number?.value, fields.impact?.number?.value, fields.score?.stated?.value, fields.band?.name],
      [4, 5, 20, 'high'],
    );
    assert.deepEqual([fields.residual?.probability?.number?.value, fields.residual?.score?.stated?.value], [2, 10]);
  });

  it('reads a response with its actions', () => {
    const { response, mitigations } = fieldsOf(
      row('name: Fire\ntreatment:\n  option: transfer\n  actions:\n    - Insure it'),
    );
    assert.deepEqual([response?.value, mitigations[0]?.value.text], ['transfer', 'Insure it']);
  });

  it('reads lists of other names, unindented, nested, keyed by id, grouped, bare and in flow', () => {
    const shapes = {
      rows: 'rows:\n- id: A-001\n  title: Fire\n  probability: 2\n  impact: 3\n',
      nested:
        'risk_register:\n  owner: me\n  risks:\n    - id: A-001\n      title: Fire\n      probability: 2\n      impact: 3\n',
      keyed: 'risks:\n  A-001:\n    title: Fire\n    probability: 2\n    impact: 3\n',
      grouped: 'risks:\n  now:\n    - id: A-001\n      title: Fire\n      probability: 2\n      impact: 3\n',
      bare: '- id: A-001\n  title: Fire\n  probability: 2\n  impact: 3\n',
      flow: 'risks: [{ id: A-001, title: Fire, probability: 2, impact: 3 }]\n',
      json: '{ "risks": [{ "id": "A-001", "title": "Fire", "probability": 2, "impact": 3 }] }\n',
    };
    for (const [name, text] of Object.entries(shapes)) {
      const { id, title, impact } = fieldsOf(text);
      assert.deepEqual([printed(text, id), printed(text, title), impact?.number?.value], ['A-001', 'Fire', 3], name);
      assert.ok(isRecognised(text), name);
    }
    assert.equal(draftOf(shapes.grouped).sightings[0]?.group?.value, 'now');
  });

  it('puts anchors where aliases stand, merge keys too', () => {
    const text =
      'defaults: &d\n  owner: Ann\n  status: open\nrisks:\n  - <<: *d\n    id: A-001\n    status: closed\n  - id: A-002\n    title: &t Fire\n  - id: A-003\n    title: *t\n';
    const { sightings } = draftOf(text);
    assert.deepEqual([sightings[0]?.fields.owner?.value, sightings[0]?.fields.status?.value], ['Ann', 'closed']);
    assert.equal(printed(text, sightings[0]?.fields.owner), '*d');
    assert.equal(sightings[2]?.fields.title?.value, 'Fire');
    assert.equal(printed(text, sightings[2]?.fields.title), '*t');
  });

  it('reads every document of a stream', () => {
    assert.equal(draftOf('---\nrisks:\n  - id: A-001\n---\nrisks:\n  - id: A-002\n...\n').sightings.length, 2);
  });

  it('reads a scale that is declared', () => {
    assert.equal(draftOf('scale: 5x5\nrisks: []\n').scale?.top, 25);
    assert.equal(draftOf('scoring:\n  bands:\n    low: 1-4\n    critical: 20-25\nrisks: []\n').scale?.top, 25);
    const { scale } = draftOf(
      'scale:\n  probability: [Rare, Likely]\n  impact:\n    - { level: 2, name: Bad }\n    - { level: 1, name: Fine }\nrisks: []\n',
    );
    assert.deepEqual(
      scale?.probability.map(({ level, names }) => [level, names[0]]),
      [
        [1, 'Rare'],
        [2, 'Likely'],
      ],
    );
    assert.deepEqual(
      scale?.impact.map(({ names }) => names[0]),
      ['Fine', 'Bad'],
    );
    assert.equal(scale?.top, 4);
  });
});

describe('a register of words that is not in our format', () => {
  const risk = (keys: string): string => `risks:\n  - id: R-1\n    title: Host leaves\n    ${keys}\n    owner: Mia\n`;
  it('has no rule book, and no numbers but its own', () => {
    const { policy, risks } = read(
      risk('likelihood: medium\n    severity: high\n    inherent_risk: high\n    fix_eta: May'),
      { format: 'yaml' },
    ).profile;
    assert.equal(policy.name, 'foreign');
    assert.equal(risks[0]?.computed, null);
    assert.equal(risks[0]?.band?.name, 'high');
  });
  it('keeps the default where it is written as ours', () => {
    const { policy, risks } = read(risk('probability: medium\n    impact: high\n    mitigations: [Ask twice]'), {
      format: 'yaml',
    }).profile;
    assert.equal(policy.name, 'bmad-v4');
    assert.equal(risks[0]?.computed?.score, 6);
  });
});

describe('a register that declares no scale', () => {
  const risk = (id: number, levels: string): string => `  - id: RISK-00${id}\n    description: x\n    ${levels}\n`;
  const policyOf = (...risks: readonly string[]): string =>
    read(`identified_risks:\n${risks.join('')}`, { format: 'yaml' }).profile.policy.name;
  it('shows one of five by several of its levels', () => {
    const risks = [
      risk(1, 'likelihood: 2\n    impact: 5\n    risk_level: 10'),
      risk(2, 'likelihood: 3\n    impact: 4\n    risk_level: 12'),
    ];
    assert.equal(policyOf(...risks), 'iso-5x5');
    assert.equal(policyOf(risk(1, 'likelihood: 2\n    impact: 4'), risk(2, 'likelihood: 3\n    impact: 2')), 'bmad-v4');
    const { sightings } = draftOf(`identified_risks:\n${risks.join('')}`);
    assert.deepEqual(
      sightings.map(({ fields }) => [fields.score?.stated?.value, fields.band]),
      [
        [10, null],
        [12, null],
      ],
    );
  });
});

describe('a list without a key', () => {
  const list = (id: string): string =>
    `- id: ${id}\n  title: Purpose drifts\n  severity: High\n  mitigations: [A person decides]\n`;
  it('is a register where its ids say so', () => {
    assert.ok(isRecognised(list('risk_purpose')));
    assert.ok(isRecognised(list('R-01')));
    assert.equal(isRecognised(list('no-root')), false);
  });
});

describe('YAML that only looks like risks', () => {
  const others = {
    limits: '# risk limits\nmax_position: 0.1\nrisk_per_trade: 0.01\nmonitoring:\n  interval: 60\n',
    'limits by name': 'risks:\n  - name: drawdown\n    limit: 0.05\n    action: halt\n',
    'a compose file': 'services:\n  risk-engine:\n    image: risk:1\n    environment:\n      - LEVEL=high\n',
    'a policy': 'rules:\n  - id: no-root\n    severity: high\n    description: no root user\n',
    'a matrix library':
      'objects:\n  risk_matrix:\n    - name: 3x3\n      probability:\n        - id: 0\n          name: low\n      impact:\n        - id: 0\n          name: low\n',
    'an issue list':
      'items:\n  - id: BUG-1\n    title: x\n    priority: high\n    impact: high\n    owner: Ann\n    status: open\n',
    'a decision record':
      'title: Use a queue\ndate: 2026-01-01\nstatus: accepted\nrisks:\n  - It may be slow\n  - It may be costly\n',
    'dependency updates':
      'version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n    schedule: { interval: weekly }\n',
    'a workflow state': 'state:\n  risk_level: str\n  risk_summary: str\n',
    'a gate without risks': 'gate: PASS\nstory: "1"\ntop_issues: []\n',
    nothing: '',
    text: 'just a line of text\n',
  };
  for (const [name, text] of Object.entries(others))
    it(`is not recognised: ${name}`, () => {
      assert.equal(isRecognised(text), false);
    });

  it('is recognised half-written, and with no risks yet', () => {
    assert.ok(isRecognised('risks:\n  - id: TECH-001\n    title: Fire\n    prob'));
    assert.ok(isRecognised('story: "2.4"\npolicy: tea\nrisks: []\n'));
  });
});
