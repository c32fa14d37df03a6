/** What the columns of a table mean, by their titles and by what stands in them; and whether its rows are risks. */
import { idOfCell, isForeignId, isNamedRisk } from './identifier';
import { parseLevel } from './level';
import type { Table, TableLine } from './outline';
import type { Place } from './shapes/shape';
import { isStatusWord, mentionsRisk, normalise, responseOf, type Term, termOf } from './vocabulary';

export type Columns = readonly (Term | null)[];

/** null where the rows are no risks. */
export function riskColumns(table: Table, place: Place): Columns | null {
  const titles = table.header.cells.map(({ plain }) => plain);
  if (place.inherited || titles.some((title) => /\(system\)|\brelevance\b/i.test(title))) return null;
  const printed = titles.map(columnTerm);
  if (printed.some((term, index) => term === 'tests' && isTestColumn(titles[index] ?? '', index))) return null;
  if (printed.includes('foreign') || titles.length < 2) return null;
  if (titles.some((_, index) => isMostly(filled(table, index), (text) => testLevel.test(text)))) return null;
  if (isCount(table)) return null;
  const link = printed.lastIndexOf('risk');
  // `Cause | Risk | Description` names the risk and tells of it; `Scenario | Risk` only points at one.
  const isTold = printed[link + 1] === 'description' || printed[link + 1] === 'title';
  if (link > 0 && !printed.includes('id') && !isTold && riskIds(table, link)) return null;
  const columns = disambiguate(printed, table);
  return isRegister(columns, titles, table, place) ? columns : null;
}

/** `Likelihood / frequency`, `Primary control / next evidence`: a title of two things is of the first that we know. */
function columnTerm(title: string): Term | null {
  const whole = termOf(title);
  if (whole !== null) return whole;
  if (/^(?:risk|rsk|threat|hazard)[-_ ]?(?:id|ref|no|number|#)$/.test(normalise(title))) return 'id';
  const parts = normalise(title).split(/\s*[/&+;,、]\s*|\s+(?:and|or|und|y|e|et)\s+|[与與和及]/);
  const term = termOf((parts[0] ?? '').replace(leadingAdjective, ''));
  return term !== null && joinable.has(term) ? term : null;
}

const leadingAdjective =
  /^(?:primary|key|main|major|suggested|proposed|current|overall|expected|estimated|planned|assessed|assigned) /;

const joinable: ReadonlySet<Term> = new Set<Term>([
  'risk',
  'category',
  'component',
  'probability',
  'impact',
  'severity',
  'score',
  'band',
  'owner',
  'mitigations',
  'contingency',
  'monitoring',
  'timeline',
]);

/** `Category | High | Medium | Low | Total` counts risks. */
function isCount({ header, rows }: Table): boolean {
  const levels = header.cells.slice(1).filter(({ plain }) => levelIn(plain)).length;
  if (levels < 2 || levels + 2 < header.cells.length - 1) return false;
  return rows.every(({ cells }) => cells.slice(1).every(({ plain }) => /^\D{0,4}\d{0,4}\D{0,2}$/.test(plain)));
}

/** Its rows are tests. */
const testLevel =
  /^(?:unit|integration|e2e|component|api|smoke|contract|end-to-end|system)(?: tests?)?(?: ?[/,+] ?\w+)?$/i;

/** A table that says something of risks by their ids and counts where they stand elsewhere: `ID | Status | Owner`. */
export function joiningColumns(table: Table, place: Place): Columns | null {
  if (place.inherited) return null;
  const printed = table.header.cells.map(({ plain }) => columnTerm(plain));
  const named = printed.findIndex((term) => term === 'id' || term === 'risk');
  if (named < 0 || printed.length < 2 || !riskIds(table, named)) return null;
  if (!place.risky && !mentionsRisk(table.header.cells[named]?.plain ?? '')) return null;
  const columns = printed.map((term, index) => (index === named ? 'id' : term));
  const said = columns.filter((_, index) => index !== named);
  if (place.referring && !said.includes('monitoring')) return null;
  return said.every((term) => term !== null && joining.has(term)) ? columns : null;
}

const joining: ReadonlySet<Term> = new Set<Term>([
  'mitigations',
  'status',
  'owner',
  'timeline',
  'reviewDate',
  'progress',
  'residual',
  'mitigationStatus',
  'monitoring',
  'contingency',
  'response',
]);

/** The first rows tell what a column holds; a register of a thousand is not read for that. */
const telling = 40;

/** Cells of one column that say something. */
function filled(table: Table, column: number): readonly string[] {
  return table.rows
    .slice(0, telling)
    .map(({ cells }) => cells[column]?.plain ?? '')
    .filter((text) => text !== '' && !/^[-–—.…]+$/.test(text));
}

function isTestColumn(title: string, index: number): boolean {
  const words = normalise(title);
  return (
    words === 'test id' ||
    words === 'test ids' ||
    (words === 'test' && index < 2) ||
    (index === 0 && words.includes('test'))
  );
}

function disambiguate(printed: readonly (Term | null)[], table: Table): Columns {
  const columns: (Term | null)[] = [...printed];
  const has = (term: Term): boolean => columns.includes(term);
  const rename = (from: Term, to: (index: number) => Term | null): void => {
    for (const [index, term] of columns.entries()) if (term === from) columns[index] = to(index);
  };
  const levels = (index: number): boolean => isMostly(filled(table, index), (text) => levelIn(text));
  rename('impact', (index) => (levels(index) ? 'impact' : 'impactAnalysis'));
  rename('probability', (index) => (levels(index) ? 'probability' : null));
  rename('severity', (index) =>
    has('probability') && !has('impact') && levels(index) ? 'impact' : has('band') ? null : 'band',
  );
  rename('risk', (index) =>
    levels(index) ? 'band' : !has('id') && riskIds(table, index) ? 'id' : has('title') ? 'description' : 'title',
  );
  rename('score', (index) =>
    filled(table, index).some((text) => /\d/.test(text)) ? 'score' : levels(index) ? 'band' : 'score',
  );
  rename('band', (index) =>
    !has('score') && isMostly(filled(table, index), (text) => /^\D{0,4}\d/.test(text) && !/^P[0-5]\b/.test(text))
      ? 'score'
      : 'band',
  );
  rename('priority', () => (has('band') ? null : 'band'));
  // Some say with *Status* how grave a risk is.
  if (!has('band')) rename('status', (index) => (levels(index) ? 'band' : 'status'));
  rename('mitigationStrategy', () => (has('mitigations') ? 'strategy' : 'mitigations'));
  rename('response', (index) =>
    has('mitigations') || isMostly(filled(table, index), (text) => responseOf(text) !== null)
      ? 'response'
      : 'mitigations',
  );
  const ids = columns.flatMap((term, index) => (term === 'id' ? [index] : []));
  for (const index of ids)
    if (ids.length > 1 && isMostly(filled(table, index), (text) => /^\d+$/.test(text))) columns[index] = null;
  const scores = columns.flatMap((term, index) => (term === 'score' ? [index] : []));
  for (const index of scores) {
    if (
      scores.length > 1 &&
      isMostly(filled(table, index), (text) => /\d\s?[×xX*]\s?\d/.test(text) && !text.includes('='))
    )
      columns[index] = 'pair';
  }
  for (const [index, term] of columns.entries()) {
    if (term === null && mentionsRisk(table.header.cells[index]?.plain ?? '') && levels(index) && !has('band'))
      columns[index] = 'band';
  }
  if (!has('title') && !has('description') && !has('id')) {
    const at = columns.findIndex((term, index) => term === 'category' || (term === null && index === 0));
    if (at >= 0) columns[at] = 'title';
  } else if (!has('title') && !has('description') && has('component') && countedRows(table, columns)) {
    // `# | Module | Probability | …` names what it counts.
    columns[columns.indexOf('component')] = 'title';
  } else if (!has('title') && !has('id') && has('description')) {
    columns[columns.indexOf('description')] = 'title';
  }
  // What is in place and what comes next may have a column each.
  return columns.map((term, index) =>
    term !== null && term !== 'mitigations' && columns.indexOf(term) < index ? null : term,
  );
}

/** `**CLOSED** — …` and `Open (low)`. */
function startsWithStatus(text: string): boolean {
  const word = /^[^\p{L}]{0,4}(\p{L}+(?: \p{L}+)?)/u.exec(text)?.[1] ?? '';
  return isStatusWord(word) || isStatusWord(word.replace(/ .*/, ''));
}

/** `R01` and `RISK-3` are ids of nothing else. */
function namesRisks(table: Table, columns: Columns): boolean {
  return isMostly(filled(table, columns.indexOf('id')), isNamedRisk);
}

function countedRows(table: Table, columns: Columns): boolean {
  return isMostly(filled(table, columns.indexOf('id')), (text) => /^\d{1,3}\.?$/.test(text));
}

/** Rows are risks when something names them and something rates or treats them. */
function isRegister(columns: Columns, titles: readonly string[], table: Table, place: Place): boolean {
  const has = (term: Term): boolean => columns.includes(term);
  if (!has('id') && !has('title')) return false;
  if (table.rows.length === 0) return false;
  const first = columns[0];
  const identified = has('id') && riskIds(table, columns.indexOf('id'));
  if (!identified && (first === 'probability' || first === 'impact' || first === 'score')) return false;
  // `Control | Name | Priority`: what is done stands first, with ids of its own.
  if (first === 'mitigations' && isMostly(firstCells(table), (text) => idOfCell(text) !== null)) return false;
  // A legend counts its levels.
  if (first === 'title' && isMostly(firstCells(table), (text) => /^\d{1,2}(?:\s?[-–]\s?\d{1,3}|\s?\+)?$/.test(text)))
    return false;
  if (
    first !== 'id' &&
    !identified &&
    isMostly(firstCells(table), (text) => (levelIn(text) && !/^\d/.test(text)) || /^P[0-4]$/.test(text))
  )
    return false;
  const rated =
    has('pair') ||
    (has('probability') && has('impact')) ||
    has('score') ||
    has('band') ||
    (has('probability') && has('mitigations'));
  const treated = has('owner') || treatments.some((term) => has(term));
  const names = titles.some(
    (title, index) => (columns[index] === 'title' || columns[index] === 'id') && mentionsRisk(title),
  );
  // Under `## Critical Risks` the heading rates what the rows only name and tell.
  const listed =
    place.risky &&
    !place.referring &&
    ((names && has('id') && has('description')) ||
      (names && has('status') && isMostly(filled(table, columns.indexOf('status')), startsWithStatus)) ||
      (identified && has('title') && (has('description') || has('impactAnalysis')) && namesRisks(table, columns)));
  if (identified) {
    // `Risk` above levels rates what the table is about, whatever that is.
    const speaking = place.risky || titles.some((title, index) => mentionsRisk(title) && columns[index] !== 'band');
    // Who has it and where it stands is told of a risk that stands elsewhere.
    const told = has('title') || has('description') || treatments.some((term) => has(term));
    // A backlog has ids and priorities too.
    if (!speaking && !has('probability') && !has('score') && !has('pair')) return false;
    return (
      rated ||
      listed ||
      (treated && told && speaking && columns.filter((term) => term !== null).length >= 3 && !place.referring)
    );
  }
  if (names) return rated || treated || listed;
  const speaks = titles.some((title) => mentionsRisk(title));
  if (place.referring && !speaks) return false;
  if (has('probability') && has('impact')) return true;
  return (
    (speaks && (has('score') || has('band')) && has('mitigations')) || (place.risky && rated && treated && !has('id'))
  );
}

const treatments: readonly Term[] = ['mitigations', 'contingency', 'tests', 'strategy'];

function riskIds(table: Table, column: number): boolean {
  const ids = filled(table, column);
  const title = table.header.cells[column]?.plain ?? '';
  return (
    ids.length > 0 &&
    isMostly(ids, (text) => {
      const id = idOfCell(text, mentionsRisk(title));
      return (
        id !== null && (id.strong || /^[A-Z]{1,4}-?\d+$/.test(id.value)) && !isForeignId(id.value, mentionsRisk(title))
      );
    })
  );
}

function firstCells(table: Table): readonly string[] {
  return table.rows
    .slice(0, telling)
    .map(({ cells }: TableLine) => cells[0]?.plain ?? '')
    .filter((text) => text !== '');
}

function levelIn(text: string): boolean {
  const level = parseLevel({ text, at: (start, end) => ({ start, end }) });
  return level !== null || /^(?:n\/a|none|tbd|unknown)$/i.test(text);
}

function isMostly(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(test).length * 2 > texts.length;
}
