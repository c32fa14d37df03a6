import { say } from '../message';
import { categoryKey } from '../read/claims/categories';
import { likeCase } from './facts/bands';
import { defineRule } from './rule';

export default defineRule({
  name: 'id-category-mismatch',
  severity: 'information',
  group: 'identity',
  summary: "The id's prefix names another category than the risk states.",
  why: `PERF-002 is a performance risk to everybody who reads only its id. Where the category says Security, counts by category and filters
by prefix give different answers.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    category: Security
#             ^^^^^^^^ the id PERF-001 says Performance, its category Security
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
`,
        fixed: `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    category: Performance
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    category: Operations
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'Changes the category to the one of the id, since ids are mentioned elsewhere; have a look before you take it.',
  *checkRisk({ id, category }, { policy, settings }) {
    if (id === null || category === null) return;
    const categories = { ...policy?.categories, ...settings.categories };
    const parts = id.value.toUpperCase().split(/[-_.\u2010-\u2015]/);
    const own = parts.find((part) => categories[part] !== undefined);
    const stated = categoryKey(category.value, categories);
    if (own === undefined || categories[stated] === undefined || stated === own) return;
    const isCode = category.value.trim().toUpperCase() === stated;
    const title = isCode ? own : (categories[own] ?? own);
    const text = likeCase(category.value, title) ?? title;
    yield {
      span: category.span,
      message: say`the id ${id.value} says ${categories[own] ?? own}, its category ${category.value}`,
      fix: {
        title: say`Change the category to ${text}`,
        changes: [{ kind: 'replace', span: category.span, text }],
        certain: false,
      },
    };
  },
});
