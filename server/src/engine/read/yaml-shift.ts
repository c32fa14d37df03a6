/** Moves a reading to another place: every span in it, and nothing else. */
import type { Band, Fields, Form, Level, Located, NodeForm, Residual, Score, Sighting, Span } from '../model';
import type { Move } from './frame';

/** For anything made of plain objects and lists. */
export function shift<T>(value: T, by: number): T {
  return by === 0 ? value : (move(value, shiftBy(by)) as T);
}

export function moved<T>(value: T, by: Move): T {
  return move(value, by) as T;
}

function shiftBy(by: number): Move {
  return ({ start, end }) => ({ start: start + by, end: end + by });
}

/** Sightings field by field: a register has a thousand of them, and an edit on top moves them all. */
export function shiftSightings(sightings: readonly Sighting[], by: number): readonly Sighting[] {
  if (by === 0 || sightings.length === 0) return sightings;
  const move = shiftBy(by);
  return sightings.map((sighting) => movedSighting(sighting, move));
}

export function movedSighting(sighting: Sighting, by: Move): Sighting {
  return {
    shape: sighting.shape,
    span: by(sighting.span),
    head: by(sighting.head),
    fields: fields(sighting.fields, by),
    group: one(sighting.group, by),
    form: form(sighting.form, by),
  };
}

function move(value: unknown, by: Move): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return typeof value[0] !== 'object' ? value : value.map((item) => move(item, by));
  if (isSpan(value)) return by(value);
  const moved: Record<string, unknown> = {};
  for (const key in value) moved[key] = move((value as Record<string, unknown>)[key], by);
  return moved;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

export { fields as movedFields };

function fields(old: Fields, by: Move): Fields {
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
    notes: old.notes.map(({ label, text }) => ({ label, text: { value: text.value, span: by(text.span) } })),
  };
}

function one<T>(old: Located<T> | null, by: Move): Located<T> | null {
  return old === null ? null : { value: old.value, span: by(old.span) };
}

function many<T>(old: readonly Located<T>[], by: Move): readonly Located<T>[] {
  return old.length === 0 ? old : old.map(({ value, span: at }) => ({ value, span: by(at) }));
}

function level(old: Level | null, by: Move): Level | null {
  if (old === null) return null;
  return {
    text: { value: old.text.value, span: by(old.text.span) },
    number: one(old.number, by),
    of: old.of,
    word: one(old.word, by),
    percent: one(old.percent, by),
    reason: one(old.reason, by),
    level: old.level,
  };
}

function score(old: Score | null, by: Move): Score | null {
  if (old === null) return null;
  return { text: { value: old.text.value, span: by(old.text.span) }, stated: one(old.stated, by), of: old.of };
}

function band(old: Band | null, by: Move): Band | null {
  if (old === null) return null;
  const text = { value: old.text.value, span: by(old.text.span) };
  return { text, name: old.name, span: by(old.span) };
}

function residual(old: Residual | null, by: Move): Residual | null {
  if (old === null) return null;
  return {
    text: { value: old.text.value, span: by(old.text.span) },
    probability: level(old.probability, by),
    impact: level(old.impact, by),
    score: score(old.score, by),
    band: band(old.band, by),
    reason: one(old.reason, by),
  };
}

/** `insertAt` is the one offset that is no span. */
function form(old: Form, by: Move): Form {
  if (old.kind === 'row') return old;
  if (old.kind === 'node') return node(old, by);
  return {
    kind: 'section',
    lines: move(old.lines, by) as typeof old.lines,
    insertAt: by({ start: old.insertAt, end: old.insertAt }).start,
    heading: old.heading === null ? null : by(old.heading),
  };
}

function node(old: NodeForm, by: Move): NodeForm {
  const keys = old.keys.map(({ key, field, keySpan, valueSpan }) => ({
    key,
    field,
    keySpan: by(keySpan),
    valueSpan: by(valueSpan),
  }));
  return { kind: 'node', indent: old.indent, keys, flow: old.flow };
}
