/** What can stand in a field: the rule book's words in the document's own style, what it used before, people, dates. */
import {
  asWritten,
  type FieldName,
  inLanguageOf,
  type Level,
  type Located,
  type Message,
  type Risk,
  type RiskProfile,
  type ScaleStep,
  say,
} from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';
import { derivationOf, titleOf } from '../derivation';
import { lineAt } from '../line';
import { riskAt } from '../places';
import { nextIds } from './ids';

export interface Offer {
  readonly value: string;
  readonly detail?: Message | undefined;
}

export function offersFor(
  document: RiskDocument,
  field: FieldName,
  offset: number,
  codeOwners: readonly string[],
): readonly Offer[] {
  const offers = allOffers(document, field, offset, codeOwners);
  return unique(offers.map((offer) => ({ ...offer, value: offer.value.replace(/\\\|/g, '|').trim() })));
}

function allOffers(
  document: RiskDocument,
  field: FieldName,
  offset: number,
  codeOwners: readonly string[],
): readonly Offer[] {
  const { profile, policy, settings } = document;
  switch (field) {
    case 'id':
      return nextIds(document).map(({ id, detail }) => ({ value: id, detail }));
    case 'category':
      return [...used(document, 'category', offset), ...named({ ...policy?.categories, ...settings.categories })];
    case 'probability':
    case 'impact':
      return stepsOf(document, field).map((step) => levelOffer(document, field, step, offset));
    case 'score':
      return scoreOffers(document, offset);
    case 'band': {
      const bands = bandOffers(
        document,
        profile.risks.flatMap(({ band }) => band?.text ?? []),
      );
      const own = policy?.bands.findIndex(({ name }) => name === riskHere(document, offset)?.computed?.band) ?? -1;
      return own < 0 ? bands : [...bands.slice(own, own + 1), ...bands.toSpliced(own, 1)];
    }
    case 'residual':
      return bandOffers(
        document,
        profile.risks.flatMap(({ residual }) => residual?.band?.text ?? []),
      );
    case 'owner':
    case 'acceptedBy':
      return peopleOffers(document, codeOwners, offset);
    case 'response':
      return inStyle(document, 'response', offset, ['Avoid', 'Mitigate', 'Transfer', 'Accept']);
    case 'strategy':
      return inStyle(document, 'strategy', offset, ['Preventive', 'Detective', 'Corrective']);
    case 'status':
      return inStyle(document, 'status', offset, ['Open', 'In Progress', 'Mitigated', 'Accepted', 'Closed']);
    case 'timeline':
    case 'reviewDate':
    case 'acceptedUntil':
      return [...dateOffers(document), ...used(document, field, offset)];
    case 'component':
      return used(document, 'component', offset);
    default:
      return [];
  }
}

export function peopleOffers(
  { profile, settings }: RiskDocument,
  codeOwners: readonly string[],
  offset: number,
): readonly Offer[] {
  const others = profile.risks.flatMap(({ owners }) => owners).filter(({ span }) => span.end !== offset);
  return [
    ...others.map(({ value }) => ({ value, detail: say`owns another risk` })),
    ...settings.owners.people.map((value) => ({ value, detail: say`person of the project` })),
    ...settings.owners.teams.map((value) => ({ value, detail: say`team of the project` })),
    ...codeOwners.map((value) => ({ value, detail: asWritten('CODEOWNERS') })),
  ];
}

/** The ids of the document's own risks. */
export function riskOffers({ risks }: RiskProfile): readonly Offer[] {
  return risks.flatMap((risk) => (risk.id === null ? [] : [{ value: risk.id.value, detail: asDetail(titleOf(risk)) }]));
}

/** Words of the scale, each alone, and for `level:` of a long form the numbers too. */
export function levelWords(
  document: RiskDocument,
  axis: 'probability' | 'impact',
  key: 'level' | 'label',
): readonly Offer[] {
  const steps = stepsOf(document, axis);
  const words = steps.flatMap(({ names, definition }) =>
    names.slice(0, 1).map((name) => ({ value: name.toLowerCase(), detail: asDetail(definition) })),
  );
  const numbers = steps.map(({ level, names }) => ({ value: String(level), detail: asDetail(names[0]) }));
  return key === 'label' ? words : [...words, ...numbers];
}

type WordField = { [K in FieldName]: Risk[K] extends Located<string> | null ? K : never }[FieldName];

/** Not the one that is being typed. */
function used({ profile }: RiskDocument, field: WordField, offset: number): readonly Offer[] {
  return profile.risks.flatMap((risk) => {
    const found = risk[field];
    if (found === null || found.span.end === offset) return [];
    const { value } = found;
    return value.length > 60 || /[*_`|\n]/.test(value) ? [] : [{ value, detail: say`used here` }];
  });
}

function named(categories: Readonly<Record<string, string>>): readonly Offer[] {
  return Object.entries(categories).map(([prefix, name]) => ({ value: name, detail: asWritten(prefix) }));
}

function stepsOf({ profile, policy }: RiskDocument, axis: 'probability' | 'impact'): readonly ScaleStep[] {
  // The document's own words win; a level it has not used yet still has the rule book's.
  const own = profile.scale?.[axis] ?? [];
  const others = policy?.[axis].filter(({ level }) => !own.some((step) => step.level === level)) ?? [];
  return [...own, ...others].toSorted((a, b) => a.level - b.level);
}

/** `Medium (2)` where the others are written so, `2` or `medium` where they are. */
function levelOffer(
  document: RiskDocument,
  axis: 'probability' | 'impact',
  { level, names, definition }: ScaleStep,
  offset: number,
): Offer {
  const detail = asDetail(definition);
  const name = names[0] ?? String(level);
  const written = document.profile.risks.flatMap(({ sightings }) => sightings.map(({ fields }) => fields));
  // Where no other one is written yet, the other axis shows the way.
  const model = [
    ...written.map((fields) => fields[axis]),
    ...written.map(({ probability, impact }) => probability ?? impact),
  ].find((other) => other !== null && isModel(document, other, offset));
  if (model == null)
    return { value: document.profile.format === 'yaml' ? name.toLowerCase() : `${name} (${level})`, detail };
  return { value: likeModel(model, level, name), detail };
}

/** Another level that is written in one word or number; a long form of YAML is no word. */
function isModel({ text }: RiskDocument, { text: { span } }: Level, offset: number): boolean {
  return (offset < span.start || offset > span.end) && !/[{\n]/.test(text.slice(span.start, span.end));
}

function likeModel(model: Level, level: number, name: string): string {
  const word = model.word === null ? null : inStyleOf(model.word.value, name);
  const plain = model.text.value.replace(/[*_`]/g, '');
  if (word === null) return model.number === null ? name : plain.replace(String(model.number.value), String(level));
  if (model.number === null || model.word === null || model.percent !== null) return word;
  return plain.replace(model.word.value, word).replace(String(model.number.value), String(level));
}

function scoreOffers(document: RiskDocument, offset: number): readonly Offer[] {
  const risk = riskHere(document, offset);
  if (risk?.computed == null) return [];
  return [{ value: String(risk.computed.score), detail: derivationOf(risk, document.policy) ?? undefined }];
}

/** Behind a row that is still being typed a space is no part of it. */
function riskHere({ profile, text }: RiskDocument, offset: number): Risk | null {
  const before = text.slice(lineAt(text, offset).start, Math.max(offset, 0));
  return (riskAt(profile, offset) ?? riskAt(profile, offset - before.length + before.trimEnd().length))?.risk ?? null;
}

function bandOffers({ policy, profile }: RiskDocument, models: readonly Located<string>[]): readonly Offer[] {
  const model = models[0]?.value.replace(/[^\p{L}]/gu, '') ?? (profile.format === 'yaml' ? 'low' : 'Low');
  return (policy?.bands ?? []).map(({ title, from, to }) => ({
    value: inStyleOf(model, title),
    detail: from === to ? say`score ${from}` : say`score ${from} to ${to}`,
  }));
}

function inStyle(document: RiskDocument, field: WordField, offset: number, words: readonly string[]): readonly Offer[] {
  const own = used(document, field, offset);
  const model = own[0]?.value ?? (document.profile.format === 'yaml' ? 'low' : 'Low');
  return [...own, ...words.map((word) => ({ value: inStyleOf(model, word) }))];
}

function inStyleOf(model: string, english: string): string {
  const word = inLanguageOf(model, english);
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase()) return word.toUpperCase();
  return model === model.toLowerCase() ? word.toLowerCase() : word;
}

export function dateOffers({ validation }: RiskDocument): readonly Offer[] {
  const { today } = validation;
  const after = (days: number): string => {
    const date = new Date(`${today}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  };
  return [
    { value: today, detail: say`today` },
    { value: after(7), detail: say`in a week` },
    { value: after(14), detail: say`in two weeks` },
    { value: after(30), detail: say`in 30 days` },
    { value: after(90), detail: say`in 90 days` },
  ];
}

export function unique(offers: readonly Offer[]): readonly Offer[] {
  const seen = new Map<string, Offer>();
  for (const offer of offers) {
    const key = offer.value.trim().toLowerCase();
    if (key !== '' && !seen.has(key)) seen.set(key, offer);
  }
  return [...seen.values()];
}

function asDetail(text: string | null | undefined): Message | undefined {
  return text == null ? undefined : asWritten(text);
}
