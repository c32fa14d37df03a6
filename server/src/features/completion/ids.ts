/** Ids that are taken, and the next free one of each series. */
import { asWritten, type Message, say } from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';

export interface NextId {
  readonly id: string;
  readonly detail: Message;
}

/** `TECH-003` after `TECH-002`; first the series in use, then those of the rule book's categories. An id that no risk has, a slip perhaps, takes no number away. */
export function nextIds({ profile, policy, settings }: RiskDocument): readonly NextId[] {
  const series = new Map<string, { last: number; width: number }>();
  for (const id of profile.risks.flatMap((risk) => risk.id?.value ?? [])) {
    const [, prefix = '', digits = ''] = /^(.*?)(\d{1,9})$/s.exec(id) ?? [];
    if (digits === '') continue;
    const known = series.get(prefix) ?? { last: 0, width: 0 };
    series.set(prefix, { last: Math.max(known.last, Number(digits)), width: Math.max(known.width, digits.length) });
  }
  const categories = { ...policy?.categories, ...settings.categories };
  const named = Object.keys(categories).map((prefix) => `${prefix}-`);
  // A document with a series of its own (RISK-001, C1) has no use for TECH-001.
  const isOwn = series.size > 0 && [...series.keys()].every((prefix) => !named.includes(prefix));
  for (const prefix of isOwn ? [] : named) if (!series.has(prefix)) series.set(prefix, { last: 0, width: 3 });
  return [...series].map(([prefix, { last, width }]) => ({
    id: prefix + String(last + 1).padStart(width, '0'),
    detail: detailOf(categories[prefix.replace(/-$/, '')]),
  }));
}

function detailOf(category: string | undefined): Message {
  return category === undefined ? say`next free id` : asWritten(category);
}
