import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CallHierarchyItem } from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../../server/src/features/call-hierarchy';
import { marked } from './document';
import { yamlProfile } from './samples';

describe('call hierarchy', () => {
  const { document, cursor } = marked(yamlProfile.replace('id: TECH', 'id: TE‸CH'));
  const out = (item: CallHierarchyItem): CallHierarchyItem[] =>
    outgoingCalls(document, item, [document]).map(({ to }) => to);
  const into = (item: CallHierarchyItem): CallHierarchyItem[] =>
    incomingCalls(document, item, [document]).map(({ from }) => from);
  const names = (items: readonly CallHierarchyItem[]): string[] => items.map(({ name }) => name);

  it('leads from a risk to mitigations, tests and the gate, and back', () => {
    const [risk] = prepareCallHierarchy(document, cursor);
    assert.ok(risk);
    const mitigations = out(risk);
    assert.deepEqual(names(mitigations), ['✓ Acknowledge after the write', '○ Alert on the oldest message']);
    const tests = out(mitigations[1] ?? risk);
    assert.deepEqual(names(tests), ['Kill a consumer between read and write']);
    const gate = out(tests[0] ?? risk);
    assert.deepEqual(names(gate), ['Gate CONCERNS']);
    assert.deepEqual(out(gate[0] ?? risk), []);
    assert.deepEqual(names(into(gate[0] ?? risk)), names(tests));
    assert.deepEqual(names(into(tests[0] ?? risk)), names(mitigations));
    assert.deepEqual(names(into(mitigations[0] ?? risk)), ['TECH-001 Queue drops messages']);
    assert.deepEqual(into(risk), []);
  });

  it('forgets an item whose risk is gone', () => {
    const [risk] = prepareCallHierarchy(document, cursor);
    assert.ok(risk);
    const later = marked(yamlProfile.replaceAll('TECH-001', 'TECH-002')).document;
    assert.deepEqual(outgoingCalls(later, risk, [later]), []);
  });

  it('starts at an action or a test, and at a gate leads back to every risk that decides', () => {
    const prepared = (source: string): string[] => {
      const { document: at, cursor: offset } = marked(source);
      return names(prepareCallHierarchy(at, offset));
    };
    assert.deepEqual(prepared(yamlProfile.replace('Alert', 'Al‸ert')), ['○ Alert on the oldest message']);
    assert.deepEqual(prepared(yamlProfile.replace('Kill', 'Ki‸ll')), ['Kill a consumer between read and write']);
    assert.deepEqual(prepared(yamlProfile.replace('[TECH', '[TE‸CH')), ['TECH-001 Queue drops messages']);
    assert.deepEqual(prepared(yamlProfile.replace('story', 'st‸ory')), []);
  });

  it('ends in the gate file of the story, and starts there too', () => {
    const gate = marked('story: "4.2"\ngate: CON‸CERNS\nrisk_summary:\n  highest: TECH‸-001\n', {
      name: '4.2-gate.yml',
    });
    const all = [document, gate.document];
    const [test] = prepareCallHierarchy(...atTest());
    assert.ok(test);
    const [end] = outgoingCalls(document, test, all);
    assert.deepEqual([end?.to.name, end?.to.uri], ['Gate CONCERNS', gate.document.uri]);
    const [item] = prepareCallHierarchy(gate.document, gate.cursor, all);
    assert.ok(item);
    assert.deepEqual(
      incomingCalls(gate.document, item, all).map(({ from }) => from.name),
      ['Kill a consumer between read and write'],
    );
    const [mentioned] = prepareCallHierarchy(gate.document, gate.cursors[1] ?? 0, all);
    assert.deepEqual([mentioned?.name, mentioned?.uri], ['TECH-001 Queue drops messages', document.uri]);
  });

  function atTest(): [typeof document, number] {
    return [document, document.text.indexOf('Kill')];
  }
});
