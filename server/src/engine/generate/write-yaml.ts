/** A plain profile as `.risk.yaml`: keys in the order of the format, nothing written that nobody said. */

import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Pair, type ToStringOptions, visit } from 'yaml';
import { largest } from '../extremes';
import type { Mitigation, ReferenceRole } from '../model';
import { isStrategyText } from '../read/strategy';
import type {
  PlainLevel,
  PlainProfile,
  PlainProse,
  PlainReference,
  PlainResidual,
  PlainRisk,
  PlainScore,
  PlainStep,
} from './plain';
import { summarise } from './summarise';

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value | undefined };
type Mapping = Record<string, Value>;

export function writeYaml(profile: PlainProfile): string {
  const document = new Document(contentOf(profile));
  if (profile.preface.length > 0) document.commentBefore = profile.preface.map((line) => ` ${line}`).join('\n');
  arrange(document);
  return document.toString(style);
}

/** One risk as an entry of a list whose dashes stand at that column. */
export function writeYamlRisk(risk: PlainRisk, indent: number): string {
  const document = new Document({ risks: [riskOf(risk)] });
  arrange(document);
  const lines = document.toString(style).split('\n');
  return lines
    .slice(lines.indexOf('risks:') + 1)
    .map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line.slice(2)}`))
    .join('\n');
}

const style: ToStringOptions = { lineWidth: 0, flowCollectionPadding: true };

function contentOf(profile: PlainProfile): Mapping {
  return filled({
    story: profile.story,
    title: profile.title,
    date: profile.date,
    reviewer: profile.reviewer,
    policy: profile.policyName ?? (profile.risks.length === 0 ? null : 'foreign'),
    scale: scaleOf(profile),
    bands: bandsOf(profile),
    summary: summaryOf(profile),
    risks: profile.risks.map(riskOf),
    references: rolesOf(profile),
    metrics: profile.metrics.map(({ name, target, alert, critical }) => filled({ name, target, alert, critical })),
    triggers: profile.triggers,
    notes: profile.prose.map(proseOf),
  });
}

function summaryOf(profile: PlainProfile): Value {
  const summary = summarise(profile);
  return filled({
    total: summary.total,
    ...Object.fromEntries(
      summary.bands.filter(({ name }) => countable.has(name)).map(({ name, count }) => [name, count]),
    ),
    score: summary.score,
    highest: summary.highest?.id ?? null,
    byCategory: Object.fromEntries(summary.categories.map(({ name, count }) => [name, count])),
    byComponent: Object.fromEntries(summary.components.map(({ name, count }) => [name, count])),
  });
}

/** The band names that the format has keys for. */
const countable: ReadonlySet<string> = new Set(['critical', 'high', 'medium', 'low', 'minimal']);

function scaleOf({ scale }: PlainProfile): Value {
  if (scale === null) return null;
  const steps = (list: readonly PlainStep[]): Value =>
    list.map(({ level, names, definition }) => filled({ level, names, definition }));
  const highest = (own: typeof scale.impact): number =>
    largest(
      own.map(({ level }) => level),
      0,
    );
  const follows = scale.top === highest(scale.probability) * highest(scale.impact);
  return filled({
    probability: steps(scale.probability),
    impact: steps(scale.impact),
    top: follows ? null : scale.top,
  });
}

function bandsOf({ bands }: PlainProfile): Value {
  if (bands === null) return null;
  return Object.fromEntries(bands.map(({ title, from, to }) => [title, from === to ? from : `${from}-${to}`]));
}

/** The keys of the scale alone, as they stand in front matter; '' where it is a rule book's. */
export function ownScaleText(profile: PlainProfile): string {
  const own = filled({ scale: scaleOf(profile), bands: bandsOf(profile) });
  if (Object.keys(own).length === 0) return '';
  const document = new Document(own);
  arrange(document);
  return document.toString(style).replace(/\n{2,}/g, '\n');
}

function riskOf(risk: PlainRisk): Mapping {
  const mapping = fieldsOf(risk);
  // A sentence beside no actions would be taken for one.
  const isAlone = risk.strategy !== null && risk.mitigations.length === 0 && !isStrategyText(risk.strategy);
  return isAlone ? { ...mapping, mitigations: [] } : mapping;
}

function fieldsOf(risk: PlainRisk): Mapping {
  return filled({
    id: risk.id,
    title: risk.title,
    category: risk.category,
    component: risk.component,
    group: risk.group,
    description: risk.description,
    probability: levelOf(risk.probability),
    impact: levelOf(risk.impact),
    score: scoreOf(risk.score),
    priority: risk.band,
    owner: risk.owner,
    response: risk.response,
    strategy: risk.strategy,
    mitigations: risk.mitigations.map(mitigationOf),
    tests: risk.tests,
    acceptance: risk.acceptance,
    monitoring: risk.monitoring,
    impactAnalysis: risk.impactAnalysis,
    residual: residualOf(risk.residual),
    timeline: risk.timeline,
    reviewDate: risk.reviewDate,
    status: risk.status,
    progress: risk.progress === null ? null : `${risk.progress}%`,
    contingency: risk.contingency,
    links: risk.links,
    acceptedBy: risk.acceptedBy,
    acceptedUntil: risk.acceptedUntil,
    notes: notesOf(risk),
  });
}

function levelOf(level: PlainLevel | null): Value {
  if (level === null) return null;
  const number = level.of === null || level.number === null ? level.number : `${level.number}/${level.of}`;
  if (level.percent === null && level.reason === null && (number === null || level.word === null))
    return level.word ?? number;
  return filled({
    level: number ?? level.word,
    label: number === null ? null : level.word,
    percent: level.percent,
    reason: level.reason,
  });
}

function scoreOf(score: PlainScore | null): Value {
  if (score === null) return null;
  if (score.value === null) return score.text;
  return score.of === null ? score.value : { value: score.value, of: score.of };
}

function mitigationOf({ text, done, kind, owner, due }: Mitigation): Value {
  if (done === null && kind === null && owner === null && due === null) return text;
  return filled({ text, done, kind, owner, due });
}

function residualOf(residual: PlainResidual | null): Value {
  if (residual === null) return null;
  const { text, probability, impact, score, band, reason } = residual;
  const rated = probability !== null || impact !== null || score !== null;
  if (band === null && !rated) return reason === null ? text : filled({ level: text === reason ? null : text, reason });
  const rest = band === null || reason !== null ? null : beside(text, band);
  if (!rated && reason === null && rest === null) return band;
  return filled({
    level: band,
    probability: levelOf(probability),
    impact: levelOf(impact),
    score: scoreOf(score),
    reason: reason ?? (rated ? null : rest),
  });
}

/** `Minimal once documented.` says more than its level word. */
export function beside(text: string, band: string): string | null {
  const rest = text
    .replace(band, '')
    .replace(/^[\s.,;:–-]{1,20}/, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : null;
}

/** Labels that repeat are counted: a mapping has each key once. */
function notesOf({ notes }: PlainRisk): Value {
  const found: Mapping = {};
  for (const { label, text } of notes) {
    let key = label;
    for (let turn = 2; key in found; turn += 1) key = `${label} (${turn})`;
    found[key] = text;
  }
  return found;
}

/** The id alone, or with what is said of it where that is not just its title. */
function rolesOf({ references, risks }: PlainProfile): Value {
  const entryOf = ({ id, text, role }: PlainReference): string => {
    const own = risks.filter((risk) => risk.id === id);
    const words = own.flatMap((risk) => [
      risk.title,
      ...(role === 'test-priority' ? risk.tests : []),
      ...(role === 'monitoring' ? risk.monitoring : []),
    ]);
    return text === null || words.includes(text) ? id : `${id}: ${text}`;
  };
  return Object.fromEntries(
    Object.entries(roleKeys).map(([role, key]) => [
      key,
      [...new Set(references.filter((reference) => reference.role === role).map(entryOf))],
    ]),
  );
}

function proseOf({ under, text }: PlainProse): Value {
  const [heading, ...deeper] = under;
  return heading === undefined ? text : { under: deeper.length === 0 ? heading : under, text };
}

const roleKeys: Readonly<Record<ReferenceRole, string>> = {
  'must-fix': 'mustFix',
  'can-deploy': 'canDeploy',
  accepted: 'accepted',
  'test-priority': 'testPriorities',
  monitoring: 'monitoring',
  'contingency-trigger': 'contingencyTriggers',
  summary: 'summary',
  prose: 'prose',
};

/** Drops what says nothing: null, empty lists and empty mappings. */
function filled(entries: Record<string, Value | undefined>): Mapping {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]): [string, Value][] => {
      if (value === null || value === undefined) return [];
      if (typeof value !== 'object') return [[key, value]];
      const content = Array.isArray(value) ? value : filled(value as Record<string, Value>);
      return Object.keys(content).length === 0 ? [] : [[key, content as Value]];
    }),
  );
}

function isLevel(key: unknown): boolean {
  return isScalar(key) && (key.value === 'probability' || key.value === 'impact');
}

function isBareId(node: unknown): boolean {
  return isScalar(node) && typeof node.value === 'string' && !node.value.includes(' ');
}

/** A blank line before each section and each risk; short lists of ids on one line. */
function arrange(document: Document): void {
  // `Yes` and `off` are words here, and truth values to the many tools that still read YAML 1.1.
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && /^(?:y|n|yes|no|on|off)$/i.test(scalar.value))
        scalar.type = 'QUOTE_DOUBLE';
    },
  });
  if (!isMap(document.contents)) return;
  for (const pair of document.contents.items as Pair[]) {
    const key = isScalar(pair.key) ? pair.key : null;
    if (key === null || !isCollection(pair.value)) continue;
    key.spaceBefore = true;
    if (key.value === 'risks' && isSeq(pair.value)) {
      for (const [place, item] of pair.value.items.entries()) {
        if (!isMap(item)) continue;
        item.spaceBefore = place > 0;
        for (const field of item.items)
          if (isPair(field) && isLevel(field.key) && isMap(field.value)) field.value.flow = true;
      }
    }
    if (key.value === 'scale' && isMap(pair.value))
      for (const axis of pair.value.items)
        if (isPair(axis) && isSeq(axis.value)) for (const step of axis.value.items) if (isMap(step)) step.flow = true;
    if (key.value === 'notes' && isSeq(pair.value))
      for (const item of pair.value.items)
        if (isMap(item))
          for (const field of item.items) if (isPair(field) && isSeq(field.value)) field.value.flow = true;
    if (key.value !== 'references' || !isMap(pair.value)) continue;
    for (const role of pair.value.items)
      if (isPair(role) && isSeq(role.value)) role.value.flow = role.value.items.every((id) => isBareId(id));
  }
}
