/** What a message calls the places where a risk is written. */
import { type Message, say } from '../../message';
import type { Risk, Sighting } from '../../model';

export function placeName({ form, shape }: Sighting): Message {
  if (form.kind === 'row') return say`the register`;
  if (form.kind === 'node') return say`the entry`;
  if (shape.includes('list')) return say`the list`;
  return form.heading === null ? say`the block` : say`the section`;
}

export function hasRow(risk: Risk): boolean {
  return risk.sightings.some(({ form }) => form.kind === 'row');
}

/** A place under a heading of its own, with more than a name in it. */
export function hasSection(risk: Risk): boolean {
  return risk.sightings.some(({ form }) => form.kind === 'section');
}
