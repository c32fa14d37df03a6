import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CallHierarchyItem } from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../../server/src/features/call-hierarchy';
import { marked } from './document';
import { yamlProfile } from './samples';

describe('call hierarchy', () => {
  const { document, cursor } = marked(yamlProfile.replace('id: TECH', 'id: TE‸CH'));
  const out = (item: CallHierarchyItem): CallHierarchyItem[] => outgoingCalls(document, item).map(({ to }) => to);
  const into = (item: CallHierarchyItem): CallHierarchyItem[] => incomingCalls(document, item).map(({ from }) => from);
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
    assert.deepEqual(outgoingCalls(later, risk), []);
  });
});
