/** What a message calls the places where a risk is written. */
import type { Risk, Sighting } from '../../model';

export function placeName({ form, shape }: Sighting): string {
  if (form.kind === 'row') return 'the register';
  if (form.kind === 'node') return 'the entry';
  if (shape.includes('list')) return 'the list';
  return form.heading === null ? 'the block' : 'the section';
}

export function hasRow(risk: Risk): boolean {
  return risk.sightings.some(({ form }) => form.kind === 'row');
}

/** A place under a heading of its own, with more than a name in it. */
export function hasSection(risk: Risk): boolean {
  return risk.sightings.some(({ form }) => form.kind === 'section');
}
