/**
 * The format of `.risk.yaml`: this object is the format. Its keys, types and words drive the reader's checks, and the JSON Schema for
 * other tools is generated from it. Short forms stand first, the long forms that tools write second.
 */
import * as z from 'zod/mini';
import { type Message, say } from '../message';

const text = z
  .union([z.string(), z.number()], { error: must(say`must be a text`) })
  .register(z.globalRegistry, { id: 'text' });
const number = z.number({ error: must(say`must be a number`) });
const texts = z
  .union([text, z.array(text)], { error: must(say`must be a text or a list of texts`) })
  .register(z.globalRegistry, { id: 'texts' });

const level = z
  .union(
    [
      text,
      z.strictObject({
        level: z.optional(text).check(z.describe('The number on the scale, or its word.')),
        label: z.optional(text).check(z.describe('The word, where `level` is a number.')),
        percent: z.optional(text).check(z.describe('In percent: `35`.')),
        reason: z.optional(text),
      }),
    ],
    { error: must(say`must be a level such as \`medium\` or \`2\``) },
  )
  .register(z.globalRegistry, { id: 'level' });

const score = z
  .union([text, z.strictObject({ value: z.optional(number), of: z.optional(number) })], {
    error: must(say`must be a number such as \`6\``),
  })
  .register(z.globalRegistry, { id: 'score' });

const mitigation = z
  .union(
    [
      text,
      z.strictObject({
        text: z.optional(text).check(z.describe('What is done.')),
        done: z.optional(z.boolean({ error: must(say`must be true or false`) })),
        kind: z.optional(text).check(z.describe('`preventive`, `Testing`, `Fallback`, …')),
        owner: z.optional(text),
        due: z.optional(text),
      }),
    ],
    { error: must(say`must be a text, or a mapping of text, done, kind, owner and due`) },
  )
  .register(z.globalRegistry, { id: 'mitigation' });

const residual = z
  .union(
    [
      text,
      z.strictObject({
        level: z.optional(text).check(z.describe('The band or level that remains: `low`.')),
        probability: z.optional(level),
        impact: z.optional(level),
        score: z.optional(score),
        reason: z.optional(text),
      }),
    ],
    { error: must(say`must be a level such as \`low\`, or a mapping of level, probability, impact, score and reason`) },
  )
  .register(z.globalRegistry, { id: 'residual' });

const notes = z
  .union([texts, z.record(z.string(), texts)], { error: must(say`must be a text, or texts by label`) })
  .register(z.globalRegistry, { id: 'notes' });

export const riskSchema = z.strictObject(
  {
    id: z.optional(text).check(z.describe('`TECH-001`: category, number.')),
    title: z.optional(text).check(z.describe('What could happen, in a few words.')),
    category: z.optional(texts),
    component: z.optional(texts),
    group: z.optional(text).check(z.describe('The phase or horizon it belongs to.')),
    description: z.optional(text),
    probability: z.optional(level).check(z.describe('How likely: `low`, `2`, or { level, label, percent, reason }.')),
    impact: z.optional(level).check(z.describe('How bad: `high`, `3`, or { level, label, percent, reason }.')),
    score: z.optional(score).check(z.describe('Probability × impact.')),
    band: z.optional(text).check(z.describe('The name of the score: `high`.')),
    priority: z.optional(text).check(z.describe('The same as `band`.')),
    owner: z.optional(texts).check(z.describe('Who answers for it: a person.')),
    owners: z.optional(texts).check(z.describe('The same as `owner`.')),
    response: z.optional(text).check(z.describe('avoid, mitigate, transfer or accept.')),
    strategy: z.optional(text).check(z.describe('preventive, detective or corrective.')),
    mitigations: z
      .optional(z.union([mitigation, z.array(mitigation)], { error: must(say`must be a list of actions`) }))
      .check(z.describe('What is done about it.')),
    tests: z.optional(texts).check(z.describe('What would show it: test ids or scenarios.')),
    acceptance: z.optional(texts).check(z.describe('When the risk counts as handled.')),
    monitoring: z.optional(texts).check(z.describe('What to watch after release.')),
    impactAnalysis: z.optional(texts).check(z.describe('What it would cost whom.')),
    residual: z.optional(residual).check(z.describe('What remains after the mitigations.')),
    timeline: z.optional(text).check(z.describe('When it must be dealt with.')),
    due: z.optional(text).check(z.describe('The same as `timeline`, as a date.')),
    reviewDate: z.optional(text).check(z.describe('When to look at it again.')),
    status: z.optional(text).check(z.describe('open, mitigated, accepted, monitoring or closed.')),
    progress: z.optional(text).check(z.describe('In percent: `40%`.')),
    contingency: z.optional(texts).check(z.describe('What to do when it happens.')),
    links: z.optional(texts),
    acceptedBy: z.optional(text).check(z.describe('Who accepted the risk.')),
    acceptedUntil: z.optional(text).check(z.describe('How long the acceptance holds.')),
    notes: z.optional(notes).check(z.describe('Whatever has no key of its own.')),
  },
  { error: must(say`must be a mapping with at least a title`) },
);

const counts = z
  .union([number, z.record(z.string(), number)], { error: must(say`must be a number, or numbers by band`) })
  .register(z.globalRegistry, { id: 'counts' });

const summary = z.strictObject(
  {
    total: z.optional(number).check(z.describe('How many risks there are.')),
    critical: z.optional(number),
    high: z.optional(number),
    medium: z.optional(number),
    low: z.optional(number),
    minimal: z.optional(number),
    score: z.optional(number).check(z.describe('The score of the story; higher is safer.')),
    highest: z.optional(text).check(z.describe('The id of the worst risk.')),
    byCategory: z.optional(z.record(z.string(), counts)),
    byComponent: z.optional(z.record(z.string(), counts)),
    derivation: z.optional(
      z.strictObject({
        steps: z.optional(z.record(z.string(), number)).check(z.describe('Points lost, by band.')),
        result: z.optional(number),
      }),
    ),
  },
  { error: must(say`must be a mapping of counts`) },
);

const references = z.strictObject(
  {
    mustFix: z.optional(texts).check(z.describe('Ids that must be fixed before release.')),
    canDeploy: z.optional(texts).check(z.describe('Ids that do not stop a release.')),
    accepted: z.optional(texts).check(z.describe('Ids of accepted risks.')),
    testPriorities: z.optional(texts).check(z.describe('Ids in the order of testing.')),
    monitoring: z.optional(texts).check(z.describe('Ids watched after release.')),
    contingencyTriggers: z.optional(texts).check(z.describe('What starts which contingency plan.')),
    summary: z.optional(texts),
    prose: z.optional(texts),
  },
  { error: must(say`must be a mapping of lists of ids`) },
);

const step = z.union(
  [
    text,
    z.strictObject({
      level: z.optional(number),
      names: z.optional(texts),
      definition: z.optional(text),
    }),
  ],
  { error: must(say`must be a name, or a mapping of level, names and definition`) },
);
const steps = z.array(step, { error: must(say`must be a list of levels, the lowest first`) });

const bands = z.record(z.string(), text, {
  error: must(say`must be ranges of scores by name, such as \`High: 13-20\``),
});

const metric = z.strictObject(
  {
    name: z.optional(text),
    target: z.optional(text),
    alert: z.optional(text),
    critical: z.optional(text),
  },
  { error: must(say`must be a mapping of name, target, alert and critical`) },
);

const prose = z
  .union(
    [
      text,
      z.array(
        z.union(
          [
            text,
            z.strictObject({
              under: z
                .optional(texts)
                .check(z.describe('The heading it stands under, or the headings from the outermost on.')),
              text: z.optional(text),
            }),
          ],
          { error: must(say`must be a text, or a mapping of under and text`) },
        ),
      ),
    ],
    { error: must(say`must be a text, or a list of texts`) },
  )
  .register(z.globalRegistry, { id: 'prose' });

export const profileSchema = z.strictObject(
  {
    $schema: z.optional(z.string()),
    story: z.optional(text).check(z.describe('The story or epic: `2.4`.')),
    title: z.optional(text),
    date: z.optional(text).check(z.describe('When the risks were assessed.')),
    reviewer: z.optional(text).check(z.describe('Who assessed them.')),
    policy: z.optional(text).check(z.describe('The rule book: `bmad-v4`, `tea`, `iso-5x5` or one of the project.')),
    scale: z
      .optional(
        z.union(
          [
            text,
            z.strictObject({
              probability: z.optional(steps),
              impact: z.optional(steps),
              top: z.optional(number).check(z.describe('The highest possible score.')),
            }),
          ],
          { error: must(say`must be a size such as \`5x5\`, or a mapping of probability, impact and top`) },
        ),
      )
      .check(z.describe("The document's own scale, where it is none of a rule book's.")),
    bands: z
      .optional(bands)
      .check(z.describe("The document's own bands by score, where they are none of a rule book's: `High: 13-20`.")),
    summary: z.optional(summary).check(z.describe('What the document states about its own risks.')),
    gate: z.optional(text).check(z.describe('PASS, CONCERNS, FAIL or WAIVED.')),
    risks: z.optional(z.array(riskSchema, { error: must(say`must be a list of risks`) })),
    references: z.optional(references).check(z.describe('Risks named elsewhere, by role.')),
    metrics: z
      .optional(z.array(metric, { error: must(say`must be a list of metrics`) }))
      .check(z.describe('Thresholds to watch.')),
    triggers: z.optional(texts).check(z.describe('When to assess the risks anew.')),
    notes: z.optional(prose).check(z.describe('Text that has no key of its own, in Markdown.')),
  },
  { error: must(say`must be a mapping`) },
);

/** For other tools and for files that are associated back to `yaml`. */
export function riskYamlJsonSchema(): Record<string, unknown> {
  const title = 'Risk profile';
  const description = 'The risks of a story, epic or product: rated, owned, mitigated.';
  return {
    title,
    description,
    ...z.toJSONSchema(profileSchema, { target: 'draft-2020-12', io: 'input' }),
  };
}

/** What the words for a wrong value are in every language; zod itself knows strings only. */
export interface Demand {
  (): string;
  readonly said: Message;
}

function must(said: Message): Demand {
  return Object.assign(() => said.text, { said });
}
