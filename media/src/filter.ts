/** Which risks are shown. */
import type { Filter, MatrixRisk } from './messages';

export const noFilter: Filter = { owner: null, category: null, status: null, band: null, gap: null, text: '' };

/** Stands for a risk without an owner among the names. */
export const nobody = '';

export function matches(risk: MatrixRisk, filter: Filter): boolean {
  if (filter.owner !== null && !ownersOf(risk).includes(filter.owner)) return false;
  if (filter.category !== null && risk.category !== filter.category) return false;
  if (filter.status !== null && risk.status !== filter.status) return false;
  if (filter.band !== null && risk.band?.name !== filter.band) return false;
  if (filter.gap !== null && !risk.concerns.includes(filter.gap)) return false;
  const text = filter.text.trim().toLowerCase();
  return text === '' || wordsOf(risk).some((word) => word.toLowerCase().includes(text));
}

/** The search box clears itself; everything else needs a button. */
export function hasChoice({ text: _, ...choices }: Filter): boolean {
  return Object.values(choices).some((choice) => choice !== null);
}

export function isFiltering(filter: Filter): boolean {
  return filter.text.trim() !== '' || hasChoice(filter);
}

export function ownersOf({ owners }: MatrixRisk): readonly string[] {
  return owners.length === 0 ? [nobody] : owners;
}

function wordsOf({ label, title, category, component, owners, status, group }: MatrixRisk): readonly string[] {
  return [label, title, category, component, status, group, ...owners].filter((word) => word !== null);
}
