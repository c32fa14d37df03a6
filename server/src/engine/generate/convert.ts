/**
 * A profile in another shape. What was stated stays as stated, wrong scores included; what the document says about all its risks
 * together (counts, story score, highest) is computed anew.
 */
import type { RiskProfile } from '../model';
import type { Policy } from '../policy';
import { writeCsv } from './csv';
import { writeFaithfully } from './faithful';
import { plainOf } from './plain-of';
import { writeMarkdown, writeRegisterDocument } from './write-markdown';
import type { ProfileFormat } from './write-profile';
import { writeRegister } from './write-register';
import { writeYaml, writeYamlRisk } from './write-yaml';

export type ConvertTarget = 'yaml' | 'markdown' | 'register' | 'csv';

/** What was read, and from which text. */
export interface Source {
  readonly profile: RiskProfile;
  readonly text: string;
}

/** `policy` is the one the profile was read under; null where its scale is foreign. */
export function convert(source: Source, policy: Policy | null, to: ConvertTarget): string {
  const plain = plainOf(source.profile, policy, source.text);
  switch (to) {
    case 'yaml':
      return writeYaml(plain);
    case 'markdown':
      return writeFaithfully(plain, writeMarkdown);
    case 'register':
      return writeFaithfully(plain, writeRegisterDocument);
    case 'csv':
      return writeCsv(plain);
  }
}

/** The risks alone, to be pasted: a table under a heading of the reader's own, or a list with its key. */
export function registerText(
  { profile, text }: Source,
  policy: Policy | null,
  format: ProfileFormat,
  pad = '',
): string {
  const plain = plainOf(profile, policy, text);
  if (format === 'markdown') return `${writeRegister(plain).slice(2).join('\n')}\n`;
  return `${pad}risks:\n${plain.risks.map((risk) => writeYamlRisk(risk, pad.length + 2)).join('\n')}`;
}

/** What a table of risks has no room for, in words; [] where nothing is left out. */
export function leftOutOfTable({ profile, text }: Source, policy: Policy | null): readonly string[] {
  const { title, story, date, reviewer, prose, references, metrics, triggers } = plainOf(profile, policy, text);
  const counted = (count: number, word: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
  return [
    ...(title === null && story === null ? [] : ['the title']),
    ...(date === null ? [] : ['the date']),
    ...(reviewer === null ? [] : ['the reviewer']),
    ...counted(prose.length, 'note'),
    ...counted(references.length, 'reference'),
    ...counted(metrics.length, 'metric'),
    ...counted(triggers.length, 'review trigger'),
  ];
}
