/** What may stand at a path of a YAML document: a field of a risk, or what the document says about all of them. */
import { asWritten, type FieldName, fieldOfKey, namedPolicies, normaliseId, say } from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';
import { dateOffers, levelWords, type Offer, offersFor, peopleOffers, riskOffers } from './values';

/** `path` is written in the format's own keys. */
export function yamlOffers(
  document: RiskDocument,
  path: readonly string[],
  offset: number,
  people: readonly string[],
): readonly Offer[] {
  return path[0] === 'risks' && path[1] === '-'
    ? riskValues(document, path.slice(2), offset, people)
    : profileValues(document, path, people, offset);
}

function riskValues(
  document: RiskDocument,
  path: readonly string[],
  offset: number,
  people: readonly string[],
): readonly Offer[] {
  const [key = '', inner, part] = path;
  const field = fieldOfKey(key);
  if (field === null) return [];
  const offers = (name: FieldName): readonly Offer[] => offersFor(document, name, offset, people);
  if (inner === undefined) return offers(field);
  if (inner === '-') {
    if (field === 'mitigations' && part !== undefined) return actionValues(document, part, people, offset);
    return part === undefined && listed.has(field) ? offers(field) : [];
  }
  if (field === 'probability' || field === 'impact')
    return inner === 'level' || inner === 'label' ? levelWords(document, field, inner) : [];
  if (field !== 'residual') return [];
  if (inner === 'level') return offers('residual');
  if (inner === 'probability' || inner === 'impact')
    return part === undefined || part === 'level' ? levelWords(document, inner, 'label') : [];
  return [];
}

const listed: ReadonlySet<FieldName> = new Set(['owner', 'category', 'component']);

function actionValues(
  document: RiskDocument,
  key: string,
  people: readonly string[],
  offset: number,
): readonly Offer[] {
  switch (key) {
    case 'done':
      return [{ value: 'false' }, { value: 'true' }];
    case 'owner':
      return peopleOffers(document, people, offset);
    case 'due':
      return dateOffers(document);
    case 'kind': {
      const used = document.profile.risks.flatMap(({ mitigations }) =>
        mitigations.flatMap(({ value }) => value.kind ?? []),
      );
      const others = ['preventive', 'detective', 'corrective'].map((value) => ({ value }));
      return [...used.map((value) => ({ value, detail: say`used here` })), ...others];
    }
    default:
      return [];
  }
}

function profileValues(
  document: RiskDocument,
  path: readonly string[],
  people: readonly string[],
  offset: number,
): readonly Offer[] {
  const { profile, policy } = document;
  const [key = '', inner = ''] = path;
  if (isListOfIds(path)) return idOffers(document);
  if (path.length > 2) return [];
  switch (key) {
    case 'gate':
      return inner === '' ? decisionOffers(document) : [];
    case 'policy':
      return [...(document.validation.policies ?? []), ...namedPolicies].map(({ name, title }) => ({
        value: name,
        detail: title === undefined ? undefined : asWritten(title),
      }));
    case 'scale':
      return inner === '' ? ['3x3', '4x4', '5x5'].map((value) => ({ value })) : [];
    case 'reviewer':
      return peopleOffers(document, people, offset);
    case 'date':
      return dateOffers(document);
    case 'summary': {
      if (inner === 'total') return [{ value: String(profile.risks.length), detail: say`as counted` }];
      if (inner === 'score' && profile.score.computed !== null)
        return [{ value: String(profile.score.computed), detail: say`as computed` }];
      const isBand = policy?.bands.some(({ name }) => name === inner) === true;
      const count = profile.risks.filter(({ computed }) => computed?.band === inner).length;
      return isBand ? [{ value: String(count), detail: say`as counted` }] : [];
    }
    default:
      return path.length === 1 && datesOfGates.test(key) ? dateOffers(document) : [];
  }
}

const datesOfGates = /^(?:expires?|updated|due|until|review(?:_?by|_?date)?)$/i;

/** `references.mustFix`, `summary.highest`, and in a gate file `risk_summary.highest.id` and the lists of its recommendations. */
export function isListOfIds(path: readonly string[]): boolean {
  const keys = path.filter((step) => step !== '-').map((step) => step.replaceAll('_', '').toLowerCase());
  const [first, second = '', third = ''] = keys;
  if (first === 'references') return keys.length === 2;
  if (first === 'summary') return keys.length === 2 && second === 'highest';
  if (first !== 'risksummary') return false;
  return (
    (second === 'highest' && (keys.length === 2 || third === 'id')) ||
    (second === 'recommendations' && keys.length === 3)
  );
}

/** A gate file has no risks of its own: those of its story, then every other. */
function idOffers(document: RiskDocument): readonly Offer[] {
  const { profile, validation } = document;
  const own = riskOffers(profile);
  const known = new Set(own.map(({ value }) => normaliseId(value)));
  const story = validation.neighbours?.profile?.path ?? null;
  const others = [...(validation.neighbours?.ids ?? [])]
    .filter(([id]) => !known.has(id))
    .map(([value, path]) => ({ value, detail: asWritten(path) }))
    .toSorted((a, b) => Number(b.detail.text === story) - Number(a.detail.text === story));
  const mentioned = profile.references.map(({ id }) => ({ value: id.value, detail: say`named here` }));
  return profile.kind === 'gate' ? [...others, ...mentioned] : own;
}

function decisionOffers({ profile, gate }: RiskDocument): readonly Offer[] {
  const computed = profile.kind === 'gate' ? null : gate.decision;
  const all = ['PASS', 'CONCERNS', 'FAIL', 'WAIVED'];
  return all
    .toSorted((a, b) => Number(b === computed) - Number(a === computed))
    .map((value) => ({ value, detail: value === computed ? say`as computed` : undefined }));
}
