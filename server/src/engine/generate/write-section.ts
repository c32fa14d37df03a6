/** One risk as a section of a story profile: `### 1. TECH-001: Title` and its labelled lines. */
import { largest } from '../extremes';
import type { Mitigation, Span } from '../model';
import { labelsOf } from '../read/label';
import { termOf } from '../read/vocabulary';
import { cellText, inlineText } from './markdown-text';
import {
  noRisk,
  type PlainLevel,
  type PlainNote,
  type PlainResidual,
  type PlainRisk,
  type PlainScore,
  type RiskField,
} from './plain';
import { writeYamlRisk } from './write-yaml';

export function riskSection(whole: PlainRisk, number: number | null, level = 3): readonly string[] {
  const risk = inWords(whole);
  const name = [risk.id, risk.title].filter((part) => part !== null && part !== '').join(': ');
  const score = scoreText(risk.score);
  const rated = score === '' || risk.band === null ? score : `${score} (${risk.band})`;
  return [
    `${'#'.repeat(level)} ${number === null ? '' : `${number}. `}${inlineText(name)}`,
    '',
    ...line('Score', rated),
    ...lines(risk),
    ...exactLines(whole),
  ];
}

/** Without the fields that stand in YAML. */
export function inWords(risk: PlainRisk): PlainRisk {
  if (risk.exact === undefined) return risk;
  const notes = risk.notes.filter(({ isExact }) => isExact !== true);
  return { ...risk, ...fieldsOf(noRisk, risk.exact), notes };
}

function exactLines(risk: PlainRisk): readonly string[] {
  if (risk.exact === undefined) return [];
  const notes = risk.notes.filter(({ isExact }) => isExact === true);
  const fields = { ...noRisk, id: risk.id, ...fieldsOf(risk, risk.exact), notes };
  return ['', ...yamlFence([fields])];
}

/** Longer than any ticks in it. */
export function yamlFence(risks: readonly PlainRisk[]): readonly string[] {
  const text = risks.map((risk) => writeYamlRisk(risk, 0)).join('\n');
  const longest = largest(
    (text.match(/`{3,}/g) ?? []).map((ticks) => ticks.length),
    2,
  );
  const ticks = '`'.repeat(longest + 1);
  return [`${ticks}yaml risks`, ...text.trimEnd().split('\n'), ticks];
}

function fieldsOf(risk: PlainRisk, names: ReadonlySet<RiskField>): Partial<PlainRisk> {
  return Object.fromEntries([...names].map((name) => [name, risk[name]]));
}

function lines(risk: PlainRisk): readonly string[] {
  return [
    ...line('Category', risk.category),
    ...line('Component', risk.component),
    ...line('Description', risk.description),
    ...(risk.score === null ? line('Priority', risk.band) : []),
    ...line('Probability', levelText(risk.probability)),
    ...line('Impact', levelText(risk.impact)),
    ...line('Response', risk.response),
    ...line('Strategy', risk.strategy),
    ...list('Mitigation', risk.mitigations.map(mitigationText)),
    ...list('Testing Focus', risk.tests.map(inlineText)),
    ...list('Acceptance Criteria', risk.acceptance.map(inlineText)),
    ...list('Monitoring', risk.monitoring.map(inlineText)),
    ...list('Impact Analysis', risk.impactAnalysis.map(inlineText)),
    ...line('Residual Risk', residualText(risk.residual)),
    ...line('Owner', risk.owner),
    ...line('Timeline', risk.timeline),
    ...line('Review Date', risk.reviewDate),
    ...line('Status', statusText(risk.status)),
    ...line('Progress', risk.progress === null ? null : `${risk.progress}%`),
    ...list('Contingency Plan', risk.contingency.map(inlineText)),
    ...list('Links', risk.links.map(inlineText)),
    ...line('Accepted By', risk.acceptedBy),
    ...line('Accepted Until', risk.acceptedUntil),
    ...risk.notes.flatMap(noteLine),
  ];
}

/** A note whose label means a field would be read as that field: it says its label itself. */
function noteLine({ label, text }: PlainNote): readonly string[] {
  return termOf(label) === null ? line(label, text) : line('Notes', `${label} - ${text}`);
}

/** What `noteLine` says, as it was. */
export function ownLabel(note: PlainNote): PlainNote {
  const said = /^(.{1,60}?) - ([\s\S]+)$/.exec(note.text);
  if (note.label !== 'Notes' || said === null || termOf(said[1] ?? '') === null) return note;
  return { label: said[1] ?? '', text: said[2] ?? '' };
}

function line(label: string, text: string | null): readonly string[] {
  if (text === null || text === '') return [];
  const printed = inlineText(text);
  const strong = { start: 0, end: label.length };
  if (labelsIn(`${label}: ${text}`, [strong]) < 2) return [`- **${inlineText(label)}**: ${printed}`];
  return labelsIn(text, []) === 0 ? [`- **${inlineText(label)}**:`, `  ${printed}`] : list(label, [printed]);
}

/** `… which is why Probability: MEDIUM is right`: behind another label on one line it would be the risk’s probability. */
function labelsIn(text: string, strong: readonly Span[]): number {
  return labelsOf({ text, at: (start, end) => ({ start, end }) }, strong).length;
}

function list(label: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`- **${label}**:`, ...items.map((item) => `  - ${item}`)];
}

export function mitigationText({ text, done, kind, owner, due }: Mitigation): string {
  const box = done === null ? '' : done ? '[x] ' : '[ ] ';
  const lead = kind === null ? '' : `**${inlineText(kind)}**: `;
  const who = owner === null || text.includes(owner) ? '' : ` (Owner: ${inlineText(owner)})`;
  const when = due === null || text.includes(due) ? '' : ` (due ${inlineText(due)})`;
  return `${box}${lead}${inlineText(text)}${who}${when}`;
}

/** A plain word begins a sentence. */
export function statusText(status: string | null): string | null {
  return status !== null && /^[a-z]+(?:[ -][a-z]+)*$/.test(status)
    ? status.slice(0, 1).toUpperCase() + status.slice(1)
    : status;
}

/** `Medium (2) - why`; a scale’s top and a percentage stand with the number. */
export function levelText(level: PlainLevel | null): string {
  if (level === null) return '';
  const number =
    level.number === null ? null : level.of === null ? String(level.number) : `${level.number}/${level.of}`;
  const inside = [number, level.percent === null ? null : `${level.percent}%`]
    .filter((part) => part !== null)
    .join(', ');
  const value = level.word === null ? inside : inside === '' ? level.word : `${level.word} (${inside})`;
  return level.reason === null ? value : `${value} - ${level.reason}`;
}

/** In the register the reason would crowd the row; it stands in the section. */
export function levelCell(level: PlainLevel | null): string {
  return level === null ? '' : cellText(levelText({ ...level, reason: null }));
}

export function scoreText(score: PlainScore | null): string {
  if (score === null) return '';
  if (score.value === null) return score.text;
  return score.of === null ? String(score.value) : `${score.value}/${score.of}`;
}

/** `Low (1 × 3 = 3) - why`, `Low (3) - why`, `Low - why`: as much of it as is known. */
export function residualText(residual: PlainResidual | null): string | null {
  if (residual === null) return null;
  const { text, band, score, probability, impact, reason } = residual;
  const factors = probability?.level == null || impact?.level == null ? '' : `${probability.level} × ${impact.level}`;
  const rated = [factors, score === null ? '' : scoreText(score)].filter((part) => part !== '').join(' = ');
  const value =
    rated === '' ? (band === null || reason === null ? text : band) : band === null ? rated : `${band} (${rated})`;
  return reason === null || value.includes(reason) ? value : `${value} - ${reason}`;
}

export function bandHeading(title: string): string {
  return title.replace(/ risks?$/i, '');
}
