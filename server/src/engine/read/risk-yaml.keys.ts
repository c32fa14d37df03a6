/** The keys of `.risk.yaml` with their descriptions, as completion offers them: out of the schema, so that they are said once. */
import * as z from 'zod/mini';
import type { FieldName } from '../model';
import { profileSchema, riskSchema } from './risk-yaml.schema';
import { riskKey } from './yaml-keys';

export interface YamlKey {
  readonly key: string;
  readonly description: string | null;
  /** Whether a list or mapping follows on the next lines. */
  readonly isList: boolean;
}

export function riskYamlKeys(): readonly YamlKey[] {
  return keysOf(riskSchema.shape);
}

export function profileYamlKeys(): readonly YamlKey[] {
  return keysOf(profileSchema.shape);
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

function keysOf(shape: Readonly<Record<string, z.core.$ZodType>>): readonly YamlKey[] {
  return Object.entries(shape).map(([key, schema]) => ({
    key,
    description: z.globalRegistry.get(schema)?.description ?? null,
    isList: lists.has(key),
  }));
}
