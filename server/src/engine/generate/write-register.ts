/**
 * The register table: what people read first. Risks without an id have no section, so that for them it holds every field; one of these
 * that a row would not give back stands between the rows, whole and in YAML.
 */
import type { FieldName, Mitigation } from '../model';
import { headOfRisk } from '../read/heading';
import { cellText, inlineText, rowText } from './markdown-text';
import type { PlainProfile, PlainRisk } from './plain';
import {
  inWords,
  levelCell,
  levelText,
  mitigationText,
  residualText,
  scoreText,
  statusText,
  yamlFence,
} from './write-section';

/** One table for each run of risks of the same group, with the columns that any risk fills; `whole` where no section says the rest. */
export function writeRegister(profile: PlainProfile, all = profile.risks, whole = false): readonly string[] {
  const risks = all.map(inWords);
  if (risks.length === 0) return ['## Detailed Risk Register', '', 'No risks.'];
  const wide = whole || isWide(risks);
  const table = (own: readonly PlainRisk[]): readonly string[] => {
    const columns = wide ? wideColumnsOf(own) : filledColumns(narrowColumns(risks), risks);
    return [
      '',
      rowText(columns.map(({ title }) => title)),
      rowText(columns.map(({ title }) => '-'.repeat(title.length))),
      ...own.map((risk) => rowText(columns.map(({ cell }) => cell(risk)))),
    ];
  };
  const runs = runsOf(wide ? all : risks, wide);
  const headed = (group: string | null, place: number): readonly string[] =>
    group === null || group === runs[place - 1]?.group ? [] : ['', `### ${inlineText(group)}`];
  return [
    '## Detailed Risk Register',
    ...runs.flatMap(({ group, exact, own }, place) => [
      ...headed(group, place),
      ...(exact ? ['', ...yamlFence(own.map((risk) => ({ ...risk, group: null })))] : table(own)),
    ]),
  ];
}

/** Where descriptions stand for titles, a column of titles would say nothing; in the sections each has its own place. */
function narrowColumns(risks: readonly PlainRisk[]): readonly RegisterColumn[] {
  const untitled = risks.some(({ title }) => title === null || title === '');
  if (!untitled || risks.some(({ description }) => description === null || description === '')) return registerColumns;
  return registerColumns.map((column) =>
    column.field === 'title' ? { ...textColumn('description', 'Description'), always: true } : column,
  );
}

function wideColumnsOf(risks: readonly PlainRisk[]): readonly RegisterColumn[] {
  const columns = [...wideColumns, ...noteColumns(risks)].map((column) => ({ ...column, always: false }));
  return filledColumns(columns, risks);
}

function filledColumns(columns: readonly RegisterColumn[], risks: readonly PlainRisk[]): readonly RegisterColumn[] {
  return columns.filter(({ always, cell }) => always || risks.some((risk) => cell(risk) !== ''));
}

interface Run {
  readonly group: string | null;
  readonly exact: boolean;
  readonly own: PlainRisk[];
}

function runsOf(risks: readonly PlainRisk[], wide: boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const risk of risks) {
    const last = runs.at(-1);
    const { group } = risk;
    const exact = wide && risk.exact !== undefined;
    if (last !== undefined && last.group === group && last.exact === exact) last.own.push(risk);
    else runs.push({ group, exact, own: [risk] });
  }
  return runs;
}

/** What a row of any table says in the column of that field. */
export function registerCell(risk: PlainRisk, field: FieldName): string {
  const column = registerColumns.find((own) => own.field === field);
  if (column !== undefined) return column.cell(risk);
  const value = (risk as unknown as Partial<Record<string, unknown>>)[field];
  if (field === 'mitigations') return cellText(risk.mitigations.map(({ text }) => text).join('; '));
  if (typeof value === 'string') return cellText(value);
  return Array.isArray(value) ? cellText(value.join('; ')) : '';
}

interface RegisterColumn {
  readonly field: FieldName;
  readonly title: string;
  readonly always: boolean;
  cell(risk: PlainRisk): string;
}

const registerColumns: readonly RegisterColumn[] = [
  { field: 'id', title: 'Risk ID', always: true, cell: ({ id }) => cellText(id ?? '') },
  { field: 'title', title: 'Title', always: true, cell: ({ title }) => cellText(title ?? '') },
  { field: 'category', title: 'Category', always: false, cell: ({ category }) => cellText(category ?? '') },
  { field: 'probability', title: 'Probability', always: true, cell: ({ probability }) => levelCell(probability) },
  { field: 'impact', title: 'Impact', always: true, cell: ({ impact }) => levelCell(impact) },
  { field: 'score', title: 'Score', always: true, cell: ({ score }) => cellText(scoreText(score)) },
  { field: 'band', title: 'Priority', always: false, cell: ({ band }) => cellText(band ?? '') },
  { field: 'owner', title: 'Owner', always: false, cell: ({ owner }) => cellText(owner ?? '') },
  { field: 'status', title: 'Status', always: false, cell: ({ status }) => cellText(statusText(status) ?? '') },
];

/** Everything in one row: lists are lines of a cell, reasons stand behind their level. */
const wideColumns: readonly RegisterColumn[] = [
  ...registerColumns.map((column): RegisterColumn => {
    const { field } = column;
    if (field === 'title') return { ...column, title: 'Risk' };
    if (field !== 'probability' && field !== 'impact') return column;
    return { ...column, cell: (risk) => cellText(levelText(risk[field])) };
  }),
  textColumn('description', 'Description'),
  textColumn('component', 'Component'),
  textColumn('response', 'Response'),
  textColumn('strategy', 'Control Type'),
  {
    field: 'mitigations',
    title: 'Mitigation',
    always: false,
    cell: ({ mitigations }) => cellLines(mitigations.map(markedMitigation)),
  },
  listColumn('tests', 'Testing'),
  listColumn('acceptance', 'Success Criteria'),
  listColumn('monitoring', 'Monitoring'),
  listColumn('impactAnalysis', 'Consequences'),
  {
    field: 'residual',
    title: 'Residual Risk',
    always: false,
    cell: ({ residual }) => cellText(residualText(residual) ?? ''),
  },
  textColumn('timeline', 'Timeline'),
  textColumn('reviewDate', 'Review Date'),
  listColumn('contingency', 'Contingency'),
  listColumn('links', 'Links'),
  textColumn('acceptedBy', 'Accepted By'),
  textColumn('acceptedUntil', 'Accepted Until'),
];

type TextField =
  | 'description'
  | 'component'
  | 'response'
  | 'strategy'
  | 'timeline'
  | 'reviewDate'
  | 'acceptedBy'
  | 'acceptedUntil';
type ListField = 'tests' | 'acceptance' | 'monitoring' | 'impactAnalysis' | 'contingency' | 'links';

function textColumn(field: TextField, title: string): RegisterColumn {
  return { field, title, always: false, cell: (risk) => cellText(risk[field] ?? '') };
}

function listColumn(field: ListField, title: string): RegisterColumn {
  return {
    field,
    title,
    always: false,
    cell: (risk) => cellLines(risk[field].map((text) => ({ mark: '-', text: inlineText(text) }))),
  };
}

/** In a cell there are no boxes, so that signs stand for them. */
function markedMitigation(mitigation: Mitigation): CellLine {
  const mark = mitigation.done === null ? '-' : mitigation.done ? '✓' : '☐';
  return { mark, text: mitigationText({ ...mitigation, done: null }) };
}

/** Notes have titles of their own, so that they read back as notes. */
function noteColumns(risks: readonly PlainRisk[]): readonly RegisterColumn[] {
  const labels = new Set(risks.flatMap(({ notes }) => notes.map(({ label }) => label)));
  return [...labels].map((label) => ({
    field: 'notes',
    title: cellText(label),
    always: false,
    cell: ({ notes }) => cellText(notes.flatMap((note) => (note.label === label ? [note.text] : [])).join('; ')),
  }));
}

interface CellLine {
  readonly mark: string;
  readonly text: string;
}

function cellLines(lines: readonly CellLine[]): string {
  const bare = lines.length === 1 && lines[0]?.mark === '-';
  return lines.map(({ mark, text }) => `${bare ? '' : `${mark} `}${text.replaceAll('|', '\\|')}`).join('<br>');
}

/** A section finds its risk by the id in its heading; where that says none, everything stands in the register. */
export function isWide(risks: readonly PlainRisk[]): boolean {
  return risks.some(({ id }) => {
    const text = `1. ${id}: Title`;
    return id === null || headOfRisk({ text, at: (start, end) => ({ start, end }) }).id?.value !== id;
  });
}
