/** The grammar and the language's habits of `.risk.yaml`, with the tokenizer of the editor in the test bed. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, describe, it } from 'mocha';

const editor = path.resolve('scripts/testbed/node_modules/code-server/lib/vscode');
const load = createRequire(path.join(editor, 'package.json'));

interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Tokens that are no white space, line after line. */
async function tokens(scopeName: string, text: string): Promise<readonly Token[]> {
  const { Registry, parseRawGrammar, INITIAL } = load('vscode-textmate');
  const { OnigScanner, OnigString, loadWASM } = load('vscode-oniguruma');
  const wasm = readFileSync(load.resolve('vscode-oniguruma').replace(/main\.js$/, 'onig.wasm'));
  await loadWASM(new Uint8Array(wasm).buffer);
  const folder = path.join(editor, 'extensions/yaml/syntaxes');
  const files = ['syntaxes/risk-yaml.tmLanguage.json', ...readdirSync(folder).map((file) => path.join(folder, file))];
  const sources = new Map(
    files.map((file) => [JSON.parse(readFileSync(file, 'utf8')).scopeName as string, readFileSync(file, 'utf8')]),
  );
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new OnigScanner(patterns),
      createOnigString: (value: string) => new OnigString(value),
    }),
    loadGrammar: async (name: string) =>
      sources.has(name) ? parseRawGrammar(sources.get(name) ?? '', `${name}.json`) : null,
  });
  const grammar = await registry.loadGrammar(scopeName);
  let state: unknown = INITIAL;
  return text.split('\n').flatMap((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const found = result.tokens as { startIndex: number; endIndex: number; scopes: string[] }[];
    return found
      .map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex).trim(),
        scopes: scopes.slice(1),
      }))
      .filter((token) => token.text !== '');
  });
}

const text = `story: "2.4"
risks:
  - id: DATA-001
    title: impact: high?
    probability: medium
    impact: { level: 3, label: High }
    band: critical # worst
    description: |
      probability: low
      DATA-002
    # risk-disable-next-line missing-owner -- the vendor decides
references:
  mustFix: [DATA-001, TECH-001]
  accepted:
    - SEC-001
`;

describe('the grammar of .risk.yaml', () => {
  before(function () {
    if (existsSync(path.join(editor, 'extensions/yaml/syntaxes'))) return;
    console.log('      the test bed is not installed');
    this.skip();
  });

  it('marks ids, levels and suppressions, and nothing in texts', async () => {
    const own = (await tokens('source.yaml.risk', text)).flatMap(({ text: word, scopes }) => {
      const scope = scopes.findLast((each) => each.endsWith('.risk.yaml'));
      return scope === undefined ? [] : [`${word} ${scope.split('.').slice(0, -2).join('.')}`];
    });
    assert.deepEqual(own, [
      'DATA-001 entity.name.type',
      'medium constant.language.level',
      'High constant.language.level',
      'critical constant.language.level',
      'risk-disable-next-line keyword.control.directive',
      'DATA-001 entity.name.type',
      'TECH-001 entity.name.type',
      'SEC-001 entity.name.type',
    ]);
  });

  it('colours everything else as YAML', async () => {
    const example = readFileSync('examples/payment-retries.risk.yaml', 'utf8');
    const own = await tokens('source.yaml.risk', example);
    const yaml = await tokens('source.yaml', example);
    const keys = (all: readonly Token[]): readonly string[] =>
      all.filter(({ scopes }) => scopes.includes('entity.name.tag.yaml')).map(({ text: key }) => key);
    assert.deepEqual(keys(own), keys(yaml));
    assert.equal(own.length, yaml.length);
    const isOwn = ({ scopes }: Token): boolean => scopes.some((scope) => scope.endsWith('.risk.yaml'));
    assert.deepEqual(
      own.filter((token) => !isOwn(token)),
      yaml.filter((_, index) => !isOwn(own[index] as Token)),
    );
  });
});

describe('the habits of .risk.yaml', () => {
  const { indentationRules, onEnterRules, wordPattern } = JSON.parse(
    readFileSync('syntaxes/risk-yaml.language.json', 'utf8'),
  );

  it('indents below a key without a value', () => {
    const deeper = new RegExp(indentationRules.increaseIndentPattern);
    for (const line of ['risks:', '    mitigations:', '    description: |', '  - notes: >-', '  tests: # soon'])
      assert.ok(deeper.test(line), line);
    for (const line of ['  - id: A', '    owner: Ana', '# risks:', '    title: Queue: drops'])
      assert.equal(deeper.test(line), false, line);
  });

  it('stays under the key after the first key of an item', () => {
    const rule = new RegExp(onEnterRules[0].beforeText);
    for (const line of ['  - id: TECH-001', '      - text: Alert']) assert.ok(rule.test(line), line);
    for (const line of ['  - notes: |', '  - tests:', '      - Alert', '    id: A'])
      assert.equal(rule.test(line), false, line);
  });

  it('takes an id for one word', () => {
    assert.deepEqual('mustFix: [DATA-001, "@acme/core"]'.match(new RegExp(wordPattern, 'g')), [
      'mustFix',
      'DATA-001',
      '@acme/core',
    ]);
  });
});
