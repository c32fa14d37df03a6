/** The project's configuration as one object: `.riskprofile.yaml` is read by it, its JSON Schema and the manifest block come from it. */
import * as z from 'zod/mini';
import type { Policy } from './policy';
import { customPolicySchema, policyFrom, requiredSchema } from './policy/custom';

const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);

const texts = (description: string) => z._default(z.array(z.string()), []).check(z.describe(description));

export const settingsSchema = z.strictObject({
  policy: z
    ._default(z.string(), 'auto')
    .check(
      z.describe(
        'Rule book for documents that do not show their own: `auto`, `bmad-v4`, `tea`, `iso-5x5` or the name of one under `policies`.',
      ),
    ),
  policies: z
    ._default(z.record(z.string(), customPolicySchema), {})
    .check(z.describe("The project's own rule books by name.")),
  required: z
    .optional(requiredSchema)
    .check(z.describe('Fields a risk must carry from a score upward, instead of what the rule book asks.')),
  rules: z._default(z.record(z.string(), severity), {}).check(z.describe('Severity for each rule, or `off`.')),
  owners: z
    ._default(
      z.strictObject({
        people: texts('Names that are people, offered in completion.'),
        teams: texts('Names that are teams.'),
        placeholders: texts('Further words that stand for nobody, beside TBD, TODO, N/A and their like.'),
      }),
      { people: [], teams: [], placeholders: [] },
    )
    .check(z.describe('Who can own a risk.')),
  categories: z
    ._default(z.record(z.string(), z.string()), {})
    .check(z.describe('Further categories: id prefix to name.')),
  ignore: texts('Globs of files that are never read as risk documents.'),
  language: z._default(z.array(z.enum(['en', 'zh'])), ['en', 'zh']).check(z.describe('Languages of the vocabulary.')),
  baseline: z
    .optional(z.string())
    .check(z.describe('A file of known findings, relative to this one; only what is not in it is reported.')),
  stories: z._default(z.string(), 'docs/stories').check(z.describe('Folder of the stories, relative to this file.')),
  profiles: z
    ._default(z.string(), 'docs/qa/assessments')
    .check(z.describe('Folder that generated profiles are written to, relative to this file.')),
  gates: z._default(z.string(), 'docs/qa/gates').check(z.describe('Folder of the gate files, relative to this file.')),
  today: z
    .optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)))
    .check(z.describe('A fixed date instead of today, for tests.')),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** The project's own rule books; they win over named ones of the same name. */
export function policiesOf(settings: Settings): readonly Policy[] {
  return Object.entries(settings.policies).map(([name, custom]) => policyFrom(name, custom));
}
