/** Risks as rows for a spreadsheet and back: every field is a column, lists are lines of a cell. */
import { stringify } from 'yaml';
import { isStrategyText } from '../read/strategy';
import { riskKey } from '../read/yaml-keys';
import { entriesOf, freeName, listCell, mitigationsCell, mitigationsIn, notesCell, notesIn } from './csv-lists';
import { cellOf, rowsOf } from './csv-text';
import type { PlainLevel, PlainProfile, PlainResidual, PlainRisk } from './plain';
import { levelText, scoreText } from './write-section';
import { beside } from './write-yaml';

/** A table has rows and nothing above them: another rule book than the default one is named in each. */
export function writeCsv({ risks, policyName }: PlainProfile): string {
  const policy = { key: policyKey, cell: () => policyName ?? 'foreign' };
  const used = [
    ...columns.filter(({ key, cell }) => risks.some((risk) => cell(risk) !== '' || isAlone(risk, key))),
    ...(policyName === 'bmad-v4' ? [] : [policy]),
  ];
  const rows = risks.map((risk) => used.map(({ cell }) => cell(risk)));
  return [used.map(({ key }) => key), ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

/** A table of risks as `.risk.yaml`, which the one YAML reader then reads: titles of columns are as free as its keys. */
export function csvToYaml(text: string): string {
  const all = rowsOf(text);
  const header = headerIn(all);
  const keys = keysOf(all[header] ?? []);
  const rows = all.slice(header + 1);
  const policy = policyIn(rows.map((row) => row[keys.indexOf(policyKey)] ?? ''));
  const risks = rows.map((row) =>
    riskIn(row, policy === null ? keys : keys.map((key) => (key === policyKey ? '' : key))),
  );
  const scale = scaleIn(all[header] ?? []);
  const notes = all.slice(0, header).map((row) => row.filter((cell) => cell.trim() !== '').join(' '));
  return stringify(
    {
      ...(policy === null ? {} : { policy }),
      ...(scale === null ? {} : { scale }),
      risks,
      ...(notes.length === 0 ? {} : { notes }),
    },
    { lineWidth: 0 },
  );
}

const policyKey = 'policy';

/** An empty column of actions says that the sentence beside it is none. */
function isAlone({ strategy }: PlainRisk, key: string): boolean {
  return key === 'mitigations' && strategy !== null && !isStrategyText(strategy);
}

/** A table may have a title above its titles: the first row that names a risk and something of it. */
function headerIn(rows: readonly (readonly string[])[]): number {
  const found = rows.slice(0, 12).findIndex((row) => {
    const known = row.map((cell) => riskKey(keyOf(cell)));
    return (
      known.filter((key) => key !== null).length > 1 &&
      known.some((key) => key === 'id' || key === 'title' || key === 'description')
    );
  });
  return Math.max(0, found);
}

/** A title that stands twice, or is missing, keeps its cells all the same. */
function keysOf(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title, at) => {
    const key = freeName(title.trim() === '' ? `column ${at + 1}` : keyOf(title), taken);
    taken.add(key);
    return key;
  });
}

/** The rule book is the same in every row, and a name; a column of policies of another kind stays a column. */
function policyIn(cells: readonly string[]): string | null {
  const [first = ''] = cells;
  return /^[a-z][a-z\d-]*$/.test(first) && cells.every((cell) => cell === first) ? first : null;
}

/** `Likelihood (1-5)` beside `Impact (1-5)` is `5x5`. */
function scaleIn(titles: readonly string[]): string | null {
  const top = (field: 'probability' | 'impact'): string | undefined =>
    titles
      .map((title) => (riskKey(keyOf(title)) === field ? /\b1\s?(?:-|–|to)\s?(\d{1,2})\b/.exec(title)?.[1] : undefined))
      .find((one) => one !== undefined);
  const [probability, impact] = [top('probability'), top('impact')];
  return probability === undefined || impact === undefined ? null : `${probability}x${impact}`;
}

function riskIn(row: readonly string[], keys: readonly string[]): Record<string, unknown> {
  const named = row.flatMap((cell, at): [string, string][] => {
    const key = keys[at] ?? `column ${at + 1}`;
    return key === '' || cell.trim() === '' ? [] : [[key, cell]];
  });
  const hasActions = keys.some((key) => riskKey(key) === 'mitigations');
  const isNone = hasActions && !named.some(([key]) => riskKey(key) === 'mitigations');
  const strategies = isNone && named.some(([key]) => riskKey(key) === 'strategy') ? { mitigations: [] } : {};
  const reasons = new Map(named.filter(([key]) => reasonOf.has(key)));
  const fields = Object.fromEntries(
    named.flatMap(([key, cell]): [string, unknown][] => {
      if (reasonOf.has(key)) return named.some(([other]) => other === reasonOf.get(key)) ? [] : [[key, cell]];
      const reason = reasons.get(`${key}Reason`);
      return [[key, reason === undefined ? valueIn(key, cell) : { level: cell, reason }]];
    }),
  );
  return { ...fields, ...strategies };
}

/** Reasons of levels have a column each. */
const reasonOf: ReadonlyMap<string, string> = new Map([
  ['probabilityReason', 'probability'],
  ['impactReason', 'impact'],
]);

const lists: ReadonlySet<string | null> = new Set([
  'tests',
  'acceptance',
  'monitoring',
  'impactAnalysis',
  'contingency',
  'links',
]);

function valueIn(key: string, cell: string): unknown {
  const field = riskKey(key);
  if (field === 'mitigations') return mitigationsIn(cell);
  if (key === 'notes') return notesIn(cell);
  return lists.has(field) ? entriesOf(cell) : cell;
}

/** Our own names in any spelling; other titles go to the reader as they are, without what explains them: `Impact (1-5)`. */
function keyOf(title: string): string {
  const printed = title.replace(/\s+/g, ' ').trim();
  const word = wordOf(printed);
  if (word === policyKey) return policyKey;
  const own = columns.find(({ key }) => key.toLowerCase() === word);
  if (own !== undefined) return own.key;
  const bare = printed.replace(/\s?[([][^()[\]]*[)\]]/g, '').trim();
  return riskKey(printed) === null && riskKey(bare) !== null ? bare : printed;
}

function wordOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

interface CsvColumn {
  readonly key: string;
  cell(risk: PlainRisk): string;
}

const columns: readonly CsvColumn[] = [
  { key: 'id', cell: ({ id }) => id ?? '' },
  { key: 'title', cell: ({ title }) => title ?? '' },
  { key: 'category', cell: ({ category }) => category ?? '' },
  { key: 'component', cell: ({ component }) => component ?? '' },
  { key: 'group', cell: ({ group }) => group ?? '' },
  { key: 'description', cell: ({ description }) => description ?? '' },
  { key: 'probability', cell: ({ probability }) => bareLevel(probability) },
  { key: 'probabilityReason', cell: ({ probability }) => probability?.reason ?? '' },
  { key: 'impact', cell: ({ impact }) => bareLevel(impact) },
  { key: 'impactReason', cell: ({ impact }) => impact?.reason ?? '' },
  { key: 'score', cell: ({ score }) => scoreText(score) },
  { key: 'priority', cell: ({ band }) => band ?? '' },
  { key: 'owner', cell: ({ owner }) => owner ?? '' },
  { key: 'response', cell: ({ response }) => response ?? '' },
  { key: 'strategy', cell: ({ strategy }) => strategy ?? '' },
  { key: 'mitigations', cell: ({ mitigations }) => mitigationsCell(mitigations) },
  { key: 'tests', cell: ({ tests }) => listCell(tests) },
  { key: 'acceptance', cell: ({ acceptance }) => listCell(acceptance) },
  { key: 'monitoring', cell: ({ monitoring }) => listCell(monitoring) },
  { key: 'impactAnalysis', cell: ({ impactAnalysis }) => listCell(impactAnalysis) },
  {
    key: 'residual',
    cell: ({ residual }) => (residual === null ? '' : (residual.band ?? (isRated(residual) ? '' : residual.text))),
  },
  { key: 'residualProbability', cell: ({ residual }) => levelText(residual?.probability ?? null) },
  { key: 'residualImpact', cell: ({ residual }) => levelText(residual?.impact ?? null) },
  { key: 'residualScore', cell: ({ residual }) => scoreText(residual?.score ?? null) },
  { key: 'residualReason', cell: ({ residual }) => residualReason(residual) },
  { key: 'timeline', cell: ({ timeline }) => timeline ?? '' },
  { key: 'reviewDate', cell: ({ reviewDate }) => reviewDate ?? '' },
  { key: 'status', cell: ({ status }) => status ?? '' },
  { key: 'progress', cell: ({ progress }) => (progress === null ? '' : `${progress}%`) },
  { key: 'contingency', cell: ({ contingency }) => listCell(contingency) },
  { key: 'links', cell: ({ links }) => listCell(links) },
  { key: 'acceptedBy', cell: ({ acceptedBy }) => acceptedBy ?? '' },
  { key: 'acceptedUntil', cell: ({ acceptedUntil }) => acceptedUntil ?? '' },
  { key: 'notes', cell: ({ notes }) => notesCell(notes) },
];

function bareLevel(level: PlainLevel | null): string {
  return level === null ? '' : levelText({ ...level, reason: null });
}

/** What stands beside the level word, where the reason is not apart from it. */
function residualReason(residual: PlainResidual | null): string {
  if (residual === null || residual.reason !== null || residual.band === null) return residual?.reason ?? '';
  return isRated(residual) ? '' : (beside(residual.text, residual.band) ?? '');
}

function isRated({ probability, impact, score }: PlainResidual): boolean {
  return probability !== null || impact !== null || score !== null;
}
