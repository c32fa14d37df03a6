/**
 * Risks and their fields, written out property by property: objects that are spread together get a hidden class each, and whoever walks
 * a thousand of them pays for it many times over.
 */
import type { Fields, Risk } from '../model';
import type { MergedRisk } from './merge';

export function mergedRiskOf(fields: Fields, own: Pick<Risk, 'key' | 'sightings' | 'group' | 'owners'>): MergedRisk {
  return riskOf(fields, { ...own, computed: null });
}

export function riskOf(fields: Fields, own: Pick<Risk, 'key' | 'sightings' | 'group' | 'owners' | 'computed'>): Risk {
  return {
    key: own.key,
    sightings: own.sightings,
    group: own.group,
    owners: own.owners,
    computed: own.computed,
    id: fields.id,
    title: fields.title,
    category: fields.category,
    component: fields.component,
    description: fields.description,
    probability: fields.probability,
    impact: fields.impact,
    score: fields.score,
    band: fields.band,
    owner: fields.owner,
    response: fields.response,
    strategy: fields.strategy,
    mitigations: fields.mitigations,
    tests: fields.tests,
    acceptance: fields.acceptance,
    monitoring: fields.monitoring,
    impactAnalysis: fields.impactAnalysis,
    residual: fields.residual,
    timeline: fields.timeline,
    reviewDate: fields.reviewDate,
    status: fields.status,
    progress: fields.progress,
    contingency: fields.contingency,
    links: fields.links,
    acceptedBy: fields.acceptedBy,
    acceptedUntil: fields.acceptedUntil,
    notes: fields.notes,
  };
}

/** The same fields with other levels. */
export function fieldsWith(fields: Fields, levels: Pick<Fields, 'probability' | 'impact' | 'residual'>): Fields {
  return {
    id: fields.id,
    title: fields.title,
    category: fields.category,
    component: fields.component,
    description: fields.description,
    probability: levels.probability,
    impact: levels.impact,
    score: fields.score,
    band: fields.band,
    owner: fields.owner,
    response: fields.response,
    strategy: fields.strategy,
    mitigations: fields.mitigations,
    tests: fields.tests,
    acceptance: fields.acceptance,
    monitoring: fields.monitoring,
    impactAnalysis: fields.impactAnalysis,
    residual: levels.residual,
    timeline: fields.timeline,
    reviewDate: fields.reviewDate,
    status: fields.status,
    progress: fields.progress,
    contingency: fields.contingency,
    links: fields.links,
    acceptedBy: fields.acceptedBy,
    acceptedUntil: fields.acceptedUntil,
    notes: fields.notes,
  };
}
