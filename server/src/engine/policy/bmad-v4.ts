import type { Policy } from './policy';

export const bmadV4: Policy = {
  name: 'bmad-v4',
  title: 'BMAD v4',
  summary:
    'Probability 1-3 × impact 1-3; the story starts at 100 and loses 20, 10, 5 or 2 points for each risk by its band.',
  probability: [
    { level: 1, names: ['Low'], definition: 'unlikely, below 30 %', percent: [0, 30] },
    { level: 2, names: ['Medium'], definition: 'possible, 30 to 70 %', percent: [30, 70] },
    { level: 3, names: ['High'], definition: 'likely, above 70 %', percent: [70, 100] },
  ],
  impact: [
    { level: 1, names: ['Low'], definition: 'minor: cosmetic or internal trouble' },
    { level: 2, names: ['Medium'], definition: 'moderate: degraded service or limited data trouble' },
    { level: 3, names: ['High'], definition: 'severe: data loss, breach, outage or wrong money' },
  ],
  formula: { kind: 'product' },
  bands: [
    { name: 'critical', title: 'Critical', from: 9, to: 9 },
    { name: 'high', title: 'High', from: 6, to: 8 },
    { name: 'medium', title: 'Medium', from: 4, to: 5 },
    { name: 'low', title: 'Low', from: 2, to: 3 },
    { name: 'minimal', title: 'Minimal', from: 1, to: 1 },
  ],
  storyScore: { base: 100, floor: 0, deductions: { critical: 20, high: 10, medium: 5, low: 2, minimal: 0 } },
  gate: { failFrom: 9, concernsFrom: 6, clearedBy: [] },
  required: [{ from: 6, fields: ['mitigations', 'tests'] }],
  categories: {
    TECH: 'Technical',
    SEC: 'Security',
    PERF: 'Performance',
    DATA: 'Data',
    BUS: 'Business',
    OPS: 'Operational',
  },
};
