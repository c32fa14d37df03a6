/** What stands in the fields of a new risk at first: the category that its id names, and blanks with the words that fit them. */
import type { FieldName } from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';
import type { Placeholders } from './placeholders';
import { offersFor } from './values';

/** Writes what a field begins with; `hint` is how the document calls it. */
export type Fill = (to: Placeholders, field: FieldName | null, hint: string) => void;

/** `id` is null where the risk has none; `written` says how a word is written at that place. */
export function fillFor(
  document: RiskDocument,
  people: readonly string[],
  id: string | null,
  written: (word: string, field: FieldName) => string = (word) => word,
): Fill {
  return (to, field, hint) => {
    if (field === null) return void to.blank(hint);
    const category = field === 'category' && id !== null ? categoryOf(document, id) : null;
    if (category !== null) return void to.text(written(category, field));
    const offers = listed.has(field) ? offersFor(document, field, nowhere, people) : [];
    to.blank(
      hint,
      offers.slice(0, 20).map(({ value }) => written(value, field)),
    );
  };
}

/** Not the place of what is being typed. */
export const nowhere = -1;

const listed: ReadonlySet<FieldName> = new Set([
  'category',
  'probability',
  'impact',
  'band',
  'owner',
  'response',
  'strategy',
  'status',
  'residual',
]);

/** As the other risks of the series have it, else as the rule book calls it, or by its code where the others have codes. */
function categoryOf({ profile, policy, settings }: RiskDocument, id: string): string | null {
  const prefix = prefixOf(id);
  const written = profile.risks.flatMap(({ category }) => category?.value ?? []);
  const series = profile.risks.filter((risk) => risk.id !== null && prefixOf(risk.id.value) === prefix);
  const like = new Set(series.flatMap(({ category }) => category?.value ?? []));
  const [only] = like;
  const names: Readonly<Record<string, string>> = { ...policy?.categories, ...settings.categories };
  const name = names[prefix];
  if (only !== undefined && like.size === 1 && (name !== undefined || series.length > 1)) return only;
  if (name === undefined) return null;
  return written.length > 0 && written.every((each) => names[each] !== undefined) ? prefix : name;
}

function prefixOf(id: string): string {
  return id.replace(/-?\d+$/, '');
}
