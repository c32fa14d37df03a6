/** Moves a reading to another place in the text: every span in it, and nothing else. */
import type { Band, Fields, Level, Located, NodeForm, Residual, Score, Sighting, Span } from '../model';

/** For anything made of plain objects and lists. */
export function shift<T>(value: T, by: number): T {
  return by === 0 ? value : (move(value, by) as T);
}

/** Sightings field by field: a register has a thousand of them, and an edit on top moves them all. */
export function shiftSightings(sightings: readonly Sighting[], by: number): readonly Sighting[] {
  if (by === 0 || sightings.length === 0) return sightings;
  return sightings.map((sighting) => ({
    shape: sighting.shape,
    span: span(sighting.span, by),
    head: span(sighting.head, by),
    fields: fields(sighting.fields, by),
    group: one(sighting.group, by),
    form: sighting.form.kind === 'node' ? node(sighting.form, by) : shift(sighting.form, by),
  }));
}

function move(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return typeof value[0] !== 'object' ? value : value.map((item) => move(item, by));
  if (isSpan(value)) return span(value, by);
  const moved: Record<string, unknown> = {};
  for (const key in value) moved[key] = move((value as Record<string, unknown>)[key], by);
  return moved;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

export { fields as shiftFields };

function fields(old: Fields, by: number): Fields {
  return {
    id: one(old.id, by),
    title: one(old.title, by),
    category: one(old.category, by),
    component: one(old.component, by),
    description: one(old.description, by),
    probability: level(old.probability, by),
    impact: level(old.impact, by),
    score: score(old.score, by),
    band: band(old.band, by),
    owner: one(old.owner, by),
    response: one(old.response, by),
    strategy: one(old.strategy, by),
    mitigations: many(old.mitigations, by),
    tests: many(old.tests, by),
    acceptance: many(old.acceptance, by),
    monitoring: many(old.monitoring, by),
    impactAnalysis: many(old.impactAnalysis, by),
    residual: residual(old.residual, by),
    timeline: one(old.timeline, by),
    reviewDate: one(old.reviewDate, by),
    status: one(old.status, by),
    progress: one(old.progress, by),
    contingency: many(old.contingency, by),
    links: many(old.links, by),
    acceptedBy: one(old.acceptedBy, by),
    acceptedUntil: one(old.acceptedUntil, by),
    notes: old.notes.map(({ label, text }) => ({ label, text: { value: text.value, span: span(text.span, by) } })),
  };
}

function span({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function one<T>(old: Located<T> | null, by: number): Located<T> | null {
  return old === null ? null : { value: old.value, span: span(old.span, by) };
}

function many<T>(old: readonly Located<T>[], by: number): readonly Located<T>[] {
  return old.length === 0 ? old : old.map(({ value, span: at }) => ({ value, span: span(at, by) }));
}

function level(old: Level | null, by: number): Level | null {
  if (old === null) return null;
  return {
    ...old,
    text: { value: old.text.value, span: span(old.text.span, by) },
    number: one(old.number, by),
    word: one(old.word, by),
    percent: one(old.percent, by),
    reason: one(old.reason, by),
  };
}

function score(old: Score | null, by: number): Score | null {
  if (old === null) return null;
  return { ...old, text: { value: old.text.value, span: span(old.text.span, by) }, stated: one(old.stated, by) };
}

function band(old: Band | null, by: number): Band | null {
  if (old === null) return null;
  const text = { value: old.text.value, span: span(old.text.span, by) };
  return { text, name: old.name, span: span(old.span, by) };
}

function residual(old: Residual | null, by: number): Residual | null {
  if (old === null) return null;
  return {
    text: { value: old.text.value, span: span(old.text.span, by) },
    probability: level(old.probability, by),
    impact: level(old.impact, by),
    score: score(old.score, by),
    band: band(old.band, by),
    reason: one(old.reason, by),
  };
}

/** Keys are moved when somebody asks: only edits do, and they are half of all there is to move. */
function node(old: NodeForm, by: number): NodeForm {
  return {
    kind: 'node',
    indent: old.indent,
    get keys() {
      return old.keys.map(({ key, field, keySpan, valueSpan }) => ({
        key,
        field,
        keySpan: span(keySpan, by),
        valueSpan: span(valueSpan, by),
      }));
    },
    flow: old.flow,
  };
}
