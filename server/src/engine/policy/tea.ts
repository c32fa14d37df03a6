import { bmadV4 } from './bmad-v4';
import type { Policy } from './policy';

export const tea: Policy = {
  ...bmadV4,
  name: 'tea',
  title: 'Test Engineering Architect',
  summary:
    'Probability 1-3 × impact 1-3 for an epic; from 6 upward a risk needs a plan, an owner and a date. No score for the whole.',
  bands: [
    { name: 'critical', title: 'Critical', from: 9, to: 9 },
    { name: 'high', title: 'High', from: 6, to: 8 },
    { name: 'medium', title: 'Medium', from: 3, to: 5 },
    { name: 'low', title: 'Low', from: 1, to: 2 },
  ],
  storyScore: null,
  gate: { failFrom: 9, concernsFrom: 6, clearedBy: ['mitigations', 'owner', 'timeline'] },
  required: [{ from: 6, fields: ['mitigations', 'owner', 'timeline', 'tests'] }],
};
