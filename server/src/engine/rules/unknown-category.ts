import { asWritten, listed, say } from '../message';
import type { Located, Risk } from '../model';
import { categoryKey } from '../read/claims/categories';
import { countOfRisks, shorten } from './facts/name';
import { defineRule, type Surroundings } from './rule';

export default defineRule({
  name: 'unknown-category',
  severity: 'information',
  group: 'identity',
  summary: "A category is neither in the rule book nor in the project's settings.",
  why: `Counts by category and filters in the matrix know the categories of the rule book and those that the project adds under
\`categories\` in its settings. A document that has a system of its own, with most of its categories unknown, is left in peace.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    category: Security
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
  - id: OPS-001
    title: The nightly export is late
    category: Weather
#             ^^^^^^^ “Weather” is not a category of bmad-v4 (TECH, SEC, PERF, DATA, BUS, OPS)
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    category: security
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
`,
      {
        text: `story: "4.2"
risks:
  - id: WEA-001
    title: The nightly export is late
    category: Weather
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        settings: { categories: { WEA: 'Weather' } },
      },
    ],
  },
  fix: 'None: either the risk belongs elsewhere or the project has a category to add.',
  *check(profile, { policy, settings, each }) {
    const categories = { ...policy?.categories, ...settings.categories };
    const prefixes = Object.keys(categories);
    if (policy === null || prefixes.length === 0) return;
    const strangers = each(strangeCategory).flat();
    const stated = profile.risks.filter(({ category }) => category !== null);
    if (strangers.length * 2 > stated.length) return;
    const byName = new Map<string, Located<string>[]>();
    for (const category of strangers) {
      const name = category.value.trim().toLowerCase();
      byName.set(name, [...(byName.get(name) ?? []), category]);
    }
    for (const [first, ...rest] of byName.values()) {
      if (first === undefined) continue;
      const strange = say`“${shorten(first.value, 40)}” is not a category of ${policy.name} (${listed(prefixes)})`;
      yield {
        span: first.span,
        message: rest.length === 0 ? strange : say`${strange} (${countOfRisks(rest.length + 1)})`,
        related: rest.map(({ span, value }) => ({ span, message: asWritten(value), path: null })),
      };
    }
  },
});

function strangeCategory({ category }: Risk, { policy, settings }: Surroundings): readonly Located<string>[] {
  if (category === null) return [];
  const categories = { ...policy?.categories, ...settings.categories };
  const parts = category.value.split(/[/&,+]/);
  return parts.some((part) => categories[categoryKey(part, categories)] !== undefined) ? [] : [category];
}
