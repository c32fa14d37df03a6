import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { at, draftOf, fieldsOf, printed, risk, sightingOf } from './reading';

describe('YAML fields', () => {
  it('reads texts without their quotes, exactly in place', () => {
    const text = risk(`category: 'Data'\nowner: "Ann Bo"\nstatus: open # soon\ndescription: >-\n  folded\n  text`);
    const { category, owner, status, description } = fieldsOf(text);
    assert.equal(printed(text, category), 'Data');
    assert.equal(printed(text, owner), 'Ann Bo');
    assert.equal(printed(text, status), 'open');
    assert.equal(description?.value, 'folded text');
    assert.equal(printed(text, description), 'folded\n      text');
  });

  it('reads levels in short forms', () => {
    const text = risk('probability: Medium (2)\nimpact: 4/5');
    const { probability, impact } = fieldsOf(text);
    assert.equal(probability?.number?.value, 2);
    assert.equal(printed(text, probability?.number), '2');
    assert.equal(printed(text, probability?.word), 'Medium');
    assert.deepEqual([impact?.number?.value, impact?.of], [4, 5]);
  });

  it('reads levels in long forms', () => {
    const text = risk(
      'probability: { level: 2, label: Medium, percent: 35, reason: seen twice }\nimpact:\n  score: 3\n  rationale: all users',
    );
    const { probability, impact } = fieldsOf(text);
    assert.equal(probability?.number?.value, 2);
    assert.equal(printed(text, probability?.word), 'Medium');
    assert.equal(probability?.percent?.value, 35);
    assert.equal(printed(text, probability?.reason), 'seen twice');
    assert.equal(impact?.number?.value, 3);
    assert.equal(printed(text, impact?.reason), 'all users');
  });

  it('takes percentages, fractions and words it does not know as they are printed', () => {
    assert.equal(fieldsOf(risk('probability: 40%')).probability?.percent?.value, 40);
    for (const percent of ['80%', '"80 %"', '80'])
      assert.equal(
        fieldsOf(risk(`probability: { level: 3, percent: ${percent}, reason: seen }`)).probability?.percent?.value,
        80,
      );
    assert.equal(fieldsOf(risk('likelihood: 0.25')).probability?.percent?.value, 25);
    assert.equal(fieldsOf(risk('probability: hgih')).probability?.word?.value, 'hgih');
  });

  it('takes a sentence under impact for an analysis', () => {
    const { impact, impactAnalysis } = fieldsOf(risk('impact: Customers leave, and refunds cost a day of work'));
    assert.equal(impact, null);
    assert.equal(impactAnalysis[0]?.value, 'Customers leave, and refunds cost a day of work');
  });

  it('reads scores with what they are out of, and the band behind them', () => {
    const text = risk('score: 8/10 (High)');
    const { score, band } = fieldsOf(text);
    assert.deepEqual([score?.stated?.value, score?.of, band?.name], [8, 10, 'high']);
    assert.equal(printed(text, score?.stated), '8');
    assert.equal(band === null ? '' : at(text, band.span), 'High');
  });

  it('reads mitigations as one text, a list, mappings and boxes', () => {
    assert.deepEqual(fieldsOf(risk('mitigation: Retry once')).mitigations[0]?.value.text, 'Retry once');
    const text = risk(
      'mitigations:\n  - "[x] Done thing"\n  - text: Open thing\n    done: false\n    owner: Ann\n    due: 2026-01-01\n  - action: Third\n    status: completed',
    );
    const { mitigations } = fieldsOf(text);
    assert.deepEqual(
      mitigations.map(({ value }) => [value.text, value.done, value.owner, value.due]),
      [
        ['Done thing', true, null, null],
        ['Open thing', false, 'Ann', '2026-01-01'],
        ['Third', true, null, null],
      ],
    );
    assert.equal(printed(text, mitigations[1]), 'Open thing');
  });

  it('knows a strategy word from a mitigation', () => {
    const { strategy, mitigations } = fieldsOf(risk('mitigation: Preventive'));
    assert.deepEqual([strategy?.value, mitigations.length], ['Preventive', 0]);
  });

  it('reads residual risk as a word, a sentence, a mapping and flat keys', () => {
    assert.equal(fieldsOf(risk('residual: Low - with tests')).residual?.band?.name, 'low');
    assert.equal(fieldsOf(risk('residual: Low - with tests')).residual?.reason?.value, 'with tests');
    const { residual } = fieldsOf(risk('residual: { probability: low, impact: 2, score: 2, reason: tested }'));
    assert.deepEqual(
      [
        residual?.probability?.word?.value,
        residual?.impact?.number?.value,
        residual?.score?.stated?.value,
        residual?.reason?.value,
      ],
      ['low', 2, 2, 'tested'],
    );
    const flat = fieldsOf(risk('residual_likelihood: 1\nresidual_impact: 2\nresidual_score: 2')).residual;
    assert.deepEqual(
      [flat?.probability?.number?.value, flat?.impact?.number?.value, flat?.score?.stated?.value],
      [1, 2, 2],
    );
  });

  it('reads who accepted a risk, and until when', () => {
    const nested = fieldsOf(risk('acceptance: { by: Ann, until: 2026-12-31 }'));
    assert.deepEqual([nested.acceptedBy?.value, nested.acceptedUntil?.value], ['Ann', '2026-12-31']);
    const flat = fieldsOf(risk('accepted_by: Ann\naccepted_until: 2026-12-31'));
    assert.deepEqual([flat.acceptedBy?.value, flat.acceptedUntil?.value], ['Ann', '2026-12-31']);
  });

  it('reads progress in percent', () => {
    assert.equal(fieldsOf(risk('progress: 40%')).progress?.value, 40);
    assert.equal(fieldsOf(risk('progress: 2/5')).progress?.value, 40);
  });

  it('keeps what has no field as notes, under its own label', () => {
    const { notes } = fieldsOf(risk('vendor_case: PAY-12\nnotes:\n  Origin: retro\nfound:\n  by: Ann'));
    assert.deepEqual(
      notes.map(({ label, text }) => [label, text.value]),
      [
        ['vendor_case', 'PAY-12'],
        ['Origin', 'retro'],
        ['found by', 'Ann'],
      ],
    );
  });

  it('takes null, ~ and nothing for not said', () => {
    const { owner, status, mitigations, probability } = fieldsOf(
      risk('owner: null\nstatus: ~\nmitigations: []\nprobability:'),
    );
    assert.deepEqual([owner, status, mitigations, probability], [null, null, [], null]);
  });

  it('says how the node is written, for edits', () => {
    const text = risk('owner:\nreview_date: "2026-01-01"');
    const { form, head, span } = sightingOf(text);
    assert.ok(form.kind === 'node');
    assert.equal(form.indent, 4);
    assert.equal(at(text, head), 'TECH-001');
    assert.ok(at(text, span).endsWith('"2026-01-01'));
    const [, , owner, review] = form.keys;
    assert.deepEqual(
      [owner?.field, owner === undefined ? '' : text.slice(owner.keySpan.start, owner.valueSpan.end)],
      ['owner', 'owner:'],
    );
    assert.deepEqual(
      [review?.key, review?.field, review === undefined ? '' : at(text, review.valueSpan)],
      ['review_date', 'reviewDate', '2026-01-01'],
    );
  });

  it('keeps spans exact behind CRLF, a byte order mark and wide characters', () => {
    const text = `\uFEFFrisks:\r\n  - id: TECH‑001\r\n    title: 風險 🔴 one\r\n    owner: "Ann"\r\n    probability: 高\r\n`;
    const { id, title, owner, probability } = fieldsOf(text);
    assert.equal(printed(text, id), 'TECH‑001');
    assert.equal(printed(text, title), '風險 🔴 one');
    assert.equal(printed(text, owner), 'Ann');
    assert.equal(printed(text, probability?.word), '高');
  });

  it('reads the head of a profile', () => {
    const draft = draftOf(
      'story: { id: "2.4", title: Pay }\ndate: 2026-01-02\nreviewer: Ann\npolicy: tea\nrisks: []\nmetrics:\n  - { name: Errors, target: 0, alert: 5, critical: 9 }\ntriggers: [New provider]\n',
    );
    assert.deepEqual(
      [draft.story, draft.title, draft.date, draft.reviewer, draft.declaredPolicy, draft.triggers[0]].map(
        (one) => one?.value,
      ),
      ['2.4', 'Pay', '2026-01-02', 'Ann', 'tea', 'New provider'],
    );
    const [metric] = draft.metrics;
    assert.deepEqual([metric?.name.value, metric?.target?.value, metric?.critical?.value], ['Errors', '0', '9']);
  });

  it('collects comments that speak to us, wherever they stand', () => {
    const text =
      '# risk-disable missing-owner -- later\nrisks:\n  - id: A-001 # risk-disable-line\n    title: x#risk-disable\n# other\n';
    assert.deepEqual(
      draftOf(text).comments.map(({ value }) => value),
      ['# risk-disable missing-owner -- later', '# risk-disable-line'],
    );
  });
});
