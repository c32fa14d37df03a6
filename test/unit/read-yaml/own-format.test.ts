import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { riskYamlJsonSchema } from '../../../server/src/engine/read/risk-yaml.schema';
import { at, draftOf, problemsOf, risk } from './reading';

describe('.risk.yaml', () => {
  it('says which key was meant', () => {
    const text = risk('ownr: Ann\nprobabilty: low\nimpact: high');
    assert.deepEqual(problemsOf(text), [
      'unknown-key: `ownr` is not a key of a risk; did you mean `owner`? @ ownr',
      'unknown-key: `probabilty` is not a key of a risk; did you mean `probability`? @ probabilty',
    ]);
    assert.deepEqual(
      draftOf(text).problems.map(({ replacement }) => replacement),
      ['owner', 'probability'],
    );
  });

  it('offers no key that is there already, in its own or another spelling', () => {
    assert.deepEqual(problemsOf(risk('owners: [Ann]\nownr: Bo')), [
      'unknown-key: `ownr` is not a key of a risk @ ownr',
    ]);
  });

  it('looks into mappings', () => {
    assert.deepEqual(problemsOf(risk('mitigations:\n  - text: Retry\n    dnoe: true\nresidual: { levle: low }')), [
      'unknown-key: `dnoe` is not a key of `mitigations`; did you mean `done`? @ dnoe',
      'unknown-key: `levle` is not a key of `residual`; did you mean `level`? @ levle',
    ]);
  });

  it('leaves registers with keys of their own alone', () => {
    const text =
      'risks:\n  - id: A-001\n    name: Fire\n    likelihood: 2\n    severity: high\n    created_by: Ann\n    cve: none\n    titel: x\n    done: maybe\n';
    assert.deepEqual(problemsOf(text), []);
  });

  it('takes every key in snake case and kebab case', () => {
    assert.deepEqual(problemsOf(risk('review_date: 2026-01-01\naccepted-by: Ann\nprobability: low\nimpact: low')), []);
  });

  it('says what a value of the wrong shape should be', () => {
    assert.deepEqual(problemsOf('story: "1"\nrisks: 3\n'), ['invalid-shape: `risks` must be a list of risks @ 3']);
    assert.deepEqual(problemsOf(risk('mitigations:\n  - text: Retry\n    done: maybe')), [
      'invalid-shape: `done` must be true or false @ maybe',
    ]);
    assert.deepEqual(problemsOf(risk('probability: [low]\nscore: { value: six }')), [
      'invalid-shape: `probability` must be a level such as `medium` or `2` @ [low]',
      'invalid-shape: `value` must be a number @ six',
    ]);
    assert.deepEqual(problemsOf('story: "1"\npolicy: tea\nsummary: { critical: none }\nrisks:\n  - Fire\n'), [
      'invalid-shape: `critical` must be a number @ none',
      'invalid-shape: a risk must be a mapping with at least a title @ Fire',
    ]);
  });

  it('has nothing against a value that is still to come', () => {
    assert.deepEqual(problemsOf(risk('owner:\nmitigations:\nprobability:\nresidual:')), []);
  });

  it('knows its own by a schema comment', () => {
    const head = '# yaml-language-server: $schema=../schemas/risk-yaml.schema.json\n';
    const text = `${head}risks:\n  - name: Fire\n    foo: 1\n`;
    assert.deepEqual(problemsOf(text), ['unknown-key: `foo` is not a key of a risk @ foo']);
  });

  it('states counts, score and derivation', () => {
    const text =
      'story: "1"\nsummary:\n  total: 2\n  high: 1\n  score: 88\n  highest: A-001\n  byCategory: { Technical: { high: 1 }, Data: 1 }\n  derivation: { steps: { high: 10, low: 2 }, result: 88 }\nrisks: []\n';
    assert.deepEqual(
      draftOf(text).claims.map(({ kind, of, stated }) => [kind, of, stated.value]),
      [
        ['total', null, 2],
        ['band', 'high', 1],
        ['story-score', null, 88],
        ['highest', null, 'A-001'],
        ['category-band', 'Technical/high', 1],
        ['category', 'Data', 1],
        ['derivation-step', 'high', 10],
        ['derivation-step', 'low', 2],
        ['derivation', null, 88],
      ],
    );
  });

  it('refers to risks by role', () => {
    const text =
      'story: "1"\nreferences:\n  mustFix: [A-001, "7"]\n  canDeploy: A-002 once the flag is off\nrisks: []\n';
    assert.deepEqual(
      draftOf(text).references.map(({ id, role }) => [at(text, id.span), role]),
      [
        ['A-001', 'must-fix'],
        ['7', 'must-fix'],
        ['A-002', 'can-deploy'],
      ],
    );
  });

  it('has a JSON Schema whose risks know every key', () => {
    const schema = JSON.stringify(riskYamlJsonSchema());
    for (const key of ['impactAnalysis', 'acceptedUntil', 'mitigations', 'contingencyTriggers', 'byCategory'])
      assert.ok(schema.includes(`"${key}"`), key);
  });

  it('is shown by an example with three faults and no problem of form', () => {
    const text = readFileSync('examples/payment-retries.risk.yaml', 'utf8');
    const { sightings, problems } = draftOf(text);
    assert.deepEqual(problems, []);
    assert.equal(sightings.length, 8);
    assert.deepEqual(
      sightings.filter(({ fields }) => fields.owner === null).map(({ fields }) => fields.id?.value),
      ['SEC-001'],
    );
    assert.deepEqual(
      sightings.filter(({ fields }) => fields.mitigations.length === 0).map(({ fields }) => fields.id?.value),
      ['BUS-001'],
    );
  });
});
