/** A profile that was read, without its places: what *Convert* writes again in another shape. */
import type { Level, Located, Mitigation, Residual, Risk, RiskProfile, ScaleStep, Score } from '../model';
import { bandOf, type Policy, scoreOf } from '../policy';
import { shownScale } from '../read/declared-scale';
import { withCode } from './code-text';
import { furtherNotes } from './further-notes';
import type {
  PlainLevel,
  PlainNote,
  PlainProfile,
  PlainProse,
  PlainReference,
  PlainResidual,
  PlainRisk,
  PlainScore,
} from './plain';
import { type Prose, proseOf } from './prose';
import { referenceText } from './reference-text';
import { strayValues } from './stray-values';
import { ownLabel } from './write-section';

/** `text` is what the profile was read from. */
export function plainOf(profile: RiskProfile, policy: Policy | null, text: string): PlainProfile {
  const named = new Set(profile.risks.map(({ group }) => group?.value ?? null));
  const prose = proseOf(text, profile);
  return {
    story: textOf(profile.story),
    title: ownTitle(profile),
    date: textOf(profile.date),
    reviewer: textOf(profile.reviewer),
    policy,
    policyName: policy?.name ?? null,
    scale: policy === null ? declaredScale(profile) : null,
    bands: policy === null ? null : profile.policy.bands,
    preface: [],
    risks: profile.risks.map((risk) =>
      withNotes(risk, plainRisk(risk, text, named.size > 1, policy), text, ownNotes(risk, prose)),
    ),
    references: plainReferences(profile, text),
    metrics: profile.metrics.map(({ name, target, alert, critical }) => ({
      name: name.value,
      target: textOf(target),
      alert: textOf(alert),
      critical: textOf(critical),
    })),
    triggers: [...new Set(profile.triggers.map((trigger) => withCode(text, trigger)))],
    prose: underOneHeading(prose.filter((note) => !isOwnNote(note)).map((note) => unfenced(apart(note)))),
  };
}

/** What plain words are worth where nothing declares it, the next reader finds as this one did. */
function declaredScale({ scale, risks }: RiskProfile): RiskProfile['scale'] {
  const shown = shownScale(risks.flatMap(({ sightings }) => sightings));
  return JSON.stringify(scale) === JSON.stringify(shown) ? null : scale;
}

/** A mention in a sentence is part of the sentence, which is kept as a note. */
function plainReferences({ references }: RiskProfile, text: string): readonly PlainReference[] {
  return references
    .filter(({ role }) => role !== 'prose')
    .map((reference) => ({ id: reference.id.value, role: reference.role, text: referenceText(text, reference) }));
}

/** What stands in a risk's section is its note, where a line can hold it. */
function isOwnNote({ risk, text }: Prose): boolean {
  return risk !== null && !/^\s*(?:\||```|~~~)/m.test(text);
}

/** Under the heading of its risk it would be read as a part of it. */
function apart({ risk, under, text }: Prose): PlainProse {
  return risk === null ? { under, text } : { under: ['Notes'], text: `**${under.at(-1) ?? ''}**\n\n${text}` };
}

/** What the table of risks stands under when it is written. */
const registerTitle = 'Detailed Risk Register';

/** Paragraphs in the order of the text: a document has each heading once. */
function underOneHeading(notes: readonly PlainProse[]): readonly PlainProse[] {
  const byHeading = new Map<string, PlainProse>();
  for (const { under: headings, text } of notes) {
    const under = headings.map((title) =>
      /^(?:the )?risk (?:register|table|list)$/i.test(title) ? registerTitle : title,
    );
    const key = under.join('\n').toLowerCase();
    const before = byHeading.get(key);
    byHeading.set(key, before === undefined ? { under, text } : { ...before, text: `${before.text}\n\n${text}` });
  }
  return [...byHeading.values()];
}

/** What was fenced off so that it would not be taken for the document’s own. */
function unfenced({ under, text }: PlainProse): PlainProse {
  return { under, text: text.trim().replace(/^````markdown\r?\n([\s\S]*?)\r?\n````[ \t]*$/gm, '$1') };
}

function ownNotes({ key }: Risk, prose: readonly Prose[]): readonly PlainNote[] {
  return prose.flatMap((note) => {
    if (note.risk !== key || !isOwnNote(note)) return [];
    const lines = note.text.split('\n').map((line) => line.replace(/^\s*(?:[-*+]\s+|>\s?)?/, '').trim());
    return [{ label: 'Notes', text: lines.filter((line) => line !== '').join('; ') }];
  });
}

function withNotes(
  risk: Risk,
  written: Omit<PlainRisk, 'notes'>,
  text: string,
  prose: readonly PlainNote[],
): PlainRisk {
  const own = risk.notes.map(({ label, text: said }) => ownLabel({ label, text: withCode(text, said) }));
  const notes = [...own, ...furtherNotes(risk), ...prose];
  return { ...written, notes: uncounted([...notes, ...strayValues(text, risk, { ...written, ...{ notes } })]) };
}

/** Where a key can stand once only, labels that repeat are counted: `Total (2)` is a second `Total`. */
function uncounted(notes: readonly PlainNote[]): readonly PlainNote[] {
  const labels = new Set(notes.map(({ label }) => label));
  return notes.map((note) => {
    const label = note.label.replace(/ \(\d{1,3}\)$/, '');
    return labels.has(label) ? { ...note, label } : note;
  });
}

/** One heading above all risks is the document’s and no group of theirs. */
function plainRisk(risk: Risk, text: string, grouped: boolean, policy: Policy | null): Omit<PlainRisk, 'notes'> {
  const said = (one: Located<string> | null): string | null => (one === null ? null : withCode(text, one));
  const values = (list: readonly Located<string>[]): readonly string[] => list.map((one) => withCode(text, one));
  return {
    id: textOf(risk.id),
    title: said(risk.title),
    category: said(risk.category),
    component: said(risk.component),
    group: grouped ? groupOf(risk) : null,
    description: said(risk.description),
    probability: plainLevel(risk.probability, said(risk.probability?.reason ?? null), policy?.probability ?? []),
    impact: plainLevel(risk.impact, said(risk.impact?.reason ?? null), policy?.impact ?? []),
    score: plainScore(risk.score),
    band: risk.band?.text.value ?? null,
    owner: said(risk.owner),
    response: said(risk.response),
    strategy: said(risk.strategy),
    // A box without words says that nothing is planned, as its absence does.
    mitigations: risk.mitigations
      .map((mitigation) => plainMitigation(mitigation, text))
      .filter(({ text: action, kind }) => action !== '' || kind !== null),
    tests: values(risk.tests),
    acceptance: values(risk.acceptance),
    monitoring: values(risk.monitoring),
    impactAnalysis: values(risk.impactAnalysis),
    residual: plainResidual(risk.residual, policy, said),
    timeline: said(risk.timeline),
    reviewDate: said(risk.reviewDate),
    status: said(risk.status),
    progress: risk.progress?.value ?? null,
    contingency: values(risk.contingency),
    links: values(risk.links),
    acceptedBy: said(risk.acceptedBy),
    acceptedUntil: said(risk.acceptedUntil),
    computed: risk.computed,
  };
}

/** Whom and until when its last words name, they have a place of their own. */
function plainMitigation({ value, span }: Located<Mitigation>, text: string): Mitigation {
  let said = withCode(text, { value: value.text, span });
  for (const [label, named] of [
    ['due', value.due],
    ['owner', value.owner],
  ] as const) {
    const tail = / \((\w{3,5}):? ([^()]*)\)$/.exec(said);
    if (tail !== null && tail.index > 0 && tail[1]?.toLowerCase() === label && tail[2] === named)
      said = said.slice(0, tail.index);
  }
  return { ...value, text: said };
}

/** A heading that says what every profile is, or names the story again, is no title; before a title it is no part of it. */
function ownTitle({ title, story }: RiskProfile): string | null {
  const rest = textOf(title)?.replace(/^(?:risk profile(?:$|\s*[:–—-]\s*))+/i, '') ?? null;
  const words = rest?.replace(/^story\s+/i, '') ?? '';
  const isKind = story !== null && /^risk (?:profile|assessment|analysis|register)$/i.test(words);
  return words === '' || isKind || (story !== null && words === story.value) ? null : rest;
}

function groupOf({ group }: Risk): string | null {
  const text = textOf(group);
  return text === null || /\brisks? (?:register|matrix|details?|list|summary|overview)\b|^风险/i.test(text)
    ? null
    : text;
}

/** A word that only the document's own scale explains gets its number beside it. */
function plainLevel(level: Level | null, reason: string | null, steps: readonly ScaleStep[] = []): PlainLevel | null {
  if (level === null) return null;
  const { of, percent } = level;
  const word = level.word?.value ?? null;
  const known = steps.some(({ names }) => names.some((name) => name.toLowerCase() === word?.toLowerCase()));
  const number = level.number?.value ?? (word === null || known ? null : level.level);
  return { level: level.level, number, of, word, percent: percent?.value ?? null, reason };
}

function plainScore(score: Score | null): PlainScore | null {
  return score === null ? null : { value: score.stated?.value ?? null, of: score.of, text: score.text.value };
}

/** A residual score, or pair of levels, without its word gets the policy's: Markdown says the word first. */
function plainResidual(
  residual: Residual | null,
  policy: Policy | null,
  said: (one: Located<string> | null) => string | null,
): PlainResidual | null {
  if (residual === null) return null;
  const { probability, impact } = residual;
  const stated = residual.score?.stated?.value ?? null;
  const known = policy === null ? null : (stated ?? scoreOf(policy, probability?.level ?? null, impact?.level ?? null));
  const word = policy === null || known === null ? null : (bandOf(policy, known)?.title ?? null);
  const text = said(residual.text) ?? '';
  const reason = residual.reason?.value === residual.text.value ? null : said(residual.reason);
  return {
    text,
    probability: plainLevel(probability, said(probability?.reason ?? null)),
    impact: plainLevel(impact, said(impact?.reason ?? null)),
    score: plainScore(residual.score),
    band: residual.band?.text.value ?? word,
    reason:
      reason ?? (stated === null || probability !== null ? null : besideScore(text, residual.band?.text.value ?? '')),
  };
}

/** `Low (2 with a pilot)` says why beside its number; the whole of `Falls to 2 after the pilot` does. */
function besideScore(text: string, band: string): string | null {
  const [, before = '', after = ''] = /^([^\d]*)[\d./]+([\s\S]*)$/.exec(text.replace(band, '')) ?? [];
  if (/\p{L}/u.test(before.replace(/\b(?:residual|risk|score|rating|level)\b/gi, ''))) return text;
  const rest = after.replace(/^[^\p{L}\p{N}]+/u, '');
  if (!/\p{L}/u.test(rest)) return null;
  return rest.includes('(') ? rest : rest.replace(/\)\s*$/, '');
}

function textOf(located: Located<string> | null): string | null {
  return located?.value ?? null;
}
