/** Completion of sections: a heading that begins one, and the labels that the others have. */

import type { LabelledLine, Risk, Span } from '../../engine';
import { asWritten, type Message, say } from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';
import { titleOf } from '../derivation';
import { riskAt } from '../places';
import type { Choice } from './choice';
import { fillFor, nowhere } from './fill';
import { nextIds } from './ids';
import { labelled, modelSection, newFence, newSection } from './new-risk';
import { Placeholders } from './placeholders';
import { offersFor } from './values';

/** At `###`, or on an empty line: a new risk, or the section that a row of the register lacks. */
export function headingChoices(document: RiskDocument, line: Span, people: readonly string[]): readonly Choice[] {
  const content = document.text.slice(line.start, line.end);
  if (!/^(?:#{1,6}(?: +(?:\d+\. +)?[\p{L}\d-]*)?)?$/u.test(content)) return [];
  const missing = content === '' ? [] : document.profile.risks.filter(lacksSection);
  const details = missing.flatMap((risk) => {
    const [id, title] = [risk.id?.value, titleOf(risk)?.replaceAll('\\|', '|') ?? null];
    const hashes = /^#+/.exec(content)?.[0] ?? '';
    if (id === undefined) return [];
    const section =
      newSection(document, id, title, line.start, fillFor(document, people, id)) ??
      new Placeholders().text(`${hashes} ${id}: ${title ?? ''}\n`);
    return [choice(say`Section of ${id}`, title === null ? undefined : asWritten(title), line, section)];
  });
  const added = nextIds(document).flatMap(({ id, detail }) => {
    const section = newSection(document, id, null, line.start, fillFor(document, people, id));
    return section === null ? [] : [choice(say`New risk ${id}`, detail, line, section)];
  });
  const fence = added.length > 0 ? null : newFence(document, line.start, fillFor(document, people, null));
  const fences = fence === null ? [] : [choice(say`New risk ${fence.number}`, undefined, line, fence.risk)];
  const isLast = /^(?:$|\r?\n[ \t]*(?:\r?\n|$))/.test(document.text.slice(line.end, line.end + 80));
  return [...added, ...fences, ...details].map((each) => (isLast ? { ...each, text: each.text.withoutBreak } : each));
}

function lacksSection({ sightings }: Risk): boolean {
  return sightings.every(({ form }) => form.kind === 'row');
}

function choice(label: Message, detail: Message | undefined, span: Span, text: Placeholders): Choice {
  return { kind: 'risk', label, detail, span, text };
}

/** The labels of the fullest section that this one lacks, written as there. */
export function labelChoices(
  document: RiskDocument,
  line: Span,
  offset: number,
  people: readonly string[],
): readonly Choice[] {
  const { text, profile } = document;
  const content = text.slice(line.start, line.end);
  if (offset < line.end || !/^\s*(?:[-*+] +)?[*_]{0,2}[\p{L} ]*$/u.test(content)) return [];
  const here = riskAt(profile, offset)?.sighting.form;
  const model = modelSection(profile);
  if (here?.kind !== 'section' || here.heading === null || model === null || model === here) return [];
  const present = new Set(here.lines.map(nameOf));
  const fill = fillFor(document, people, null);
  return model.lines
    .filter((each) => !present.has(nameOf(each)))
    .map((each) => ({
      kind: 'key',
      label: asWritten(each.label),
      span: line,
      text: labelled(document.text, model, each, fill),
      asksOn: each.field !== null && offersFor(document, each.field, nowhere, people).length > 0,
    }));
}

function nameOf({ label }: LabelledLine): string {
  return label.toLowerCase();
}
