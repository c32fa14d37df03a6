/** Rows that look like risks and are none: forms to fill in, names of what follows, `No risks identified`, categories. */
import type { Columns } from './columns';
import { isDash, type MutableFields } from './fields';
import type { Section, Table, TableLine } from './outline';
import { termOf } from './vocabulary';

/** `### Risk Categories` above `| Category | Probability | …`. */
export function rowsAreCategories({ header }: Table, { heading }: Section): boolean {
  const [first] = header.cells;
  return (
    first !== undefined && termOf(first.plain) === 'category' && /\bcategories\b/i.test(heading?.content.plain ?? '')
  );
}

/** `[Title]`, `[Owner]`, `[Open/Closed]`: a row that shows how to write one. */
export function isForm({ cells }: TableLine): boolean {
  const open = cells.filter(({ plain }) => /^\[[^[\]]*\p{L}[^[\]]*\]$/u.test(plain.trim())).length;
  return open > 2 && open >= cells.length - 1;
}

/** `(None identified)` or a name for the rows below, in a row that says nothing else. */
export function isAlone({ cells }: TableLine, columns: Columns, { id }: MutableFields): boolean {
  if (id === null || /\d/.test(id.value)) return false;
  return cells.every(({ plain }, index) => columns[index] === 'id' || isDash(plain));
}

/** `No risks identified` fills a table that would be empty. */
export const noRisk =
  /^\W*(?:no|none|sin|nenhum|keine|aucun)\W+(?:\p{L}+\W+){0,2}(?:identified|found|known|risks?|threats?|riesgos?|riscos?|risiken|risques?)(?:\W+\p{L}+)?\W*$/iu;
