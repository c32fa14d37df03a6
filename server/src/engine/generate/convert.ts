/**
 * A profile in another shape. What was stated stays as stated, wrong scores included; what the document says about all its risks
 * together (counts, story score, highest) is computed anew.
 */
import { type Message, say } from '../message';
import type { RiskProfile } from '../model';
import type { Policy } from '../policy';
import { writeCsv } from './csv';
import { writeFaithfully } from './faithful';
import type { PlainProfile } from './plain';
import { plainOf } from './plain-of';
import { readAgain, readsBack } from './read-otherwise';
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
      return writeYaml(plain);
    case 'markdown':
      return markdownOf(plain, writeMarkdown);
    case 'register':
      return markdownOf(plain, writeRegisterDocument);
    case 'csv':
      return writeCsv(plain);
  }
}

/** A scale that the risks show by themselves needs no words. */
function markdownOf(plain: PlainProfile, write: (plain: PlainProfile) => string): string {
  const text = writeFaithfully({ ...plain, scale: null }, write);
  if (plain.scale === null) return text;
  const { scale } = readAgain(text, plain.policy, 'markdown');
  return JSON.stringify(scale) === JSON.stringify(plain.scale) ? text : writeFaithfully(plain, write);
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
export function leftOutOfTable({ profile, text }: Source, policy: Policy | null): readonly Message[] {
  const plain = plainOf(profile, policy, text);
  const { title, story, date, reviewer, scale, bands, prose, references, metrics, triggers } = plain;
  const all: readonly (readonly [boolean, Message])[] = [
    [title !== null || story !== null, say`the title`],
    [date !== null, say`the date`],
    [reviewer !== null, say`the reviewer`],
    [scale !== null || bands !== null, say`the scale`],
    [prose.length > 0, say`notes (${prose.length})`],
    [references.length > 0, say`references (${references.length})`],
    [metrics.length > 0, say`metrics (${metrics.length})`],
    [triggers.length > 0, say`review triggers (${triggers.length})`],
  ];
  return all.flatMap(([isSaid, words]) => (isSaid ? [words] : []));
}
