/** Completion in Markdown: cells and labelled lines, whole rows and sections, ids in running text. Half-written lines are no part of the model yet. */

import type { FieldName, Sighting, Span } from '../../engine';
import { asWritten } from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';
import { lineAt } from '../line';
import { spansOf } from '../places';
import { touches } from '../to-lsp';
import type { Choice } from './choice';
import { entryChoices } from './new-entry';
import { Placeholders } from './placeholders';
import { headingChoices, labelChoices } from './section-choices';
import { mayRefer, tableChoices, tableOver } from './table-choices';
import { offersFor, riskOffers } from './values';

export function markdownChoices(
  document: RiskDocument,
  offset: number,
  people: readonly string[],
  isAsked: boolean,
): readonly Choice[] {
  const { text, profile } = document;
  const line = lineAt(text, offset);
  const table = tableOver(profile.tables, text, line);
  const choices =
    table !== null
      ? tableChoices(document, table, offset, people)
      : (lineChoices(document, line, offset, people) ?? [
          ...headingChoices(document, line, people),
          ...labelChoices(document, line, offset, people),
        ]);
  const isEnough = choices.length > 0 || (table !== null && !mayRefer(text, table, offset));
  if (isEnough) return choices;
  // A dash may begin a risk, or a sentence that names one.
  return [
    ...(table === null ? entryChoices(document, line, people) : []),
    ...referenceChoices(document, offset, isAsked),
  ];
}

/** Behind a label; null where there is none, so that something else may stand there. */
function lineChoices(
  document: RiskDocument,
  line: Span,
  offset: number,
  people: readonly string[],
): readonly Choice[] | null {
  for (const sighting of document.profile.risks.flatMap(({ sightings }) => sightings)) {
    if (sighting.form.kind !== 'section') continue;
    const found = sighting.form.lines.find((each) => offset >= each.labelSpan.end && touches(each.line, offset));
    if (found === undefined || found.field === null) continue;
    const { field, valueSpan } = found;
    const isEmpty = valueSpan.start === valueSpan.end;
    const value = isEmpty ? { start: offset, end: offset } : wordAt(sighting, field, valueSpan, offset);
    const span = { start: value.start, end: Math.min(value.end, line.end) };
    if (offset < span.start || offset > span.end) return null;
    const space = /[\s：]/.test(document.text[span.start - 1] ?? '') ? '' : ' ';
    return offersFor(document, field, offset, people).map(({ value: word, detail }) => ({
      kind: 'value',
      label: asWritten(word),
      detail,
      span,
      text: new Placeholders().text(space + word),
    }));
  }
  return null;
}

/** `High` of `High - every night`: what stands behind the level is a person's reason. */
function wordAt(sighting: Sighting, field: FieldName, value: Span, offset: number): Span {
  const own = spansOf(sighting, field).find(
    (span) => touches(span, offset) && span.start >= value.start && span.end <= value.end,
  );
  return own ?? value;
}

/** The start of an id in running text, or, where somebody asks for it, any place between two words. */
function referenceChoices({ text, profile }: RiskDocument, offset: number, isAsked: boolean): readonly Choice[] {
  const before = text.slice(lineAt(text, offset).start, offset);
  const numbers = /\b(?:risks?|风险)\s*#?(?:\d+\s*(?:[,+&/、]|and|to|-)\s*)*(\d*)$/iu.exec(before)?.[1];
  const word = numbers ?? /[\p{L}][\p{L}\d]*(?:-[\p{L}\d]*)*$/u.exec(before)?.[0] ?? '';
  const isBetween = /(?:^|[\s([,:/])$/.test(before) && !/^[\p{L}\d]/u.test(text.slice(offset, offset + 2));
  if (numbers === undefined && word.length < 2 && !(isAsked && word === '' && isBetween)) return [];
  const end = offset + (word === '' ? 0 : (/^[\p{L}\d-]*/u.exec(text.slice(offset))?.[0].length ?? 0));
  return riskOffers(profile)
    .filter(({ value }) => value.toLowerCase().startsWith(word.toLowerCase()))
    .filter(({ value }) => numbers === undefined || /^\d+$/.test(value))
    .map(({ value, detail }) => ({
      kind: 'reference',
      label: asWritten(value),
      detail,
      span: { start: offset - word.length, end },
      text: new Placeholders().text(value),
    }));
}
