/** The project's configuration as one object: `.riskprofile.yaml` is read by it, its JSON Schema and the manifest block come from it. */
import * as z from 'zod/mini';

const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);

export const settingsSchema = z.strictObject({
  policy: z
    ._default(z.string(), 'auto')
    .check(
      z.describe(
        'Rule book for documents that do not show their own: `auto`, `bmad-v4`, `tea`, `iso-5x5` or the name of a custom one.',
      ),
    ),
  rules: z._default(z.record(z.string(), severity), {}).check(z.describe('Severity for each rule, or `off`.')),
  owners: z
    ._default(
      z.strictObject({
        people: z._default(z.array(z.string()), []).check(z.describe('Names that are people, offered in completion.')),
        teams: z._default(z.array(z.string()), []).check(z.describe('Names that are teams.')),
        placeholders: z
          ._default(z.array(z.string()), [])
          .check(z.describe('Further words that stand for nobody, beside TBD, TODO, N/A and their like.')),
      }),
      { people: [], teams: [], placeholders: [] },
    )
    .check(z.describe('Who can own a risk.')),
  categories: z._default(z.record(z.string(), z.string()), {}).check(z.describe('Further categories: prefix to name.')),
  ignore: z
    ._default(z.array(z.string()), [])
    .check(z.describe('Globs of files that are never read as risk documents.')),
  language: z._default(z.array(z.string()), ['en', 'zh']).check(z.describe('Languages of the vocabulary.')),
  today: z.optional(
    z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.describe('A fixed date instead of today, for tests.')),
  ),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
