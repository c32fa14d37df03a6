import type { FieldName, Risk } from '../../model';
import type { Surroundings } from '../rule';

/** Whether the project, else the rule book, asks for this field at the risk's score. */
export function isRequired(risk: Risk, field: FieldName, { policy, settings }: Surroundings): boolean {
  const score = risk.computed?.score ?? risk.score?.stated?.value ?? null;
  if (score === null || (policy === null && settings.required === undefined)) return false;
  const required = settings.required ?? policy?.required ?? [];
  return required.some(({ from, fields }) => score >= from && (fields as readonly string[]).includes(field));
}

/** What a project writes into its configuration it means: a lack of that is no mere information. */
export function isDemandedByProject(risk: Risk, field: FieldName, surroundings: Surroundings): boolean {
  return surroundings.settings.required !== undefined && isRequired(risk, field, surroundings);
}
