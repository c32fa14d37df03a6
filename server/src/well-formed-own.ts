/** What the parameters of our own requests have to be: an editor that is not ours may send them too. */
import {
  type Check,
  type Checks,
  either,
  flag,
  list,
  oneOf,
  optional,
  orNull,
  shape,
  text,
  version,
  whole,
} from './checks';
import { type ConvertTarget, fieldNames, type MatrixFormat, type ProfileFormat } from './engine';
import * as own from './protocol';

const document: Checks = { 'textDocument.uri': text };
const versioned: Checks = { ...document, 'textDocument.version': version };
const format: Check = oneOf<ProfileFormat>({ yaml: true, markdown: true });
const drawing: Check = oneOf<MatrixFormat>({ svg: true, html: true, markdown: true, text: true, csv: true });
const target: Check = oneOf<ConvertTarget>({ yaml: true, markdown: true, register: true, csv: true });

const span: Check = shape({ start: whole, end: whole });
const field: Check = (value) => fieldNames.some((name) => name === value);
const change: Check = either(
  shape({ kind: oneOf({ replace: true, scalar: true }), span, text }),
  shape({ kind: oneOf({ set: true }), risk: text, field, value: text }),
  shape({ kind: oneOf({ order: true }), table: whole, rows: list(whole) }),
);
const form: Check = shape({
  prefix: text,
  title: text,
  probability: orNull(whole),
  impact: orNull(whole),
  owner: orNull(text),
});
const waiver: Check = shape({ reason: text, approver: text, expires: orNull(text), risks: optional(list(text)) });
const into: Check = shape({ text, version, format, offset: whole });
const source: Check = either(shape({ text, format, folder: orNull(text) }), shape({ uri: text }));
const question: Check = oneOf<own.InspectParams['question']>({
  profile: true,
  findings: true,
  scores: true,
  missing: true,
});

const answered: Checks = { ...document, answer: orNull(text) };

/** By method. */
export const ownRequests: Readonly<Record<string, Checks>> = {
  [own.matrixRequest.method]: document,
  [own.explainRequest.method]: document,
  [own.previewRequest.method]: document,
  [own.editRequest.method]: { ...versioned, changes: list(change) },
  [own.moveRequest.method]: { ...versioned, risk: text, probability: whole, impact: whole },
  [own.drawRequest.method]: { ...document, format: drawing, risks: orNull(list(text)) },
  [own.overviewRequest.method]: { progress: optional(text) },
  [own.drawOverviewRequest.method]: { format: drawing, risks: list(text), profiles: list(text) },
  [own.risksRequest.method]: { uri: orNull(text) },
  [own.candidatesRequest.method]: answered,
  [own.promptRequest.method]: document,
  [own.generateRequest.method]: {
    ...answered,
    chosen: list(text),
    target: either(shape({ into: text }), shape({ format })),
  },
  [own.convertRequest.method]: { ...document, to: target, table: optional(text) },
  [own.columnsRequest.method]: versioned,
  [own.gateRequest.method]: { ...document, waiver: orNull(waiver), decide: flag, policy: optional(orNull(text)) },
  [own.formRequest.method]: document,
  [own.addRiskRequest.method]: { ...versioned, form, near: optional(whole) },
  [own.pieceRequest.method]: {
    ...document,
    piece: either(oneOf({ register: true, summary: true }), shape({ risk: form })),
    into,
  },
  [own.inspectRequest.method]: { question, source },
};
