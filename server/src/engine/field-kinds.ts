/** Which fields of a risk hold a text, and which a list of them. */
import type { Fields } from './model';

export const textFields = [
  'title',
  'category',
  'component',
  'description',
  'owner',
  'response',
  'strategy',
  'timeline',
  'reviewDate',
  'status',
  'acceptedBy',
  'acceptedUntil',
] as const satisfies readonly (keyof Fields)[];

export type TextField = (typeof textFields)[number];

export function isTextField(field: string): field is TextField {
  return (textFields as readonly string[]).includes(field);
}

export const listFields = [
  'mitigations',
  'tests',
  'acceptance',
  'monitoring',
  'impactAnalysis',
  'contingency',
  'links',
] as const satisfies readonly (keyof Fields)[];

export type ListField = (typeof listFields)[number];

export function isListField(field: string): field is ListField {
  return (listFields as readonly string[]).includes(field);
}
