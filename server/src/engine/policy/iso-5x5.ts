import type { Policy } from './policy';

export const iso5x5: Policy = {
  name: 'iso-5x5',
  title: '5×5 matrix',
  summary: 'Likelihood 1-5 and impact 1-5, looked up in a drawn grid of four bands.',
  probability: [
    { level: 1, names: ['Rare', 'Very Low', 'Remote'], definition: 'once in many years' },
    { level: 2, names: ['Unlikely', 'Low'], definition: 'could happen, not expected' },
    { level: 3, names: ['Possible', 'Medium', 'Moderate'], definition: 'may happen in the period' },
    { level: 4, names: ['Likely', 'High'], definition: 'will probably happen' },
    { level: 5, names: ['Almost Certain', 'Very High', 'Certain'], definition: 'expected, more than once' },
  ],
  impact: [
    { level: 1, names: ['Negligible', 'Very Low', 'Insignificant'], definition: 'absorbed without notice' },
    { level: 2, names: ['Minor', 'Low'], definition: 'small loss, quickly mended' },
    { level: 3, names: ['Moderate', 'Medium'], definition: 'noticeable loss, needs management' },
    { level: 4, names: ['Major', 'High', 'Significant'], definition: 'goals missed, outside help needed' },
    {
      level: 5,
      names: ['Catastrophic', 'Very High', 'Severe', 'Critical'],
      definition: 'existence of the product at stake',
    },
  ],
  formula: {
    kind: 'lookup',
    grid: [
      [1, 2, 3, 4, 5],
      [2, 4, 6, 8, 10],
      [3, 6, 9, 12, 15],
      [4, 8, 12, 16, 20],
      [5, 10, 15, 20, 25],
    ],
  },
  bands: [
    { name: 'critical', title: 'Critical', from: 20, to: 25 },
    { name: 'high', title: 'High', from: 10, to: 19 },
    { name: 'medium', title: 'Medium', from: 5, to: 9 },
    { name: 'low', title: 'Low', from: 1, to: 4 },
  ],
  storyScore: null,
  gate: { failFrom: 20, concernsFrom: 10, clearedBy: [] },
  required: [{ from: 10, fields: ['mitigations', 'owner'] }],
  categories: {},
};
