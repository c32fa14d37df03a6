/** The names of all members of a profile, its risks and their places; written as records, so that none is forgotten. */
import type { Fields, Risk, RiskProfile, Sighting } from './model';

const fieldRecord: Readonly<Record<keyof Fields, true>> = {
  id: true,
  title: true,
  category: true,
  component: true,
  description: true,
  probability: true,
  impact: true,
  score: true,
  band: true,
  owner: true,
  response: true,
  strategy: true,
  mitigations: true,
  tests: true,
  acceptance: true,
  monitoring: true,
  impactAnalysis: true,
  residual: true,
  timeline: true,
  reviewDate: true,
  status: true,
  progress: true,
  contingency: true,
  links: true,
  acceptedBy: true,
  acceptedUntil: true,
  notes: true,
};
const riskRecord: Readonly<Record<Exclude<keyof Risk, keyof Fields>, true>> = {
  key: true,
  sightings: true,
  group: true,
  owners: true,
  computed: true,
};
const placeRecord: Readonly<Record<Exclude<keyof Sighting, 'fields'>, true>> = {
  shape: true,
  span: true,
  head: true,
  group: true,
  form: true,
};
export const fieldNames = Object.keys(fieldRecord) as readonly (keyof Fields)[];
export const riskNames = Object.keys(riskRecord) as readonly (keyof typeof riskRecord)[];
export const placeNames = Object.keys(placeRecord) as readonly (keyof typeof placeRecord)[];
const profileRecord: Readonly<Record<Exclude<keyof RiskProfile, 'risks'>, true>> = {
  recognition: true,
  format: true,
  kind: true,
  story: true,
  title: true,
  date: true,
  reviewer: true,
  policy: true,
  scale: true,
  tables: true,
  claims: true,
  derivations: true,
  references: true,
  metrics: true,
  triggers: true,
  waivedUntil: true,
  shapes: true,
  score: true,
  problems: true,
  comments: true,
  length: true,
};
export const profileNames = Object.keys(profileRecord) as readonly (keyof typeof profileRecord)[];
