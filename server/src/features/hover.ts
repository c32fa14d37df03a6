/** What a person wants to know about the word under the cursor: how a score comes about, what a level means, a risk's card. */
import type { Hover } from 'vscode-languageserver';
import type { Claim, Level, Policy, Residual, Risk } from '../engine';
import { bandOf, scoreOf } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { bandTitle, derivationOf, nameOf, progressText, storyDerivationOf, titleOf } from './derivation';
import type { Markup } from './markup';
import { type Place, placeAt } from './places';
import { toRange } from './to-lsp';

export function hover(document: RiskDocument, offset: number, markup: Markup): Hover | null {
  const place = placeAt(document.profile, offset);
  if (place === null) return null;
  const blocks = blocksOf(document, place, markup);
  if (blocks.length === 0) return null;
  return {
    contents: { kind: markup.kind, value: blocks.join(markup.kind === 'markdown' ? '\n\n' : '\n') },
    range: toRange(document.lines, place.span),
  };
}

function blocksOf(document: RiskDocument, place: Place, markup: Markup): readonly string[] {
  switch (place.kind) {
    case 'claim':
      return document.editor['hover.derivation'] ? claimBlocks(document, place.claim, markup) : [];
    case 'reference':
      return place.risk === null ? [] : card(document, place.risk, place, markup);
    case 'risk':
      return riskBlocks(document, place, markup);
  }
}

function riskBlocks(
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
        ...derivation(document, risk, markup),
      ];
    case 'impact':
      return [...definition(document, sighting.fields.impact, 'impact', markup), ...derivation(document, risk, markup)];
    case 'score':
    case 'band':
      return [
        ...derivation(document, risk, markup),
        ...bandDefinition(document, risk, markup),
        ...gateEffect(document, risk, markup),
      ];
    case 'owner':
    case 'status':
    case 'progress':
    case 'mitigations':
      return document.editor['hover.card'] ? [facts(risk, markup)] : [];
    case 'residual':
      return document.editor['hover.card'] && risk.residual !== null ? [residual(risk, policy, markup)] : [];
    default:
      return [];
  }
}

function card(document: RiskDocument, risk: Risk, place: Place, markup: Markup): readonly string[] {
  const shown = document.editor['hover.card'];
  const own = titleOf(risk);
  const title = risk.id === null || own === null ? '' : ` · ${markup.text(own)}`;
  return [
    ...(shown ? [`${markup.bold(nameOf(risk))}${title}`] : []),
    ...derivation(document, risk, markup),
    ...(shown ? [facts(risk, markup)] : []),
    ...(shown && risk.residual !== null ? [residual(risk, document.policy, markup)] : []),
    ...(shown ? gateEffect(document, risk, markup) : []),
    ...elsewhere(document, risk, place, markup),
  ];
}

function derivation(document: RiskDocument, risk: Risk, markup: Markup): readonly string[] {
  if (!document.editor['hover.derivation']) return [];
  const computed = derivationOf(risk, document.policy);
  const stated = risk.score?.stated?.value ?? null;
  if (computed !== null) {
    const differs = stated !== null && risk.computed !== null && stated !== risk.computed.score;
    return [markup.text(computed), ...(differs ? [`The text states ${stated}.`] : [])];
  }
  if (document.policy === null && risk.score !== null) {
    return [
      `${markup.text(risk.score.text.value)} is on the document's own scale: ${markup.text(document.profile.policy.reason)}. It is shown as it stands.`,
    ];
  }
  const hasProbability = risk.probability?.level != null;
  if (hasProbability && risk.impact?.level != null) return [];
  const lack = hasProbability
    ? 'the impact has no level'
    : risk.impact?.level == null
      ? 'neither probability nor impact has a level'
      : 'the probability has no level';
  return [`No score can be computed: ${lack}.`];
}

function definition(
  document: RiskDocument,
  level: Level | null,
  axis: 'probability' | 'impact',
  markup: Markup,
): readonly string[] {
  if (!document.editor['hover.definition'] || level === null || level.level === null) return [];
  const steps = document.profile.scale?.[axis].length ? document.profile.scale[axis] : (document.policy?.[axis] ?? []);
  const step = steps.find((each) => each.level === level.level);
  const name = step?.names[0] ?? level.word?.value ?? null;
  if (name === null) return [];
  const title = axis === 'probability' ? 'Probability' : 'Impact';
  const meaning = step?.definition == null ? '' : `: ${markup.text(step.definition)}`;
  const reason = level.reason === null ? [] : [markup.emphasis(level.reason.value)];
  return [`${markup.bold(`${title} ${level.level}, ${name}`)}${meaning}`, ...reason];
}

function bandDefinition(document: RiskDocument, risk: Risk, markup: Markup): readonly string[] {
  const band = document.policy?.bands.find(({ name }) => name === risk.computed?.band);
  if (band === undefined || !document.editor['hover.definition']) return [];
  const range = band.from === band.to ? `a score of ${band.from}` : `scores ${band.from} to ${band.to}`;
  const deduction = document.policy?.storyScore?.deductions[band.name] ?? 0;
  const cost = deduction > 0 ? `; each takes ${deduction} points from the story` : '';
  return [`${markup.bold(band.title)}: ${range}${cost}`];
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
function elsewhere(document: RiskDocument, risk: Risk, place: Place, markup: Markup): readonly string[] {
  if (!document.editor['hover.findings']) return [];
  const found = document.findings.filter(
    ({ span }) =>
      (span.end < place.span.start || span.start > place.span.end) &&
      risk.sightings.some((sighting) => span.start >= sighting.span.start && span.end <= sighting.span.end),
  );
  return found
    .slice(0, 5)
    .map(({ span, message }) => `- line ${document.lines.positionAt(span.start).line + 1}: ${markup.text(message)}`);
}

function claimBlocks({ profile, policy }: RiskDocument, claim: Claim, markup: Markup): readonly string[] {
  const sum = claim.kind === 'story-score' || claim.kind === 'derivation' ? storyDerivationOf(profile, policy) : null;
  if (sum !== null) return [`${markup.text(sum)} under ${markup.text(policy?.name ?? '')}`];
  if (claim.computed === null) return [];
  const own = markup.bold(String(claim.computed));
  return [claim.computed === claim.stated.value ? `The risks below give ${own} too.` : `The risks below give ${own}.`];
}
