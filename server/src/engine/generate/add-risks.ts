/**
 * Chosen candidates into a profile that exists: rows, sections or entries are added in the document's own style, and nothing that
 * stands there is changed. Counts that no longer agree are findings with fixes of their own.
 */

import { applyEdits, type TextEdit } from '../edit/realise';
import { type Message, say } from '../message';
import type { Column, RiskProfile, Sighting } from '../model';
import { rowPlaces, sectionPlaces, type Where } from './add-places';
import { catalogue } from './catalogue';
import { knownAs } from './known-risks';
import { nextInSeries } from './next-ids';
import { inOwnStyle } from './own-style';
import type { PlainRisk } from './plain';
import { type Plan, planProfile } from './plan-profile';
import { registerCell } from './write-register';
import { riskSection } from './write-section';
import { writeYamlRisk } from './write-yaml';

export type Added =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** What makes that text of the old one. */
      readonly edits: readonly TextEdit[];
      /** What each is called: its id, else its title. */
      readonly names: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: Message };

/** A candidate that the profile has already is left out; ids go on as the profile counts its own. */
export function addRisks(text: string, profile: RiskProfile, plan: Plan, where: Where = {}): Added {
  const own = profile.risks.flatMap(({ id }) => id?.value ?? []);
  const chosen = plan.chosen.filter((candidate) => knownAs(candidate, profile, plan.story) === null);
  if (chosen.length === 0) return { kind: 'refused', reason: say`the profile has all of these risks already` };
  const { risks } = planProfile({ ...plan, chosen, usedIds: [...own, ...(plan.usedIds ?? [])] });
  const next = nextInSeries(own, [...catalogue.map(({ prefix }) => prefix), ...Object.keys(plan.policy.categories)]);
  const isUncounted = own.length === 0 && profile.risks.length > 1;
  const named = risks.map((risk) => ({ ...risk, id: isUncounted ? null : (next?.() ?? risk.id) }));
  return addPlainRisks(text, profile, named, where);
}

/** Risks that are whole already, their ids included. */
export function addPlainRisks(
  text: string,
  profile: RiskProfile,
  added: readonly PlainRisk[],
  where: Where = {},
): Added {
  const risks = added.map((risk) => inOwnStyle(risk, profile));
  const edits =
    profile.format === 'yaml' ? addEntries(text, profile, risks) : addRowsAndSections(text, profile, risks, where);
  if (edits === null)
    return { kind: 'refused', reason: say`the profile has no list, table or section of risks to add to` };
  return { kind: 'text', text: applyEdits(text, edits), edits, names: risks.map(({ id, title }) => id ?? title ?? '') };
}

function addEntries(text: string, profile: RiskProfile, risks: readonly PlainRisk[]): readonly TextEdit[] | null {
  const last = profile.risks
    .flatMap(({ sightings }) => sightings)
    .filter(({ form }) => form.kind === 'node' && !form.flow)
    .reduce<Sighting | null>((best, next) => (best === null || next.span.end > best.span.end ? next : best), null);
  if (last === null) return profile.risks.length === 0 ? addFirst(text, risks) : null;
  const dash = text.lastIndexOf('-', last.span.start);
  const indent = dash - (text.lastIndexOf('\n', dash - 1) + 1);
  if (dash < 0 || text.slice(dash + 1, last.span.start).trim() !== '' || indent > 40) return null;
  const blank = /\n[ \t]*\r?\n[ \t]*-/.test(text.slice(0, dash + 1));
  const entries = risks.map((risk) => writeYamlRisk(risk, indent)).join(blank ? '\n' : '');
  return [insertLines(text, last.span.end, `${blank ? '\n' : ''}${entries.trimEnd()}`)];
}

/** `risks:` or `risks: []` at the top of the document gets its first entries; nothing else is touched. */
function addFirst(text: string, risks: readonly PlainRisk[]): readonly TextEdit[] | null {
  const found = /^risks:[ \t]{0,8}(\[[ \t]{0,8}\])?[ \t]*(?:#.*)?\r?$/m.exec(text);
  if (found === null) return null;
  const open = text.indexOf('[', found.index);
  const entries = risks.map((risk) => writeYamlRisk(risk, 2)).join('\n');
  const added = insertLines(text, found.index + found[0].length, entries.trimEnd());
  if (found[1] === undefined) return [added];
  return [{ span: { start: open - (text[open - 1] === ' ' ? 1 : 0), end: open + found[1].length }, text: '' }, added];
}

function addRowsAndSections(
  text: string,
  profile: RiskProfile,
  risks: readonly PlainRisk[],
  where: Where,
): readonly TextEdit[] | null {
  const rows = rowPlaces(profile, risks, where).map(({ table, end, risks: own }) =>
    insertLines(text, end, own.map((risk) => rowOf(risk, table.header)).join('\n')),
  );
  const sections = sectionPlaces(text, profile, risks, where.fits).map(
    ({ end, level, number, heading, risks: own }) => {
      const written = own.map((risk, place) =>
        riskSection(risk, number === null ? null : number + place, level).join('\n'),
      );
      return insertLines(text, end, `\n${[...(heading === null ? [] : [heading]), ...written].join('\n\n')}`);
    },
  );
  const edits = [...rows, ...sections].toSorted((a, b) => a.span.start - b.span.start);
  return edits.length === 0 ? null : edits;
}

function rowOf(risk: PlainRisk, header: readonly Column[]): string {
  return `| ${header.map(({ field }) => (field === null ? '' : registerCell(risk, field))).join(' | ')} |`;
}

/** Below the line on which the last content before `end` stands. */
function insertLines(text: string, end: number, lines: string): TextEdit {
  const content = text.slice(0, end).trimEnd().length;
  const newline = text.indexOf('\n', content);
  const at = newline < 0 ? text.length : newline;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const stop = text[at - 1] === '\r' ? at - 1 : at;
  return { span: { start: stop, end: stop }, text: `${eol}${lines.replaceAll('\n', eol)}` };
}
