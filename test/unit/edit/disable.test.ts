import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { applyEdits, disable, type Finding, formatOf, read, validate } from '../../../server/src/engine';
import { parseAnnotated } from '../support/annotated';

const folder = 'test/unit/rules/documents';

describe('disable', () => {
  for (const name of readdirSync(folder)) {
    it(`takes away one finding of ${name} and changes no other`, () => {
      const format = formatOf(name);
      const { text } = parseAnnotated(readFileSync(`${folder}/${name}`, 'utf8'), format);
      const { profile } = read(text, { format });
      const findings = findingsIn(text, name);
      for (const finding of findings) {
        if (finding.rule.endsWith('-suppression')) continue;
        const changed = applyEdits(text, [disable(text, profile, finding, 'agreed')]);
        const left = findingsIn(changed, name).map(said);
        const same = findings.filter(
          (other) => said(other) === said(finding) && line(text, other) === line(text, finding),
        );
        assert.deepEqual(
          left.toSorted(),
          findings
            .filter((other) => !same.includes(other))
            .map(said)
            .toSorted(),
          said(finding),
        );
      }
    });
  }
  it('leaves the reason open', () => {
    const text = 'story: "4.2"\nrisks:\n  - id: OPS-001\n    title: Late\n    probability: 1\n    impact: 1\n';
    const { profile } = read(text, { format: 'yaml' });
    const start = text.indexOf('OPS-001');
    const edit = disable(text, profile, { rule: 'missing-owner', span: { start, end: start + 7 } }, '');
    assert.equal(edit.text, '  # risk-disable-next-line missing-owner -- \n');
    assert.equal(edit.text.slice(0, edit.fill), '  # risk-disable-next-line missing-owner -- ');
  });
});

function findingsIn(text: string, name: string): readonly Finding[] {
  const { profile } = read(text, { format: formatOf(name) });
  return validate(profile, { today: '2026-06-15', strict: true });
}

function said({ rule, message }: Finding): string {
  return `${rule}: ${message.text}`;
}

function line(text: string, { span }: Finding): number {
  return text.slice(0, span.start).split('\n').length;
}
