/** Risks as rows for a spreadsheet and back: every field is a column, lists are lines of a cell. */
import { stringify } from 'yaml';
import type { Mitigation } from '../model';
import type { PlainProfile, PlainResidual, PlainRisk } from './plain';
import { levelText, scoreText } from './write-section';
import { beside } from './write-yaml';

/** A table has rows and nothing above them: another rule book than the default one is named in each. */
export function writeCsv({ risks, policyName }: PlainProfile): string {
  const policy = { key: policyKey, cell: () => policyName ?? 'foreign' };
  const used = [
    ...columns.filter(({ cell }) => risks.some((risk) => cell(risk) !== '')),
    ...(policyName === 'bmad-v4' ? [] : [policy]),
  ];
  const rows = risks.map((risk) => used.map(({ cell }) => cell(risk)));
  return [used.map(({ key }) => key), ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A table of risks as `.risk.yaml`, which the one YAML reader then reads: titles of columns are as free as its keys. */
export function csvToYaml(text: string): string {
  const [header = [], ...rows] = rowsOf(text);
  const keys = header.map((title) => keyOf(title));
  const risks = rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) =>
      Object.fromEntries(
        keys.flatMap((key, at) => {
          const cell = row[at] ?? '';
          return key === '' || key === policyKey || cell === '' ? [] : [[key, cellValue(key, cell)]];
        }),
      ),
    );
  const policy = rows[0]?.[keys.indexOf(policyKey)] ?? '';
  return stringify({ ...(policy === '' ? {} : { policy }), risks }, { lineWidth: 0 });
}

const policyKey = 'policy';

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
  { key: 'probability', cell: ({ probability }) => levelText(probability) },
  { key: 'impact', cell: ({ impact }) => levelText(impact) },
  { key: 'score', cell: ({ score }) => scoreText(score) },
  { key: 'priority', cell: ({ band }) => band ?? '' },
  { key: 'owner', cell: ({ owner }) => owner ?? '' },
  { key: 'response', cell: ({ response }) => response ?? '' },
  { key: 'strategy', cell: ({ strategy }) => strategy ?? '' },
  { key: 'mitigations', cell: ({ mitigations }) => mitigations.map(mitigationLine).join('\n') },
  { key: 'tests', cell: ({ tests }) => lines(tests) },
  { key: 'acceptance', cell: ({ acceptance }) => lines(acceptance) },
  { key: 'monitoring', cell: ({ monitoring }) => lines(monitoring) },
  { key: 'impactAnalysis', cell: ({ impactAnalysis }) => lines(impactAnalysis) },
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
  { key: 'contingency', cell: ({ contingency }) => lines(contingency) },
  { key: 'links', cell: ({ links }) => lines(links) },
  { key: 'acceptedBy', cell: ({ acceptedBy }) => acceptedBy ?? '' },
  { key: 'acceptedUntil', cell: ({ acceptedUntil }) => acceptedUntil ?? '' },
  { key: 'notes', cell: ({ notes }) => lines(notes.map(({ label, text }) => `${label}: ${text}`)) },
];

/** What stands beside the level word, where the reason is not apart from it. */
function residualReason(residual: PlainResidual | null): string {
  if (residual === null || residual.reason !== null || residual.band === null) return residual?.reason ?? '';
  return isRated(residual) ? '' : (beside(residual.text, residual.band) ?? '');
}

function isRated({ probability, impact, score }: PlainResidual): boolean {
  return probability !== null || impact !== null || score !== null;
}

const lists: ReadonlySet<string> = new Set(
  'mitigations tests acceptance monitoring impactAnalysis contingency links'.split(' '),
);

function lines(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/\s+/g, ' ')).join('\n');
}

/** `[x] Testing: Run the suite (owner Ana Ruiz, due 2026-03-24)`. */
function mitigationLine({ text, done, kind, owner, due }: Mitigation): string {
  const box = done === null ? '' : done ? '[x] ' : '[ ] ';
  const who = [owner === null ? '' : `owner ${owner}`, due === null ? '' : `due ${due}`].filter((part) => part !== '');
  const tail = who.length === 0 ? '' : ` (${who.join(', ')})`;
  return `${box}${kind === null ? '' : `{${kind}} `}${text.replace(/\s+/g, ' ')}${tail}`;
}

function mitigationOf(line: string): Record<string, string | boolean> {
  const box = /^\[([ xX])\] /.exec(line);
  const afterBox = box === null ? line : line.slice(box[0].length);
  const kind = /^\{([^{}]{1,80})\} /.exec(afterBox);
  const afterKind = kind === null ? afterBox : afterBox.slice(kind[0].length);
  const tail = / \((?:owner ([^()]{1,80}?))?(?:, )?(?:due ([^(),]{1,40}))?\)$/.exec(afterKind);
  const hasTail = tail !== null && (tail[1] !== undefined || tail[2] !== undefined);
  return {
    text: hasTail ? afterKind.slice(0, tail.index) : afterKind,
    ...(box === null ? {} : { done: box[1] !== ' ' }),
    ...(kind?.[1] === undefined ? {} : { kind: kind[1] }),
    ...(hasTail && tail[1] !== undefined ? { owner: tail[1] } : {}),
    ...(hasTail && tail[2] !== undefined ? { due: tail[2] } : {}),
  };
}

function cellValue(key: string, cell: string): unknown {
  const entries = cell.split('\n').map((line) => line.trim());
  if (key === 'mitigations') return entries.filter((line) => line !== '').map(mitigationOf);
  if (key === 'notes') {
    const notes = new Map<string, string>();
    for (const [at, line] of entries.entries()) {
      const [label, text] = noteOf(line, at);
      notes.set(freeLabel(label, notes), text);
    }
    return Object.fromEntries(notes);
  }
  return lists.has(key) ? entries.filter((line) => line !== '') : cell.replaceAll('\n', ' ');
}

/** A label that stands twice keeps both notes. */
function freeLabel(label: string, taken: ReadonlyMap<string, string>): string {
  for (let turn = 1; ; turn += 1) {
    const own = turn === 1 ? label : `${label} (${turn})`;
    if (!taken.has(own)) return own;
  }
}

function noteOf(line: string, at: number): readonly [string, string] {
  const colon = line.indexOf(': ');
  return colon < 0 ? [`note ${at + 1}`, line] : [line.slice(0, colon), line.slice(colon + 2)];
}

/** Our own names in any spelling; other titles go to the reader as they are. */
function keyOf(title: string): string {
  const word = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return columns.find(({ key }) => key.toLowerCase() === word)?.key ?? title.trim();
}

/** A leading `=`, `+`, `-` or `@` would be a formula to a spreadsheet; an apostrophe keeps it text. */
function field(value: string): string {
  const safe = /^[=+\-@\t']/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Commas, or semicolons where the header has no comma; quotes double inside quotes. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const firstLine = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  const separator = !firstLine.includes(',') && firstLine.includes(';') ? ';' : ',';
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)?.push(cell.startsWith("'") ? cell.slice(1) : cell);
    cell = '';
  };
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quoted) {
      if (char !== '"') cell += char === '\r' ? '' : char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator) end();
    else if (char === '\n') {
      end();
      rows.push([]);
    } else if (char !== '\r') cell += char;
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) end();
  return rows.filter((row) => row.length > 0);
}
