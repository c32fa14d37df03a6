/** A risk under the cursor: its card at its id and title, and what each of its words means. */
import type { Level, Located, Mitigation, Policy, Residual, Risk, ScaleStep, Span } from '../engine';
import { bandOf, say, scoreOf } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { pathOf } from '../workspace/summary';
import { acceptanceBlock, acceptanceIn } from './acceptance';
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
        ...(document.editor['hover.card']
          ? [...acceptance(document, risk, markup), ...gateEffect(document, risk, markup)]
          : []),
      ];
    case 'mitigations':
      return document.editor['hover.card']
        ? [...action(sighting.fields.mitigations, place.span.start, markup), facts(risk, markup)]
        : [];
    case 'owner':
    case 'status':
    case 'progress':
      return document.editor['hover.card'] ? [facts(risk, markup)] : [];
    case 'acceptedBy':
    case 'acceptedUntil':
      return document.editor['hover.card'] ? acceptance(document, risk, markup) : [];
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
    ...(shown ? acceptance(document, risk, markup) : []),
    ...(shown ? gateEffect(document, risk, markup) : []),
    ...elsewhere(document, risk, place?.span ?? null, markup),
  ];
}

/** For an id whose risk stands in another document. */
export function cardElsewhere(document: RiskDocument, risk: Risk, markup: Markup): readonly string[] {
  const line = document.lines.positionAt(risk.sightings[0].head.start).line + 1;
  const blocks = card(document, risk, null, markup);
  return blocks.length === 0
    ? []
    : [...blocks, markup.emphasis(markup.tell(say`In ${pathOf(document.uri, [])}, line ${line}`))];
}

function derivation(document: RiskDocument, risk: Risk, markup: Markup, at: Span | null): readonly string[] {
  if (!document.editor['hover.derivation']) return [];
  const computed = derivationOf(risk, document.policy);
  const stated = risk.score?.stated?.value ?? null;
  if (computed !== null) {
    const differs = stated !== null && risk.computed !== null && stated !== risk.computed.score;
    const said =
      at !== null && document.findings.some(({ rule, span }) => rule === 'score-mismatch' && isSame(span, at));
    return [
      markup.text(markup.tell(computed)),
      ...(differs && !said ? [markup.tell(say`The text states ${stated}.`)] : []),
    ];
  }
  if (document.policy === null && risk.score !== null) {
    return [
      markup.tell(
        say`${markup.text(risk.score.text.value)} is on the document's own scale: ${markup.text(markup.tell(document.profile.policy.reason))}. It is shown as it stands.`,
      ),
    ];
  }
  return lackOf(document, risk, markup);
}

/** Said only where others of the same document have a score: elsewhere nobody misses one. */
function lackOf({ profile }: RiskDocument, risk: Risk, { tell }: Markup): readonly string[] {
  const hasProbability = risk.probability?.level != null;
  const hasImpact = risk.impact?.level != null;
  if (hasProbability && hasImpact) return [];
  if (!profile.risks.some(({ computed }) => computed !== null)) return [];
  const lack = hasProbability
    ? say`the impact has no level`
    : hasImpact
      ? say`the probability has no level`
      : say`neither probability nor impact has a level`;
  return [tell(say`No score can be computed: ${lack}.`)];
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
  const title = axis === 'probability' ? say`Probability ${level.level}, ${name}` : say`Impact ${level.level}, ${name}`;
  const meaning = step?.definition == null ? '' : `: ${markup.text(step.definition)}`;
  const reason = level.reason === null ? [] : [markup.emphasis(level.reason.value)];
  return [`${markup.bold(markup.tell(title))}${meaning}`, ...reason];
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
  const range = band.from === band.to ? say`a score of ${band.from}` : say`scores ${band.from} to ${band.to}`;
  const deduction = policy?.storyScore?.deductions[band.name] ?? 0;
  const title = markup.bold(band.title);
  return [
    markup.tell(
      deduction > 0 ? say`${title}: ${range}; each takes ${deduction} points from the story` : say`${title}: ${range}`,
    ),
  ];
}

/** One action among several: whether it is done, whose it is, until when. */
function action(mitigations: readonly Located<Mitigation>[], start: number, markup: Markup): readonly string[] {
  const found = mitigations.find(({ span }) => touches(span, start));
  if (found === undefined) return [];
  const { done, owner, due } = found.value;
  const state = done === null ? null : done ? say`done` : say`open`;
  const words = [state, owner, due === null ? null : say`due ${due}`].filter((word) => word !== null);
  const told = words.map((word) => markup.text(typeof word === 'string' ? word : markup.tell(word)));
  return words.length === 0 ? [] : [markup.tell(say`This action: ${told.join(' · ')}`)];
}

function facts(risk: Risk, markup: Markup): string {
  const owner =
    risk.owner === null
      ? markup.emphasis(markup.tell(say`no owner`))
      : markup.tell(say`Owner ${markup.text(risk.owner.value)}`);
  const rest = [markup.tell(progressText(risk)), risk.status?.value, risk.timeline?.value].filter(
    (fact) => fact != null,
  );
  return [owner, ...rest.map((fact) => markup.text(fact))].join(' · ');
}

function acceptance(document: RiskDocument, risk: Risk, markup: Markup): readonly string[] {
  const found = acceptanceIn(document, risk);
  return found === null ? [] : [acceptanceBlock(found, markup)];
}

function residual({ residual: value }: Risk, policy: Policy | null, markup: Markup): string {
  if (value === null) return '';
  const level = residualLevel(value, policy, markup);
  // The whole text holds its reason already.
  if (level === null) return markup.tell(say`Residual ${markup.text(value.text.value)}`);
  return value.reason === null
    ? markup.tell(say`Residual ${markup.text(level)}`)
    : markup.tell(say`Residual ${markup.text(level)}: ${markup.text(value.reason.value)}`);
}

/** `1 × 3 = 3 Low`, or the part of it that is written; null where all there is is a sentence. */
function residualLevel(
  { probability, impact, score, band }: Residual,
  policy: Policy | null,
  { tell }: Markup,
): string | null {
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
  const name = bandOf(policy, computed)?.title ?? '';
  const [own, other] = [probability.level ?? '?', impact.level ?? '?'];
  const result =
    policy.formula.kind === 'product'
      ? say`${own} × ${other} = ${computed} ${name}`
      : say`${own} and ${other} give ${computed} ${name}`;
  const differs = stated !== null && score?.stated?.value !== computed;
  return tell(differs ? say`${result}, the text states ${stated}` : result);
}

function gateEffect(
  { policy, gate: { decision, because } }: RiskDocument,
  risk: Risk,
  markup: Markup,
): readonly string[] {
  if (policy === null || decision === null || !because.includes(risk.key)) return [];
  const others = because.length - 1;
  const gate = markup.bold(decision);
  if (others === 0) return [markup.tell(say`Gate ${gate} because of this risk`)];
  return [
    markup.tell(
      others === 1
        ? say`Gate ${gate} because of this risk (with 1 other)`
        : say`Gate ${gate} because of this risk (with ${others} others)`,
    ),
  ];
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
        `- ${markup.tell(say`line ${document.lines.positionAt(span.start).line + 1}: ${markup.text(markup.tell(message))}`)}`,
    );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
