/** A project's own rule book: short to write, checked as a whole, and after that a `Policy` like the named ones. */
import * as z from 'zod/mini';
import type { FieldName, ScaleStep } from '../model';
import { gateByBands } from './bands';
import { bmadV4 } from './bmad-v4';
import { namedPolicies } from './index';
import type { Policy, PolicyBand } from './policy';

const step = z.union([z.string(), z.strictObject({ names: z.array(z.string()), definition: z.optional(z.string()) })]);

const fieldNames = [
  'owner',
  'mitigations',
  'tests',
  'timeline',
  'reviewDate',
  'residual',
  'description',
  'category',
  'status',
  'contingency',
  'monitoring',
] as const satisfies readonly FieldName[];

export const requiredSchema = z.array(
  z.strictObject({
    from: z.number().check(z.describe('The lowest score from which the fields are required.')),
    fields: z.array(z.enum(fieldNames)),
  }),
);

export const customPolicySchema = z.strictObject({
  extends: z
    ._default(z.enum(namedPolicies.map(({ name }) => name)), bmadV4.name)
    .check(z.describe('The named rule book that fills what is left out here.')),
  title: z.optional(z.string()),
  summary: z.optional(z.string()),
  probability: z.optional(z.array(step)).check(z.describe('Level names from 1 upward.')),
  impact: z.optional(z.array(step)).check(z.describe('Level names from 1 upward.')),
  grid: z
    .optional(z.array(z.array(z.number())))
    .check(z.describe('Scores by probability and impact, lowest first, where they are not probability × impact.')),
  bands: z.optional(
    z.array(z.strictObject({ name: z.string(), from: z.number(), to: z.number(), deduction: z.optional(z.number()) })),
  ),
  storyScore: z
    .optional(z.boolean())
    .check(z.describe('Whether a story has a score: 100 less the deductions of its bands.')),
  gate: z
    .optional(
      z.strictObject({
        failFrom: z.number(),
        concernsFrom: z.number(),
        clearedBy: z._default(z.array(z.enum(fieldNames)), []),
      }),
    )
    .check(
      z.describe(
        'From which scores a gate fails and raises concerns. Left out, own bands say it: critical and high, else the worst two.',
      ),
    ),
  required: z.optional(requiredSchema),
  categories: z.optional(z.record(z.string(), z.string())),
});

export type CustomPolicy = z.infer<typeof customPolicySchema>;

export function policyFrom(name: string, custom: CustomPolicy): Policy {
  const base = namedPolicies.find((policy) => policy.name === custom.extends) ?? bmadV4;
  const own = custom.bands?.toSorted((a, b) => b.from - a.from).map(toBand);
  const gate = custom.gate ?? (own === undefined ? base.gate : gateByBands(base, own));
  return {
    name,
    title: custom.title ?? name,
    summary: custom.summary ?? `The project's own rule book, built on ${base.title}.`,
    probability: custom.probability?.map(toStep) ?? base.probability,
    impact: custom.impact?.map(toStep) ?? base.impact,
    formula: custom.grid !== undefined ? { kind: 'lookup', grid: custom.grid } : formulaOf(custom, base),
    bands: own ?? base.bands,
    storyScore: storyScoreFor(custom, base),
    gate,
    required: custom.required ?? (own === undefined ? base.required : requiredFrom(gate.concernsFrom, base)),
    categories: { ...base.categories, ...custom.categories },
  };
}

/** A grid drawn for five levels means nothing on four; own levels without an own grid multiply. */
function formulaOf(custom: CustomPolicy, base: Policy): Policy['formula'] {
  return custom.probability === undefined && custom.impact === undefined ? base.formula : { kind: 'product' };
}

/** Where the bands are the project's own, so is the score from which a risk is grave. */
function requiredFrom(from: number, base: Policy): Policy['required'] {
  return base.required.map(({ fields }) => ({ from, fields }));
}

function toStep(
  entry: string | { readonly names: readonly string[]; readonly definition?: string | undefined },
  index: number,
): ScaleStep {
  if (typeof entry === 'string') return { level: index + 1, names: [entry], definition: null };
  return { level: index + 1, names: entry.names, definition: entry.definition ?? null };
}

function toBand({ name, from, to }: { readonly name: string; readonly from: number; readonly to: number }): PolicyBand {
  return { name: name.toLowerCase(), title: name.charAt(0).toUpperCase() + name.slice(1), from, to };
}

function storyScoreFor(custom: CustomPolicy, base: Policy): Policy['storyScore'] {
  if (custom.storyScore === false) return null;
  const start = base.storyScore ?? (custom.storyScore === true ? bmadV4.storyScore : null);
  if (start === null || custom.bands === undefined) return start;
  const own = Object.fromEntries(custom.bands.map(({ name, deduction }) => [name.toLowerCase(), deduction]));
  const deductions = Object.fromEntries(
    Object.keys(own).map((name) => [name, own[name] ?? start.deductions[name] ?? 0]),
  );
  return { ...start, deductions };
}
