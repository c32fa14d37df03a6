/** Puts pieces of a profile at places of a text, and says what is not as it should be afterwards. */
import assert from 'node:assert/strict';
import {
  addRisk,
  applyEdits,
  defaultSettings,
  gateReport,
  insertPiece,
  type Piece,
  type ProfileFormat,
  policyOf,
  read,
  registerPiece,
  riskFromForm,
  riskPiece,
  summaryPiece,
  type TextEdit,
} from '../../../server/src/engine';
import type { PlainRisk } from '../../../server/src/engine/generate/plain';
import { parseOutline } from '../../../server/src/engine/read/markdown';
import { comparableRisk, plainProfile } from './plain-profile';

const form = { prefix: 'ZED', title: 'Nobody is on call', probability: 3, impact: 2, owner: 'Ana Ruiz' };
const source = `story: "9.9"
risks:
  - id: ZED-041
    title: Queue grows without bound
    description: Nothing limits what waits | or says so.
    probability: high
    impact: medium
    mitigations:
      - Limit the queue
  - id: ZED-042
    title: Names in the log
    probability: 1
    impact: 3
    tests: [Search the log for a name]
`;

export type PieceName = 'risk' | 'register' | 'summary';

export interface Inserted {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** As the commands do: a risk goes to those that are there, and to the cursor where there are none. null where it is refused. */
export function insertAt(text: string, format: ProfileFormat, at: number, name: PieceName): Inserted | null {
  const options = { format, settings: defaultSettings, today: '2026-03-02' };
  const first = read(text, options);
  const done = (edits: readonly TextEdit[]) => ({ text: applyEdits(text, edits), edits });
  if (name === 'risk') {
    const added = addRisk(first, form, options, at);
    if (added.kind === 'edits') return done(added.edits);
  }
  const found = insertPiece(first, at, pieceOf(name, format), options);
  return found.kind === 'edits' ? done(found.edits) : null;
}

function pieceOf(name: PieceName, format: ProfileFormat): Piece {
  const { profile } = read(source, { format: 'yaml' });
  const policy = policyOf(profile);
  if (name === 'risk') return riskPiece(riskFromForm(form, policy, []), format);
  if (name === 'register') return registerPiece({ profile, text: source }, policy, format);
  return summaryPiece(gateReport(profile, policy, { settings: defaultSettings, today: '2026-03-02' }), format);
}

/** Every line of the text stays, in its order and with its line break; every risk too; the piece is there; no block is torn. */
export function checkInserted(before: string, format: ProfileFormat, { text, edits }: Inserted, name: PieceName): void {
  if (name !== 'risk') {
    const [only, ...others] = edits;
    assert.deepEqual(others, []);
    assert.ok(only !== undefined && only.span.start === only.span.end, 'nothing is replaced');
    const { span, text: added } = only;
    assert.equal(text, before.slice(0, span.start) + added + before.slice(span.start));
    const above = text.slice(0, text.indexOf(added.trimStart(), span.start));
    if (format === 'markdown') assert.match(above, /^\s*$|\n[ \t]*\r?\n$/, 'an empty line above');
  }
  if (before.includes('\r\n')) assert.doesNotMatch(text, /(?<!\r)\n/, 'one kind of line break');
  else assert.doesNotMatch(text, /\r/, 'one kind of line break');
  const was = plainProfile(read(before, { format })).risks.map(keyOf);
  const now = plainProfile(read(text, { format })).risks;
  const told = now.map(keyOf);
  assert.deepEqual(
    was.filter((risk) => !told.includes(risk)),
    [],
    'the risks that were there',
  );
  const added = now.filter((risk) => !was.includes(keyOf(risk)));
  const titles = { risk: [form.title], register: ['Queue grows without bound', 'Names in the log'], summary: [] }[name];
  assert.deepEqual(
    added.map(({ title, description }) => title ?? description),
    titles,
  );
  if (name === 'register') assert.equal(added[0]?.description, 'Nothing limits what waits | or says so.');
  if (name === 'summary') assert.match(text, /^ *risk_summary:\r?$/m);
  if (format === 'markdown' && name !== 'risk') keepsBlocks(before, text, edits[0]?.span.start ?? 0);
}

function keyOf(risk: PlainRisk): string {
  return JSON.stringify(comparableRisk({ ...risk, group: null }));
}

/** Fences, tables, lists and front matter are what they were. */
function keepsBlocks(before: string, after: string, at: number): void {
  const blocks = blocksOf(before);
  const later = blocksOf(after);
  const torn = blocks.filter((block) => !later.includes(block));
  assert.deepEqual(torn, [], `torn at ${at}`);
}

function blocksOf(text: string): readonly string[] {
  const { sections, frontMatter } = parseOutline(text).outline;
  const front = frontMatter === null ? [] : [text.slice(frontMatter.start, frontMatter.end)];
  return [
    ...front,
    ...sections.flatMap(({ blocks }) =>
      blocks.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end).trimEnd()}`),
    ),
  ];
}

export function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
