/** Completion in YAML: keys that are missing, values that fit them, whole risks. */
import {
  asSentence,
  asWritten,
  type FieldName,
  meaningOfKey,
  riskYamlKeys,
  type Span,
  say,
  type YamlKey,
  yamlKeysAt,
  yamlPath,
} from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';
import { hasOwnLanguage } from './begun';
import type { Choice } from './choice';
import { fillFor, nowhere } from './fill';
import { nextIds } from './ids';
import { newNode } from './new-risk';
import { Placeholders } from './placeholders';
import { unique } from './values';
import { type YamlPlace, yamlPlace } from './yaml-place';
import { quoteOf, yamlText } from './yaml-text';
import { isListOfIds, yamlOffers } from './yaml-values';

export function yamlChoices(document: RiskDocument, offset: number, people: readonly string[]): readonly Choice[] {
  const place = yamlPlace(document.text, offset);
  if (place === null) return [];
  switch (place.kind) {
    case 'key':
      return [
        ...nodeChoices(document, place, people),
        ...profileChoices(document, place, people),
        ...keyChoices(document, place, people),
      ];
    case 'item':
      return [
        ...nodeChoices(document, place, people),
        ...valueChoices(document, place, offset, people),
        ...keyChoices(document, place, people),
      ];
    case 'value':
      return valueChoices(document, place, offset, people);
  }
}

function valueChoices(
  document: RiskDocument,
  place: YamlPlace,
  offset: number,
  people: readonly string[],
): readonly Choice[] {
  const { text } = document;
  const path = yamlPath(place.path);
  const offers = unique(yamlOffers(document, path, offset, people));
  const id = isListOfIds(path) ? idIn(text, place.span, offset) : null;
  // `"DATA-001: send one key per order"`: what stands behind the id is a person's.
  if (id !== null)
    return offers.map(({ value, detail }) => ({
      kind: 'reference',
      label: asWritten(value),
      detail,
      span: id,
      text: new Placeholders().text(value),
    }));
  const { span } = place;
  const style = { quote: quoteOf(document, path, text[span.start] ?? ''), flow: place.flow };
  const space = /[:-]/.test(text[span.start - 1] ?? '') ? ' ' : '';
  return offers.map(({ value, detail }) => ({
    kind: isListOfIds(path) ? 'reference' : 'value',
    label: asWritten(value),
    detail,
    span,
    text: new Placeholders().text(space + yamlText(value, path, style)),
  }));
}

/** The id at the beginning of a longer text; null where the text is nothing else. */
function idIn(text: string, { start, end }: Span, offset: number): Span | null {
  const [, quote = '', id = '', rest = ''] = /^(["']?)([\w-]*)(.*)$/.exec(text.slice(start, end)) ?? [];
  const from = start + quote.length;
  return rest.replace(/^["']/, '') === '' || offset > from + id.length ? null : { start: from, end: from + id.length };
}

function keyChoices(document: RiskDocument, place: YamlPlace, people: readonly string[]): readonly Choice[] {
  const { text } = document;
  const { span, flow, dash, column, line } = place;
  const isRenamed = /^\s*:/.test(text.slice(span.end, span.end + 8));
  // Below a dash the first key of the item stands already; keys in any other column are no keys of it.
  const isOutOfLine = place.path.at(-1) === '-' && place.kind === 'key' && !flow && place.present.size === 0;
  if (isOutOfLine) return [];
  const lead = dash < 0 ? column : dash;
  const indent = text.slice(line, line + lead).trim() === '' ? column - lead : 0;
  const own = yamlPath(place.path);
  return keysFor(document, place).map(({ key, description, below }) => {
    const written = new Placeholders().text(isRenamed ? key : below === null || flow ? `${key}: ` : `${key}:\n`);
    if (!isRenamed && !flow && below === 'list') written.text('  - ');
    if (!isRenamed && !flow && key === 'risks')
      written.join(node(document, nextIds(document)[0]?.id ?? '', '    ', people));
    else if (!isRenamed && !flow && below === 'list') written.blank(key);
    if (!isRenamed && !flow && below === 'mapping') written.text('  ').blank(key);
    return {
      kind: 'key',
      label: asWritten(key),
      detail: description === null ? undefined : asSentence(description),
      span,
      text: written,
      indent,
      // An editor that is asked in vain says that there is nothing.
      asksOn: !isRenamed && below === null && yamlOffers(document, [...own, key], nowhere, people).length > 0,
    };
  });
}

/** The keys a rule asks for first, then in the order of the format; none that is there in another spelling. */
function keysFor(document: RiskDocument, { path, present }: YamlPlace): readonly YamlKey[] {
  const own = yamlPath(path);
  const isRisk = own.length === 2 && own[0] === 'risks';
  const keys = hasOwnLanguage(document) ? yamlKeysAt(own) : isRisk ? keysOfOthers(document) : null;
  const meaning = isRisk ? meaningOfKey : (key: string) => key;
  const taken = new Set([...present].map(meaning));
  const required = document.policy?.required.flatMap(({ fields }) => fields) ?? [];
  const wanted: readonly string[] = isRisk || own.length === 0 ? [...first, ...required] : [];
  const rank = ({ key, description }: YamlKey): number => {
    const place = wanted.indexOf(key);
    return description?.startsWith('The same as') === true ? 200 : place < 0 ? 100 : place;
  };
  return (keys ?? [])
    .filter(({ key }) => !taken.has(meaning(key)) && !present.has(key) && !key.startsWith('$'))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** A register of another tool has keys of its own; what its other risks have is all that we know. */
function keysOfOthers({ profile }: RiskDocument): readonly YamlKey[] {
  const known = new Map(riskYamlKeys().map((each) => [each.key, each]));
  const keys = new Set(
    profile.risks.flatMap(({ sightings }) =>
      sightings.flatMap(({ form }) => (form.kind === 'node' ? form.keys.map(({ key }) => key) : [])),
    ),
  );
  return [...keys].map((key) => known.get(key) ?? { key, description: null, below: null });
}

const first: readonly string[] = [
  'story',
  'risks',
  'id',
  'title',
  'probability',
  'impact',
  'owner',
  'mitigations',
  'tests',
];

/** A whole risk, at a dash of the list or where one may stand. */
function nodeChoices(document: RiskDocument, place: YamlPlace, people: readonly string[]): readonly Choice[] {
  const { list, dash, column, line, flow, span } = place;
  const isList = list !== null && yamlPath([...list, '-']).join() === 'risks,-';
  if (flow || !isList || (dash >= 0 && place.kind !== 'item')) return [];
  // In the column of a risk's keys a dash would end it; that is for the person to write.
  if (dash < 0 && place.path.at(-1) === '-') return [];
  const start = dash < 0 ? line + column : line + dash;
  return nextIds(document).map(({ id, detail }) => ({
    kind: 'risk',
    label: say`New risk ${id}`,
    detail,
    span: { start, end: span.end },
    text: new Placeholders().text('- ').join(node(document, id, '  ', people)),
  }));
}

/** A whole profile, where nothing stands yet but what is being typed. */
function profileChoices(document: RiskDocument, place: YamlPlace, people: readonly string[]): readonly Choice[] {
  const { path, present, span, column } = place;
  if (path.length > 0 || present.size > 0 || column > 0 || !hasOwnLanguage(document)) return [];
  const fill = fillFor(document, people, null);
  const text = new Placeholders().text('story: "').blank('1.1').text('"\ntitle: ').blank('title');
  text.text(`\ndate: ${document.validation.today}\nreviewer: `);
  fill(text, 'owner', 'reviewer');
  text.text('\nrisks:\n  - ').join(node(document, nextIds(document)[0]?.id ?? '', '    ', people));
  return [{ kind: 'risk', label: say`New risk profile`, span, text }];
}

function node(document: RiskDocument, id: string, indent: string, people: readonly string[]): Placeholders {
  const written = (word: string, field: FieldName): string => {
    const path = ['risks', '-', field];
    return yamlText(word, path, { quote: quoteOf(document, path, ''), flow: false });
  };
  return newNode(document, id, indent, fillFor(document, people, id, written));
}
