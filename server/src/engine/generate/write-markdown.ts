/** A plain profile as a story profile: the headings of the upstream template, with every number computed and every risk written out. */
import type { ReferenceRole } from '../model';
import { levelNameOf } from '../read/vocabulary';
import { cellText, inlineText, rowText } from './markdown-text';
import { placeProse } from './place-prose';
import type { PlainProfile, PlainReference, PlainRisk } from './plain';
import { type Summary, summarise } from './summarise';
import { isWide, writeRegister } from './write-register';
import { bandHeading, riskSection } from './write-section';
import { ownScaleText } from './write-yaml';

export function writeMarkdown(profile: PlainProfile): string {
  const summary = summarise(profile);
  const parts: readonly (readonly string[])[] = [
    headOf(profile),
    executiveSummary(profile, summary),
    distribution(summary),
    writeRegister(profile),
    details(profile),
    ...treatment(profile),
    metrics(profile),
    triggers(profile),
    calculation(summary),
  ];
  return documentOf(parts, profile);
}

/** Register and sections without a summary: for documents that are no story's. */
export function writeRegisterDocument(profile: PlainProfile): string {
  return documentOf(
    [
      headOf(profile),
      writeRegister(profile),
      details(profile),
      ...treatment(profile),
      metrics(profile),
      triggers(profile),
    ],
    profile,
  );
}

/** A part that is a heading alone says nothing, unless notes stand under it. */
function documentOf(parts: readonly (readonly string[])[], { prose }: PlainProfile): string {
  const used = new Set(prose.map(({ under }) => under[0]));
  const lines = parts
    .filter((part, place) => place === 0 || part.length > 1 || used.has(part[0]?.replace(/^#+ /, '')))
    .flatMap((part, place) => (place === 0 ? part : ['', ...part]));
  return `${placeProse(lines, prose).join('\n')}\n`;
}

function details({ risks }: PlainProfile): readonly string[] {
  if (isWide(risks)) return [];
  return ['## Risk Details', ...risks.flatMap((risk, place) => ['', ...riskSection(risk, place + 1)])];
}

/** Another rule book than the default is named in front matter, since the text cannot show it. */
function headOf(profile: PlainProfile): readonly string[] {
  const { story, title, date, reviewer, preface, policyName, risks } = profile;
  const subject = [story === null ? null : `Story ${story}`, title].filter((part) => part !== null).join(' - ');
  const own = ownScaleText(profile);
  const named = policyName ?? (risks.length === 0 ? 'bmad-v4' : 'foreign');
  return [
    ...(named === 'bmad-v4' && own === ''
      ? []
      : ['---', `policy: ${named}`, ...own.split('\n').slice(0, -1), '---', '']),
    headingOf(story, subject),
    ...(date === null && reviewer === null ? [] : ['']),
    ...(date === null ? [] : [`Date: ${inlineText(date)}`]),
    ...(reviewer === null ? [] : [`Reviewer: ${inlineText(reviewer)}`]),
    ...(preface.length === 0 ? [] : ['', ...preface.map((line) => `> ${inlineText(line)}`)]),
  ];
}

/** A title that speaks of risks says itself what the document is. */
function headingOf(story: string | null, subject: string): string {
  if (subject === '') return '# Risk Profile';
  return story === null && /\brisks?\b/i.test(subject)
    ? `# ${inlineText(subject)}`
    : `# Risk Profile: ${inlineText(subject)}`;
}

function executiveSummary({ policy }: PlainProfile, summary: Summary): readonly string[] {
  return [
    '## Executive Summary',
    '',
    `- Total Risks Identified: ${summary.total}`,
    // Nobody would take `P0 Risks: 1` for a count.
    ...summary.bands.flatMap(({ title, count }) => (levelNameOf(title) === null ? [] : `- ${title} Risks: ${count}`)),
    ...(summary.score === null
      ? []
      : [`- Risk Score: ${summary.score}/${policy?.storyScore?.base ?? 100} (calculated)`]),
  ];
}

function distribution({ categories, components }: Summary): readonly string[] {
  const group = (title: string, list: Summary['categories']): readonly string[] =>
    list.length === 0
      ? []
      : [
          '',
          `### ${title}`,
          '',
          ...list.map(({ name, count, bands }) => `- ${inlineText(name)}: ${countText(count, bands)}`),
        ];
  return ['## Risk Distribution', ...group('By Category', categories), ...group('By Component', components)];
}

export function countText(count: number, bands: Summary['bands']): string {
  const risks = count === 1 ? '1 risk' : `${count} risks`;
  const named = bands.map((band) => `${band.count} ${band.title.toLowerCase()}`).join(', ');
  return named === '' ? risks : `${risks} (${named})`;
}

/** Risks by band, worst first, each with its tests. */
function treatment(profile: PlainProfile): readonly (readonly string[])[] {
  return [testingStrategy(profile), acceptance(profile), monitoring(profile)];
}

const testing = '## Risk-Based Testing Strategy';

function testingStrategy({ policy, risks, references }: PlainProfile): readonly string[] {
  const said = saidOf(references, 'test-priority');
  const named = firstOfId(risks).filter(({ id }) => id !== null && said.has(id));
  const others = idsOfOthers(risks, said);
  if (named.length + others.length === 0) return [testing];
  const idsIn = (band: string | null): readonly string[] =>
    named.flatMap(({ id, computed }) => ((computed?.band ?? null) === band && id !== null ? [id] : []));
  const groups = [
    ...(policy?.bands ?? []).map(({ name, title }) => ({ title, own: idsIn(name) })),
    { title: 'Other', own: [...idsIn(null), ...others] },
  ].filter(({ own }) => own.length > 0);
  return [
    testing,
    ...groups.flatMap(({ title, own }, place) => [
      '',
      `### Priority ${place + 1}: ${bandHeading(title)} Risk Tests`,
      '',
      ...entriesOf(own, said),
    ]),
  ];
}

function acceptance({ risks, references }: PlainProfile): readonly string[] {
  const group = (title: string, role: ReferenceRole): readonly string[] => {
    const own = entriesIn(risks, saidOf(references, role));
    return own.length === 0 ? [] : ['', `### ${title}`, '', ...own];
  };
  return [
    '## Risk Acceptance Criteria',
    ...group('Must Fix Before Production', 'must-fix'),
    ...group('Can Deploy with Mitigation', 'can-deploy'),
    ...group('Accepted Risks', 'accepted'),
  ];
}

function monitoring({ risks, references }: PlainProfile): readonly string[] {
  const own = entriesIn(risks, saidOf(references, 'monitoring'));
  return ['## Monitoring Requirements', ...(own.length === 0 ? [] : ['']), ...own];
}

/** An id that stands twice is named once. */
function firstOfId(risks: readonly PlainRisk[]): readonly PlainRisk[] {
  return risks.filter(({ id }, place) => id === null || risks.findIndex((risk) => risk.id === id) === place);
}

type Said = ReadonlyMap<string, readonly string[]>;

/** By id what is said there of the risk, each thing once. */
function saidOf(references: readonly PlainReference[], role: ReferenceRole): Said {
  const said = new Map<string, readonly string[]>();
  for (const { id, text } of references.filter((reference) => reference.role === role))
    said.set(id, [...new Set([...(said.get(id) ?? []), ...(text === null ? [] : [text])])]);
  return said;
}

/** In the order of the risks, those of other documents behind them. */
function entriesIn(risks: readonly PlainRisk[], said: Said): readonly string[] {
  const own = firstOfId(risks).flatMap(({ id }) => (id !== null && said.has(id) ? [id] : []));
  return entriesOf([...own, ...idsOfOthers(risks, said)], said);
}

function idsOfOthers(risks: readonly PlainRisk[], said: Said): readonly string[] {
  return [...said.keys()].filter((id) => !risks.some((risk) => risk.id === id));
}

/** A line for each thing that is said; risks of which nothing is said share one, since their titles and tests stand above. */
function entriesOf(ids: readonly string[], said: Said): readonly string[] {
  const lines: string[] = [];
  let bare: string[] = [];
  const close = (): void => {
    if (bare.length > 0) lines.push(`- ${bare.join(', ')}`);
    bare = [];
  };
  for (const id of ids) {
    const texts = said.get(id) ?? [];
    if (texts.length === 0 && /^[\w.-]+$/.test(id)) {
      bare.push(id);
      continue;
    }
    close();
    if (texts.length === 0) lines.push(`- ${id}`);
    for (const each of texts.map((text) => `- ${id}: ${inlineText(text)}`)) lines.push(each);
  }
  close();
  return lines;
}

function metrics({ metrics: list }: PlainProfile): readonly string[] {
  const row = (cells: readonly (string | null)[]): string => rowText(cells.map((cell) => cellText(cell ?? '')));
  return [
    '## Metrics',
    ...(list.length === 0
      ? []
      : ['', '| Metric | Target | Alert | Critical |', '| ------ | ------ | ----- | -------- |']),
    ...list.map(({ name, target, alert, critical }) => row([name, target, alert, critical])),
  ];
}

function triggers({ triggers: list }: PlainProfile): readonly string[] {
  return [
    '## Risk Review Triggers',
    ...(list.length === 0 ? [] : ['']),
    ...list.map((text) => `- ${inlineText(text)}`),
  ];
}

/** The derivation as the template prints it, so that a reader can add it up. */
function calculation({ base, steps, score }: Summary): readonly string[] {
  if (base === null || score === null) return [];
  return [
    '## Risk Score Calculation',
    '',
    `- Base Score: ${base}`,
    ...steps
      .filter(({ count, each }) => count > 0 && each > 0)
      .map(({ title, count, each }) => `- ${title} Risks: ${count} × ${each} = -${count * each}`),
    `- Final Score: ${score}/${base}`,
  ];
}
