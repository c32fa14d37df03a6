/**
 * Our own format, checked along the zod object that defines it: keys it does not know, values of the wrong shape. Registers with
 * keys of their own are none of its business; `isOwnFormat` tells them apart.
 */
import { asWritten, type Message, say } from '../message';
import type { Problem, Span } from '../model';
import { nearest } from './nearest';
import { type Demand, profileSchema, riskSchema } from './risk-yaml.schema';
import { isListKey, profileKey, riskKey, wordOf } from './yaml-keys';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree';
import { isEmpty } from './yaml-values';

/** How much of a piece is written in our format, and what it would have to answer for if all of the document is. */
export interface OwnForm {
  /** Distinct keys of the format. */
  readonly own: readonly string[];
  /** Keys that registers use for the same, in another spelling. */
  readonly aliases: readonly string[];
  readonly unknown: readonly UnknownKey[];
  /** Most of the keys are nobody's: then none of them is listed. */
  readonly foreign: boolean;
  readonly misshapen: readonly Problem[];
}

export interface UnknownKey {
  readonly key: string;
  readonly span: Span;
  /** The keys that may stand there and do not. */
  readonly free: readonly string[];
  readonly place: Message;
}

export function checkRisk(map: YamlMap): OwnForm {
  const check = emptyCheck();
  walkMap(check, map, riskSchema, say`a risk`, riskKey);
  return check;
}

export function checkEntry(entry: YamlEntry): OwnForm {
  const check = emptyCheck();
  const map: YamlMap = { kind: 'map', entries: [entry], span: entry.keySpan, flow: false };
  walkMap(check, map, profileSchema, say`a risk profile`, (key) => (isListKey(key) ? 'risks' : profileKey(key)));
  return check;
}

/** An item of a list of risks that is no mapping. */
export function checkItem(node: YamlNode): OwnForm {
  const check = emptyCheck();
  if (node.kind !== 'map' && !isEmpty(node)) check.misshapen.push(misshapen(say`a risk`, riskSchema, node.span));
  return check;
}

/** Nothing in it has a place: it reads the same wherever it stands. */
export function isClean({ unknown, misshapen }: OwnForm): boolean {
  return unknown.length === 0 && misshapen.length === 0;
}

/** Mostly keys of the format, and few that are nobody's. */
export function isOwnFormat(forms: readonly OwnForm[]): boolean {
  const own = new Set<string>();
  const aliases = new Set<string>();
  const unknown = new Map<string, UnknownKey>();
  let foreign = 0;
  for (const form of forms) {
    for (const key of form.own) own.add(key);
    for (const key of form.aliases) aliases.add(key);
    for (const use of form.unknown) unknown.set(use.key, use);
    if (form.foreign) foreign += 1;
  }
  if (4 * foreign > forms.length || own.size < 2 || unknown.size > own.size) return false;
  const strange = [...unknown.values()].filter(({ key, free }) => nearest(key, free) === null).length;
  return 4 * strange + 2 * aliases.size <= own.size;
}

export function problemsOf(form: OwnForm): readonly Problem[] {
  const unknown = form.unknown.map(({ key, span, free, place }): Problem => {
    const meant = nearest(key, free);
    return {
      rule: 'unknown-key',
      message:
        meant === null
          ? say`\`${key.slice(0, 40)}\` is not a key of ${place}`
          : say`\`${key.slice(0, 40)}\` is not a key of ${place}; did you mean \`${meant}\`?`,
      span,
      replacement: meant,
    };
  });
  return [...unknown, ...form.misshapen];
}

interface Check {
  readonly own: string[];
  readonly aliases: string[];
  readonly unknown: UnknownKey[];
  foreign: boolean;
  readonly misshapen: Problem[];
}

/** The part of a zod schema that describes itself. */
interface Schema {
  readonly _zod: { readonly def: Definition };
}

interface Definition {
  readonly type: string;
  readonly error?: unknown;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
}

function emptyCheck(): Check {
  return { own: [], aliases: [], unknown: [], foreign: false, misshapen: [] };
}

function walk(check: Check, node: YamlNode, schema: Schema, name: Message): void {
  if (isEmpty(node)) return;
  const fit = fitting(schema, node);
  const { def } = (fit ?? schema)._zod;
  if (fit === null) check.misshapen.push(misshapen(name, schema, node.span));
  else if (def.type === 'object' && node.kind === 'map') walkMap(check, node, fit, name, () => null);
  else if (def.type === 'array' && node.kind === 'list' && def.element !== undefined)
    for (const item of node.items) walk(check, item, def.element, name);
  else if (def.type === 'record' && node.kind === 'map' && def.valueType !== undefined)
    for (const { key, value } of node.entries) walk(check, value, def.valueType, asWritten(`\`${key}\``));
}

function walkMap(
  check: Check,
  map: YamlMap,
  schema: Schema,
  place: Message,
  meaning: (key: string) => string | null,
): void {
  const shape = schema._zod.def.shape ?? {};
  const unknown: YamlEntry[] = [];
  for (const entry of map.entries) {
    const { key, value } = entry;
    const name = Object.hasOwn(shape, key) ? key : (meaning(key) ?? respelled(key, shape));
    const inner = name === null ? undefined : shape[name];
    if (name === key) check.own.push(key);
    else if (name !== null) check.aliases.push(key);
    else if (/^[\p{L}_$]/u.test(key)) unknown.push(entry);
    if (inner !== undefined) walk(check, value, inner, asWritten(`\`${key}\``));
  }
  if (2 * unknown.length > map.entries.length + 1) check.foreign = true;
  else if (unknown.length > 0) {
    const said = new Set(map.entries.map(({ key }) => meaning(key) ?? key));
    const free = Object.keys(shape).filter((name) => !said.has(meaning(name) ?? name));
    for (const { key, keySpan } of unknown) check.unknown.push({ key, span: keySpan, free, place });
  }
}

/** `review_date` for `reviewDate`. */
function respelled(key: string, shape: Readonly<Record<string, Schema>>): string | null {
  const word = wordOf(key);
  return Object.keys(shape).find((name) => name.toLowerCase() === word) ?? null;
}

/** The form of a schema that a node is written in; null where it is none of them. */
function fitting(schema: Schema, node: YamlNode): Schema | null {
  const { def } = schema._zod;
  switch (def.type) {
    case 'optional':
      return def.innerType === undefined ? null : fitting(def.innerType, node);
    case 'union':
      return firstFit(def.options ?? [], node);
    case 'object':
    case 'record':
      return node.kind === 'map' ? schema : null;
    case 'array':
      return node.kind === 'list' ? schema : null;
    case 'number':
      return node.kind === 'scalar' && node.plain && /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(node.value) ? schema : null;
    case 'boolean':
      return node.kind === 'scalar' && /^(?:true|false)$/i.test(node.value) ? schema : null;
    default:
      return node.kind === 'scalar' ? schema : null;
  }
}

function firstFit(options: readonly Schema[], node: YamlNode): Schema | null {
  for (const option of options) {
    const fit = fitting(option, node);
    if (fit !== null) return fit;
  }
  return null;
}

function misshapen(name: Message, schema: Schema, span: Span): Problem {
  return { rule: 'invalid-shape', message: say`${name} ${expectation(schema)}`, span, replacement: null };
}

/** The words that the schema itself has for a wrong value. */
function expectation(schema: Schema): Message {
  const { def } = schema._zod;
  if (def.type === 'optional' && def.innerType !== undefined) return expectation(def.innerType);
  return saidBy(def.error) ?? say`is written in another shape here`;
}

function saidBy(error: unknown): Message | null {
  return typeof error === 'function' && 'said' in error ? (error as Demand).said : null;
}
