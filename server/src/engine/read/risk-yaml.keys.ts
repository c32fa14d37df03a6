/** The keys of `.risk.yaml` with their descriptions, as completion offers them: out of the schema, so that they are said once. */
import * as z from 'zod/mini';
import type { FieldName } from '../model';
import { profileSchema, riskSchema } from './risk-yaml.schema';
import { isListKey, profileKey, riskKey, wordOf } from './yaml-keys';

export interface YamlKey {
  readonly key: string;
  readonly description: string | null;
  /** What follows on the next lines; null where the value stands behind the colon. */
  readonly below: 'list' | 'mapping' | null;
}

export function riskYamlKeys(): readonly YamlKey[] {
  return keysOf(riskSchema.shape);
}

export function profileYamlKeys(): readonly YamlKey[] {
  return keysOf(profileSchema.shape);
}

/** The keys of the mapping that stands there; null where none may. `-` steps into a list: `['risks', '-', 'probability']`. */
export function yamlKeysAt(path: readonly string[]): readonly YamlKey[] | null {
  let schema: z.core.$ZodType | null = profileSchema;
  for (const step of path) schema = schema === null ? null : inside(schema, step);
  const shape = schema === null ? null : shapeOf(schema);
  return shape === null ? null : keysOf(shape);
}

/** The same path in the format's own keys: `likelihood` is `probability`, `must-fix` is `mustFix`. */
export function yamlPath(path: readonly string[]): readonly string[] {
  const list = path.findIndex((step, index) => isListKey(step) && path[index + 1] === '-');
  const isRisk = list >= 0;
  const steps = isRisk ? ['risks', ...path.slice(list + 1)] : path;
  return steps.map((step, index) => {
    if (step === '-' || (isRisk && index === 0)) return step;
    if (isRisk && index === 2) return riskKey(step) ?? step;
    return (index === 0 ? profileKey(step) : null) ?? step;
  });
}

/** One name for keys of the same meaning: `owners` and `owner`, `due` and `timeline`. */
export function meaningOfKey(key: string): string {
  return riskKey(key) ?? key;
}

/** The field that a key of a risk writes, in any of the spellings that are read. */
export function fieldOfKey(key: string): FieldName | null {
  const found = riskKey(key);
  return found !== null && fields.has(found) ? (found as FieldName) : null;
}

const fields: ReadonlySet<string> = new Set(Object.keys(riskSchema.shape));

const lists: ReadonlySet<string> = new Set([
  'risks',
  'mitigations',
  'tests',
  'acceptance',
  'monitoring',
  'contingency',
  'metrics',
  'triggers',
]);

type Shape = Readonly<Record<string, z.core.$ZodType>>;

function shapeOf(schema: z.core.$ZodType): Shape | null {
  for (const { _zod } of formsOf(schema)) if (_zod.def.type === 'object') return _zod.def.shape;
  return null;
}

function inside(schema: z.core.$ZodType, step: string): z.core.$ZodType | null {
  for (const { _zod } of formsOf(schema)) {
    if (step === '-' && _zod.def.type === 'array') return _zod.def.element;
    if (step === '-' || _zod.def.type !== 'object') continue;
    const key = Object.keys(_zod.def.shape).find((each) => wordOf(each) === wordOf(step));
    return key === undefined ? null : (_zod.def.shape[key] ?? null);
  }
  return null;
}

/** Short and long forms, each a schema of its own. */
function formsOf(schema: z.core.$ZodType): readonly z.core.$ZodTypes[] {
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  if (def.type === 'optional') return formsOf(def.innerType);
  return def.type === 'union' ? def.options.flatMap(formsOf) : [known];
}

function isMapping({ _zod }: z.core.$ZodTypes): boolean {
  return _zod.def.type === 'object' || _zod.def.type === 'record';
}

function keysOf(shape: Readonly<Record<string, z.core.$ZodType>>): readonly YamlKey[] {
  return Object.entries(shape).map(([key, schema]) => ({
    key,
    description: z.globalRegistry.get(schema)?.description ?? null,
    below: lists.has(key) ? 'list' : formsOf(schema).every(isMapping) ? 'mapping' : null,
  }));
}
