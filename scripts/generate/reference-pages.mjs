/** The pages about what a person may write: settings, and the keys of `.risk.yaml`: [path, text]. Examples on them are checked by a test. */
import { settingsJsonSchema } from './schemas.mjs';

export function referencePages(sources) {
  return [
    ['docs/settings.md', settingsPage(sources)],
    ['docs/risk-yaml.md', formatPage(sources)],
  ];
}

function settingsPage({ settingsSchema, toJSONSchema, rules, editorSettings }) {
  const { properties } = settingsJsonSchema(settingsSchema, toJSONSchema, rules);
  const project = Object.entries(properties).filter(([name]) => name !== 'today');
  return pageOf(
    'server/src/engine/settings.ts and server/src/workspace/editor-settings.ts',
    '# Settings',
    `What a document *means* stands in a \`.riskprofile.yaml\`, found upward from the document; the editor and the command line read the same file.
VS Code's settings of the same names, as \`riskProfile.policy\`, fill what the file leaves open. \`risk-profile init\` writes a file in which
every setting is explained and switched off.`,
    '## In `.riskprofile.yaml`',
    fence(`policy: bmad-v4
required: [{ from: 6, fields: [owner, mitigations, timeline] }]
rules:
  missing-owner: error
  register-not-sorted: off
owners:
  people: [Ana Ruiz, Bo Lind]
  teams: [Platform, Payments]
categories: { LEGAL: Legal }
ignore: ["archive/**"]
stories: docs/stories
`),
    tableOf(
      ['setting', 'default', 'what it says'],
      project.flatMap(([name, schema]) => [
        [code(name), defaultOf(schema), schema.description],
        ...(name === 'owners' ? partsOf(name, schema) : []),
      ]),
    ),
    'The rules that `rules` knows by name have [a page each](rules/README.md).',
    '## A rule book of your own',
    'Named under `policies`, and meant by `policy` or by a document that names it:',
    fence(`policy: house
policies:
  house:
    extends: bmad-v4
    probability: [Rare, Possible, Likely, Certain]
    impact: [Minor, Moderate, Major, Severe]
    bands:
      - { name: grave, from: 12, to: 16, deduction: 20 }
      - { name: notable, from: 6, to: 11, deduction: 10 }
      - { name: slight, from: 1, to: 5 }
    gate: { failFrom: 12, concernsFrom: 6 }
`),
    tableOf(['key', 'what it says'], policyRows(properties.policies.additionalProperties)),
    '## In VS Code',
    tableOf(
      ['setting', 'default', 'what it shows'],
      Object.entries(editorSettings).map(([name, schema]) => [
        code(`riskProfile.${name}`),
        defaultOf(schema),
        schema.description,
      ]),
    ),
    'Other editors have the same settings where they answer for the section `riskProfile`: [editors.md](editors.md).',
  );
}

function policyRows({ properties }) {
  return Object.entries(properties).map(([name, { description, ...schema }]) => [
    code(name),
    description ?? forms[name] ?? textOf(schema),
  ]);
}

/** What a schema cannot say in its own words. */
const forms = {
  title: 'Its name for people.',
  summary: 'What it is, in a sentence.',
  bands: 'Each with `name`, `from`, `to` and, where a story has a score, its `deduction`.',
  required: 'The same as the setting.',
  categories: 'The same as the setting.',
};

function textOf({ type }) {
  throw new Error(`a key of a rule book has no words: ${type}`);
}

function formatPage({ riskYamlJsonSchema }) {
  const { properties } = riskYamlJsonSchema();
  const { risks, summary, references } = properties;
  return pageOf(
    'server/src/engine/read/risk-yaml.schema.ts',
    '# The format of `.risk.yaml`',
    `Files named \`*.risk.yaml\` or \`*.risk.yml\`. The format holds everything that is read from Markdown, too, so that *Convert Risk Profile*
loses nothing on the way there and back. No key is required: a half-written file is read as far as it goes. Other tools have
[the schema](../schemas/risk-yaml.schema.json).`,
    '## Short',
    fence(`story: "2.4"
title: Retry card payments that time out
date: 2026-02-03
risks:
  - id: TECH-001
    title: Retries pile up while the provider is down
    probability: medium
    impact: high
    owner: Ana Ruiz
    mitigations:
      - Stop retrying after five minutes
    tests: [2.4-INT-003]
`),
    'Levels are words or numbers of the rule book; scores, bands and the gate are computed, and compared where they are written.',
    '## Long',
    fence(`story: "2.4"
policy: bmad-v4
summary: { total: 1, high: 1, score: 90, highest: TECH-001 }
risks:
  - id: TECH-001
    title: Retries pile up while the provider is down
    category: Technical
    probability: { level: 2, reason: It was down twice last year }
    impact: { level: 3, reason: Customers pay twice }
    score: 6
    band: high
    owner: Ana Ruiz
    response: mitigate
    mitigations:
      - { text: Stop retrying after five minutes, done: true, owner: Bo Lind }
      - { text: Send the same key with each retry, due: 2026-03-20 }
    tests: [2.4-INT-003]
    residual: { level: low, reason: A retry finds the first payment }
    status: open
notes:
  - { under: Rollout, text: One country at a time. }
`),
    '## Of a profile',
    tableOf(['key', 'what it says'], keysOf(properties)),
    '## Of a risk',
    tableOf(['key', 'what it says'], keysOf(risks.items.properties)),
    '## Of `summary`',
    tableOf(['key', 'what it says'], keysOf(summary.properties)),
    '## Of `references`',
    tableOf(['key', 'what it says'], keysOf(references.properties)),
  );
}

/** Those whose name says everything stand together in the last row. */
function keysOf(properties) {
  const all = Object.entries(properties).filter(([name]) => name !== '$schema');
  const plain = all.filter(([, { description }]) => description === undefined).map(([name]) => code(name));
  const rows = all.flatMap(([name, { description }]) => (description === undefined ? [] : [[code(name), description]]));
  return plain.length === 0 ? rows : [...rows, [plain.join(', '), 'What their names say.']];
}

function partsOf(name, { properties }) {
  return Object.entries(properties).map(([part, schema]) => [
    code(`${name}.${part}`),
    defaultOf(schema),
    schema.description,
  ]);
}

function defaultOf({ default: value }) {
  const isEmpty = typeof value === 'object' && Object.values(value).flat().length === 0;
  return value === undefined || isEmpty ? '–' : code(typeof value === 'string' ? value : JSON.stringify(value));
}

function code(text) {
  return `\`${text}\``;
}

function tableOf(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function fence(text) {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

function pageOf(source, ...parts) {
  return `${[`<!-- Generated from ${source}; edit there and run npm run generate. -->`, ...parts].join('\n\n')}\n`;
}
