/**
 * A profile in another shape. What was stated stays as stated, wrong scores included; what the document says about all its risks
 * together (counts, story score, highest) is computed anew.
 */
import type { RiskProfile } from '../model';
import { namedPolicies, type Policy, policyOf } from '../policy';
import { read } from '../read';
import { writeCsv } from './csv';
import { readsBack, writeFaithfully } from './faithful';
import type { PlainProfile } from './plain';
import { plainOf } from './plain-of';
import { writeMarkdown, writeRegisterDocument } from './write-markdown';
import type { ProfileFormat } from './write-profile';
import { isWide, writeRegister } from './write-register';
import { riskSection } from './write-section';
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
      return byItsBands(source, plain, writeYaml, 'yaml');
    case 'markdown':
      return byItsBands(source, plain, (own) => writeFaithfully(own, writeMarkdown), 'markdown');
    case 'register':
      return byItsBands(source, plain, (own) => writeFaithfully(own, writeRegisterDocument), 'markdown');
    case 'csv':
      return writeCsv(plain);
  }
}

/** Bands of the document's own may be told where the new one does not count by them: its counts follow from what it is read under. */
function byItsBands(
  { profile }: Source,
  plain: PlainProfile,
  write: (plain: PlainProfile) => string,
  format: ProfileFormat,
): string {
  const written = write(plain);
  if (profile.policy.bands === null || !namedPolicies.some(({ name }) => name === plain.policyName)) return written;
  const { profile: again } = read(written, { format, policies: namedPolicies });
  const policy = policyOf(again);
  if (policy === null || JSON.stringify(policy.bands) === JSON.stringify(plain.policy?.bands)) return written;
  const risks = plain.risks.map((risk, place) => ({ ...risk, computed: again.risks[place]?.computed ?? null }));
  return write({ ...plain, policy, risks });
}

/** The risks alone, to be pasted: a table under a heading of the reader's own, or a list with its key. `level` as in `Piece`. */
export function registerText(
  { profile, text }: Source,
  policy: Policy | null,
  format: ProfileFormat,
  level = 0,
): string {
  const plain = plainOf(profile, policy, text);
  if (format === 'markdown') return wholeRegister(plain, Math.max(3, level));
  const pad = ' '.repeat(level);
  return `${pad}risks:\n${plain.risks.map((risk) => writeYamlRisk(risk, level + 2)).join('\n')}`;
}

/** The shortest that says everything: what has no column would be lost where nothing but the table is pasted. */
function wholeRegister({ risks, ...rest }: PlainProfile, level: number): string {
  const alone = { ...rest, risks, prose: [], references: [], metrics: [], triggers: [] };
  const short = ({ risks: own }: PlainProfile): string => `${writeRegister(alone, own).slice(2).join('\n')}\n`;
  const withSections = (profile: PlainProfile): string =>
    [short(profile), ...profile.risks.map((risk, place) => `${riskSection(risk, place + 1, level).join('\n')}\n`)].join(
      '\n',
    );
  const wide = `${writeRegister(alone, risks, true).slice(2).join('\n')}\n`;
  const whole = [short(alone), wide].find((text) => readsBack(text, alone));
  return whole ?? (isWide(risks) ? wide : writeFaithfully(alone, withSections));
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
