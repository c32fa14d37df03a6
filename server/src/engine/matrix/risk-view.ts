/** One risk as the picture and its table show it. */
import type { Level, Residual, Risk } from '../model';
import { bandOf, type Policy, scoreOf } from '../policy';
import type { Axis } from './axes';
import type { Concern, MatrixResidual, MatrixRisk, Place } from './matrix';
import { plain } from './plain';
import { toneOf, toneOfWord } from './tone';

export interface Axes {
  readonly probability: Axis | null;
  readonly impact: Axis | null;
}

export function viewOf(risk: Risk, policy: Policy | null, axes: Axes): MatrixRisk {
  const place = placeOf(risk.probability, risk.impact, axes);
  return {
    key: risk.key,
    label: labelOf(risk),
    title: textOf(risk.title, 300),
    category: textOf(risk.category, 60),
    component: textOf(risk.component, 80),
    owners: risk.owners.slice(0, mostOwners).map(({ value }) => plain(value, 80)),
    status: textOf(risk.status, 40),
    group: textOf(risk.group, 80),
    probability: risk.probability === null ? null : plain(risk.probability.text.value, 60),
    impact: risk.impact === null ? null : plain(risk.impact.text.value, 60),
    score: {
      computed: risk.computed?.score ?? null,
      stated: risk.score?.stated?.value ?? null,
      of: risk.score?.of ?? null,
    },
    band: bandView(risk, policy),
    mitigations: mitigationsOf(risk),
    tests: risk.tests.length,
    residual: risk.residual === null ? null : residualOf(risk.residual, policy, axes, place),
    place,
    concerns: concernsOf(risk),
    head: risk.sightings[0].head,
    spans: risk.sightings.map(({ span }) => span),
  };
}

/** More names than that are a text that somebody put there. */
const mostOwners = 20;

function placeOf(probability: Level | null, impact: Level | null, axes: Axes): Place | null {
  if (probability === null || impact === null || axes.probability === null || axes.impact === null) return null;
  const p = axes.probability.find(probability);
  const i = axes.impact.find(impact);
  return p === null || i === null ? null : { probability: p, impact: i };
}

/** A bare number says nothing in a grid: the title stands with it. */
function labelOf({ id, title, key }: Risk): string {
  const bare = id !== null && title !== null && /^\d+$/.test(id.value);
  return plain(bare ? `${id.value} ${title.value}` : (id?.value ?? title?.value ?? key), bare ? 28 : 40);
}

function textOf(located: { readonly value: string } | null, limit: number): string | null {
  const text = located === null ? '' : plain(located.value, limit);
  return text === '' ? null : text;
}

function bandView(risk: Risk, policy: Policy | null): MatrixRisk['band'] {
  const name = risk.computed?.band ?? risk.band?.name ?? bandOfPrinted(risk, policy);
  if (name === null) return null;
  const band = policy?.bands.find((each) => each.name === name);
  const title = band?.title ?? plain(risk.band?.text.value ?? name, 30);
  return { name, title, tone: policy === null ? (toneOfWord(name) ?? 'none') : toneOf(policy, name) };
}

/** A score without levels is a rating too: the gate counts it as well. */
function bandOfPrinted({ score }: Risk, policy: Policy | null): string | null {
  if (policy === null || score?.stated == null || score.of !== null) return null;
  return bandOf(policy, score.stated.value)?.name ?? null;
}

function mitigationsOf({ mitigations }: Risk): MatrixRisk['mitigations'] {
  const marked = mitigations.filter(({ value }) => value.done !== null);
  return {
    total: mitigations.length,
    done: marked.length === 0 ? null : marked.filter(({ value }) => value.done === true).length,
  };
}

/** What nobody should overlook in the grid; the rules say it at length. */
function concernsOf({ owners, mitigations, score, computed }: Risk): readonly Concern[] {
  const concerns: Concern[] = [];
  if (owners.length === 0) concerns.push('no-owner');
  if (mitigations.length === 0) concerns.push('no-mitigation');
  const stated = score?.stated?.value ?? null;
  if (stated !== null && computed !== null && score?.of == null && stated !== computed.score)
    concerns.push('score-mismatch');
  return concerns;
}

function residualOf(residual: Residual, policy: Policy | null, axes: Axes, from: Place | null): MatrixResidual {
  const exact = placeOf(residual.probability, residual.impact, axes);
  const band = residual.band?.name ?? bandAt(policy, exact);
  const detail = plain(residual.text.value, 200);
  const text = plain(residualText(residual, policy, band, exact !== null), 40);
  if (exact !== null) return { text, detail, band, place: exact, nearest: false };
  const place = policy === null || from === null || band === null ? null : nearest(policy, from, band);
  return { text, detail, band, place, nearest: place !== null };
}

/** What a column of a table has room for: the band, else the pair, else how the sentence begins. */
function residualText(residual: Residual, policy: Policy | null, band: string | null, isPlaced: boolean): string {
  const title = policy?.bands.find(({ name }) => name === band)?.title ?? residual.band?.text.value ?? null;
  if (title !== null) return title;
  const { probability, impact } = residual;
  if (!isPlaced || probability === null || impact === null) return residual.text.value;
  return `${probability.text.value} × ${impact.text.value}`;
}

function bandAt(policy: Policy | null, place: Place | null): string | null {
  const score = policy === null || place === null ? null : scoreOf(policy, place.probability, place.impact);
  return policy === null || score === null ? null : (bandOf(policy, score)?.name ?? null);
}

/** The fewest steps down to a cell of that band; of two, the one that keeps the impact. */
function nearest(policy: Policy, from: Place, band: string): Place | null {
  let best: Place | null = null;
  let cost = Number.POSITIVE_INFINITY;
  for (const { level: probability } of policy.probability) {
    for (const { level: impact } of policy.impact) {
      if (probability > from.probability || impact > from.impact) continue;
      if (bandAt(policy, { probability, impact }) !== band) continue;
      const steps = from.probability - probability + (from.impact - impact) * 1.01;
      if (steps < cost) {
        best = { probability, impact };
        cost = steps;
      }
    }
  }
  return best;
}
