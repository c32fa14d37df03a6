/**
 * What other places of a risk say beside, or otherwise than, what the risk is taken to be: a section’s description where the register
 * has one of its own, a second owner, a score that differs. A profile has each field once, so these are its notes.
 */
import { type ListField, listFields, type TextField, textFields } from '../field-kinds';
import type { Fields, Level, Risk } from '../model';
import type { PlainNote } from './plain';

export function furtherNotes(risk: Risk): readonly PlainNote[] {
  if (risk.sightings.length < 2) return [];
  const said = bare(
    [...textFields, ...listFields]
      .flatMap((field) => textsIn(risk, field))
      .concat(reasonsOf(risk))
      .join('\n'),
  );
  const found = risk.sightings.flatMap(({ fields }) => [
    ...[...textFields, ...listFields].flatMap((field) =>
      noteOf(
        field,
        textsIn(fields, field).filter((text) => isNews(text)),
      ),
    ),
    ...noteOf('probability', otherLevel(fields.probability, risk.probability)),
    ...noteOf('impact', otherLevel(fields.impact, risk.impact)),
    ...noteOf(
      'reasons',
      reasonsOf(fields).filter((text) => isNews(text)),
    ),
    ...noteOf(
      'score',
      isOther(fields.score?.stated?.value, risk.score?.stated?.value) ? [fields.score?.text.value] : [],
    ),
    ...noteOf('priority', isOther(fields.band?.name, risk.band?.name) ? [fields.band?.text.value] : []),
  ]);
  return found.filter(({ text }, at) => found.findIndex((other) => bare(other.text) === bare(text)) === at);

  function isNews(text: string): boolean {
    const words = bare(text);
    return words !== '' && !said.includes(words);
  }
}

function textsIn(fields: Fields, name: TextField | ListField): readonly string[] {
  const field = fields[name];
  if (field === null) return [];
  if (!('span' in field)) return field.map(({ value }) => (typeof value === 'string' ? value : value.text));
  return [field.value];
}

function reasonsOf({ probability, impact, residual }: Fields): readonly string[] {
  return [probability?.reason, impact?.reason, residual?.text].flatMap((reason) => reason?.value ?? []);
}

function otherLevel(level: Level | null, own: Level | null): readonly (string | undefined)[] {
  if (level === null || own === null) return [];
  const same = level.level === null ? bare(level.text.value) === bare(own.text.value) : level.level === own.level;
  return same ? [] : [level.text.value];
}

function isOther<T>(value: T | undefined, own: T | undefined): boolean {
  return value !== undefined && own !== undefined && value !== own;
}

/** A label of five words, so that none of them is taken for the field’s own label when it is read again. */
function noteOf(field: string, said: readonly (string | undefined)[]): readonly PlainNote[] {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const text = said.filter((one) => one !== undefined).join('; ');
  return text === '' ? [] : [{ label: `Said elsewhere of its ${words}`, text }];
}

/** Letters and digits: markup and punctuation make nothing new. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\n]+/gu, '');
}
