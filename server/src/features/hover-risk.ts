/** A risk under the cursor: its card at its id and title, and what each of its words means. */
import type { Level, Located, Mitigation, Policy, Residual, Risk, ScaleStep, Span } from '../engine';
import { bandOf, scoreOf } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { pathOf } from '../workspace/summary';
import { bandTitle, derivationOf, nameOf, progressText, titleOf } from './derivation';
import type { Markup } from './markup';
import type { Place } from './places';
import { touches } from './to-lsp';

export function riskBlocks(
  document: RiskDocument,
  place: Extract<Place, { kind: 'risk' }>,
  markup: Markup,
): readonly string[] {
  const { risk, field, sighting } = place;
  const { policy } = document;
  switch (field) {
    case 'id':
    case 'title':
      return card(document, risk, place, markup);
    case 'probability':
      return [
        ...definition(document, sighting.fields.probability, 'probability', markup),
        ...derivation(document, risk, markup, place.span),
      ];
    case 'impact':
      return [
        ...definition(document, sighting.fields.impact, 'impact', markup),
        ...derivation(document, risk, markup, place.span),
      ];
    case 'score':
    case 'band':
      return [
        ...derivation(document, risk, markup, place.span),
        ...bandDefinitions(document, risk, sighting.fields.band?.name ?? null, markup),
        ...(document.editor['hover.card'] ? gateEffect(document, risk, markup) : []),
      ];
    case 'mitigations':
      return document.editor['hover.card']
        ? [...action(sighting.fields.mitigations, place.span.start, markup), facts(risk, markup)]
        : [];
    case 'owner':
    case 'status':
    case 'progress':
      return document.editor['hover.card'] ? [facts(risk, markup)] : [];
    case 'residual':
      return document.editor['hover.card'] && risk.residual !== null ? [residual(risk, policy, markup)] : [];
    default:
      return [];
  }
}

/** `place` is where the cursor is: what was found there the editor shows by itself. */
export function card(
  document: RiskDocument,
  risk: Risk,
  place: Pick<Place, 'span'> | null,
  markup: Markup,
): readonly string[] {
  const shown = document.editor['hover.card'];
  const own = titleOf(risk);
  const title = risk.id === null || own === null ? '' : ` · ${markup.text(own)}`;
  return [
    ...(shown ? [`${markup.bold(nameOf(risk))}${title}`] : []),
    ...derivation(document, risk, markup, place?.span ?? null),
    ...(shown ? [facts(risk, markup)] : []),
    ...(shown && risk.residual !== null ? [residual(risk, document.policy, markup)] : []),
    ...(shown ? gateEffect(document, risk, markup) : []),
    ...elsewhere(document, risk, place?.span ?? null, markup),
  ];
}

/** For an id whose risk stands in another document. */
export function cardElsewhere(document: RiskDocument, risk: Risk, markup: Markup): readonly string[] {
  const line = document.lines.positionAt(risk.sightings[0].head.start).line + 1;
  const blocks = card(document, risk, null, markup);
  return blocks.length === 0 ? [] : [...blocks, markup.emphasis(`In ${pathOf(document.uri, [])}, line ${line}`)];
}

function derivation(document: RiskDocument, risk: Risk, markup: Markup, at: Span | null): readonly string[] {
  if (!document.editor['hover.derivation']) return [];
  const computed = derivationOf(risk, document.policy);
  const stated = risk.score?.stated?.value ?? null;
  if (computed !== null) {
    const differs = stated !== null && risk.computed !== null && stated !== risk.computed.score;
    const said =
      at !== null && document.findings.some(({ rule, span }) => rule === 'score-mismatch' && isSame(span, at));
    return [markup.text(computed), ...(differs && !said ? [`The text states ${stated}.`] : [])];
  }
  if (document.policy === null && risk.score !== null) {
    return [
      `${markup.text(risk.score.text.value)} is on the document's own scale: ${markup.text(markup.tell(document.profile.policy.reason))}. It is shown as it stands.`,
    ];
  }
  return lackOf(document, risk);
}

/** Said only where others of the same document have a score: elsewhere nobody misses one. */
function lackOf({ profile }: RiskDocument, risk: Risk): readonly string[] {
  const hasProbability = risk.probability?.level != null;
  const hasImpact = risk.impact?.level != null;
  if (hasProbability && hasImpact) return [];
  if (!profile.risks.some(({ computed }) => computed !== null)) return [];
  const lack = hasProbability
    ? 'the impact has no level'
    : hasImpact
      ? 'the probability has no level'
      : 'neither probability nor impact has a level';
  return [`No score can be computed: ${lack}.`];
}

function definition(
  document: RiskDocument,
  level: Level | null,
  axis: 'probability' | 'impact',
  markup: Markup,
): readonly string[] {
  if (!document.editor['hover.definition'] || level === null || level.level === null) return [];
  const step = stepOf(document, axis, level.level);
  const name = step?.names[0] ?? level.word?.value ?? null;
  if (name === null) return [];
  const title = axis === 'probability' ? 'Probability' : 'Impact';
  const meaning = step?.definition == null ? '' : `: ${markup.text(step.definition)}`;
  const reason = level.reason === null ? [] : [markup.emphasis(level.reason.value)];
  return [`${markup.bold(`${title} ${level.level}, ${name}`)}${meaning}`, ...reason];
}

/** The document's own step. Its words mean what the rule book says, unless it says so itself. */
function stepOf({ profile, policy }: RiskDocument, axis: 'probability' | 'impact', level: number): ScaleStep | null {
  const own = profile.scale?.[axis].find((step) => step.level === level) ?? null;
  const ruled = policy?.[axis].find((step) => step.level === level) ?? null;
  if (own === null) return profile.scale?.[axis].length ? null : ruled;
  const { definition } = own;
  return definition === null && ruled !== null ? { ...own, definition: ruled.definition } : own;
}

/** Of the computed band, and of the printed one where that is another. */
function bandDefinitions(
  document: RiskDocument,
  risk: Risk,
  printed: string | null,
  markup: Markup,
): readonly string[] {
  if (!document.editor['hover.definition']) return [];
  const names = [...new Set([risk.computed?.band, printed])];
  return names.flatMap((name) => bandDefinition(document, name ?? null, markup));
}

function bandDefinition({ policy }: RiskDocument, name: string | null, markup: Markup): readonly string[] {
  const band = policy?.bands.find((each) => each.name === name);
  if (band === undefined) return [];
  const range = band.from === band.to ? `a score of ${band.from}` : `scores ${band.from} to ${band.to}`;
  const deduction = policy?.storyScore?.deductions[band.name] ?? 0;
  const cost = deduction > 0 ? `; each takes ${deduction} points from the story` : '';
  return [`${markup.bold(band.title)}: ${range}${cost}`];
}

/** One action among several: whether it is done, whose it is, until when. */
function action(mitigations: readonly Located<Mitigation>[], start: number, markup: Markup): readonly string[] {
  const found = mitigations.find(({ span }) => touches(span, start));
  if (found === undefined) return [];
  const { done, owner, due } = found.value;
  const state = done === null ? null : done ? 'done' : 'open';
  const words = [state, owner, due === null ? null : `due ${due}`].filter((word) => word !== null);
  return words.length === 0 ? [] : [`This action: ${words.map((word) => markup.text(word)).join(' · ')}`];
}

function facts(risk: Risk, markup: Markup): string {
  const owner = risk.owner === null ? markup.emphasis('no owner') : `Owner ${markup.text(risk.owner.value)}`;
  const rest = [progressText(risk), risk.status?.value, risk.timeline?.value].filter((fact) => fact != null);
  return [owner, ...rest.map((fact) => markup.text(fact))].join(' · ');
}

function residual({ residual: value }: Risk, policy: Policy | null, markup: Markup): string {
  if (value === null) return '';
  const level = residualLevel(value, policy);
  // The whole text holds its reason already.
  if (level === null) return `Residual ${markup.text(value.text.value)}`;
  const reason = value.reason === null ? '' : `: ${markup.text(value.reason.value)}`;
  return `Residual ${markup.text(level)}${reason}`;
}

/** `1 × 3 = 3 Low`, or the part of it that is written; null where all there is is a sentence. */
function residualLevel({ probability, impact, score, band }: Residual, policy: Policy | null): string | null {
  const stated = score?.stated == null ? null : score.text.value;
  const printed = band === null ? null : bandTitle(policy, band.name);
  const rest = [stated, printed].filter((part) => part !== null);
  if (probability === null || impact === null) return rest.length === 0 ? null : rest.join(' ');
  const computed =
    policy === null || probability.level === null || impact.level === null
      ? null
      : scoreOf(policy, probability.level, impact.level);
  if (policy === null || computed === null)
    return [`${probability.text.value} × ${impact.text.value}`, ...rest].join(', ');
  const [sign, equals] = policy.formula.kind === 'product' ? ['×', '='] : ['and', 'give'];
  const name = bandOf(policy, computed)?.title ?? '';
  const differs = score?.stated == null || score.stated.value === computed ? '' : `, the text states ${stated}`;
  return `${probability.level} ${sign} ${impact.level} ${equals} ${computed} ${name}${differs}`;
}

function gateEffect({ profile, policy }: RiskDocument, risk: Risk, markup: Markup): readonly string[] {
  if (policy === null || profile.gate.decision === null || !profile.gate.because.includes(risk.key)) return [];
  const others = profile.gate.because.length - 1;
  const together = others === 0 ? '' : others === 1 ? ' (with 1 other)' : ` (with ${others} others)`;
  return [`Gate ${markup.bold(profile.gate.decision)} because of this risk${together}`];
}

/** The editor itself shows what was found at the cursor. */
function elsewhere(document: RiskDocument, risk: Risk, at: Span | null, markup: Markup): readonly string[] {
  if (!document.editor['hover.findings']) return [];
  const found = document.findings.filter(
    ({ span }) =>
      (at === null || span.end < at.start || span.start > at.end) &&
      risk.sightings.some((sighting) => span.start >= sighting.span.start && span.end <= sighting.span.end),
  );
  const lines = found
    .slice(0, 5)
    .map(
      ({ span, message }) =>
        `- line ${document.lines.positionAt(span.start).line + 1}: ${markup.text(markup.tell(message))}`,
    );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
