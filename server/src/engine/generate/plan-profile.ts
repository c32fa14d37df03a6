/** Chosen candidates -> a profile: ids, levels on the policy's scale, computed scores, and what is left for people to fill in. */
import { bandOf, type Policy, scoreOf } from '../policy';
import type { Candidate, CandidateLevel, Evidence } from './candidates';
import { catalogue } from './catalogue';
import { isEnglish } from './languages';
import { titleInStory, visible } from './matter';
import { descriptionInStory } from './named-things';
import { nextIds } from './next-ids';
import type { CategoryPrefix } from './pattern';
import {
  noRisk,
  type PlainLevel,
  type PlainNote,
  type PlainProfile,
  type PlainReference,
  type PlainRisk,
} from './plain';
import type { Story } from './story';
import { byScore } from './summarise';

export interface Plan {
  readonly story: Story;
  /** Where the story lies, for the evidence: `docs/stories/2.4.retries.md`; null when it is not saved. */
  readonly storyPath: string | null;
  readonly chosen: readonly Candidate[];
  readonly policy: Policy;
  /** ISO date of today. */
  readonly date: string;
  readonly reviewer?: string;
  /** Ids that the story's other profiles use already. */
  readonly usedIds?: readonly string[];
}

/** What stands where a person must decide; our rules report it as open. */
export const openMark = 'TBD';
/** The status of a risk whose levels nobody has confirmed. */
export const proposedStatus = 'proposed';

export function planProfile(plan: Plan): PlainProfile {
  const ids = nextIds(plan.usedIds ?? []);
  const rated = plan.chosen
    .map((candidate) => ({ candidate, risk: rate(candidate, plan) }))
    .toSorted((a, b) => byScore(a.risk, b.risk));
  const risks = rated.map(({ candidate, risk }) => ({ ...risk, id: ids.next(candidate.category) }));
  return {
    story: plan.story.id,
    title: visible(plan.story.title) || null,
    date: plan.date,
    reviewer: plan.reviewer ?? openMark,
    policy: plan.policy,
    policyName: plan.policy.name,
    scale: null,
    bands: null,
    preface: prefaceOf(plan),
    risks,
    references: referencesOf(risks, plan.policy),
    metrics: [],
    triggers: triggersOf(plan),
    prose: [],
  };
}

function rate(candidate: Candidate, plan: Plan): PlainRisk {
  const { policy } = plan;
  const probability = levelOn(policy.probability, candidate.probability);
  const impact = levelOn(policy.impact, candidate.impact);
  const score = scoreOf(policy, probability.number, impact.number);
  const band = score === null ? null : bandOf(policy, score);
  const dated = policy.required.some(({ from, fields }) => fields.includes('timeline') && (score ?? 0) >= from);
  return {
    ...noRisk,
    title: titleInStory(candidate, plan.story),
    category: categoryName(candidate.category, policy),
    description: descriptionInStory(candidate),
    probability,
    impact,
    score: score === null ? null : { value: score, of: null, text: String(score) },
    band: band?.title ?? null,
    owner: openMark,
    mitigations: candidate.mitigations.map((text) => ({ text, done: null, kind: null, owner: null, due: null })),
    tests: candidate.tests.map((test, place) => (place === 0 ? forCriteria(candidate, test) : test)),
    timeline: dated ? openMark : null,
    status: proposedStatus,
    notes: [
      ...candidate.evidence.map(noteOf),
      ...(candidate.byModel ? [{ label: 'Proposed by', text: 'a language model' }] : []),
    ],
    computed: score === null || band === null ? null : { score, band: band.name },
  };
}

/** `AC2: Call every new entry point …`: which criterion the first test is to prove. */
function forCriteria({ evidence }: Candidate, test: string): string {
  const named = evidence.find(({ criteria }) => criteria.length > 0)?.criteria ?? [];
  return named.length === 0 ? test : `${named.slice(0, 3).join(', ')}: ${test}`;
}

/** Low, Medium and High spread over the scale: 2, 3 and 4 of five. */
function levelOn(steps: Policy['probability'], { level, reason }: CandidateLevel): PlainLevel {
  const middle = (steps.length + 1) / 2;
  const number = Math.round(middle + ((level - 2) * steps.length) / 4);
  const step = steps.find((entry) => entry.level === number) ?? steps[level - 1];
  const own = step?.level ?? number;
  return { level: own, number: own, of: null, word: step?.names[0] ?? null, percent: null, reason };
}

function categoryName(prefix: CategoryPrefix, policy: Policy): string {
  return policy.categories[prefix] ?? catalogue.find((category) => category.prefix === prefix)?.name ?? prefix;
}

function noteOf({ line, quote, criteria }: Evidence): PlainNote {
  const serves = criteria.length === 0 ? '' : ` (${criteria.join(', ')})`;
  return { label: `Found in line ${line}`, text: `“${visible(quote)}”${serves}` };
}

function prefaceOf({ story, storyPath, date }: Plan): readonly string[] {
  const name = storyPath ?? (story.id === null ? 'the story' : `story ${story.id}`);
  return [
    `Proposed from ${name} on ${date}: every risk names the lines that call for it.`,
    `Levels are proposals until a person confirms them and changes the status from ${proposedStatus} to open.`,
    `${openMark} marks what only people can fill in.`,
    ...(isEnglish(story.text)
      ? []
      : ['Written in English, as the catalogue of risks is; what the story says stands in its own words.']),
  ];
}

/**
 * What the policy’s gate makes of the scores: what must be done first, in which order to test, and what to watch. Ids alone: what is
 * written once needs to be changed once by the person who finishes the draft.
 */
function referencesOf(risks: readonly PlainRisk[], policy: Policy): readonly PlainReference[] {
  const listed = (role: PlainReference['role'], list: readonly PlainRisk[]): readonly PlainReference[] =>
    list.flatMap(({ id }) => (id === null ? [] : [{ role, id, text: null }]));
  const serious = risks.filter(({ computed }) => (computed?.score ?? 0) >= policy.gate.concernsFrom);
  const rest = risks.filter((risk) => !serious.includes(risk));
  return [
    ...listed('must-fix', serious),
    ...listed('can-deploy', rest),
    ...listed('test-priority', risks),
    ...listed('monitoring', serious),
  ];
}

function triggersOf({ story, chosen }: Plan): readonly string[] {
  const order = story.criteria.map(({ id }) => id);
  const named = new Set(chosen.flatMap((candidate) => candidate.criteria));
  const criteria = order.filter((id) => named.has(id)).slice(0, 12);
  return [
    criteria.length === 0
      ? 'The acceptance criteria change'
      : `An acceptance criterion changes, above all ${criteria.join(', ')}`,
    'The design, an outside service or the amount of data turns out other than the story assumes',
    'A risk listed here shows itself in a test or in operation',
    'The mitigations of the highest risks are in place, so that what remains can be judged',
  ];
}
