/** What the top of a YAML document says beside its risks: subject, date, policy, scale, claims, references, metrics, triggers. */
import { say } from '../message';
import type { BandRange, Located, Metric, Scale, Sighting } from '../model';
import { bandsOf } from './declared-bands';
import type { DraftClaim, DraftReference, Sign } from './draft';
import { claimsOf, referencesOf, storyOf, summaryOf } from './gate';
import { profileKey } from './yaml-keys';
import { scaleOf } from './yaml-scale';
import type { YamlEntry } from './yaml-tree';
import { entryOf, isEmpty, textOf, textsOf } from './yaml-values';

export interface ProfilePart {
  readonly story: Located<string> | null;
  readonly title: Located<string> | null;
  readonly date: Located<string> | null;
  readonly reviewer: Located<string> | null;
  readonly declaredPolicy: Located<string> | null;
  readonly scale: Scale | null;
  readonly bands: readonly BandRange[] | null;
  readonly claims: readonly DraftClaim[];
  readonly references: readonly DraftReference[];
  readonly metrics: readonly Metric[];
  readonly triggers: readonly Located<string>[];
  readonly waivedUntil: Located<string> | null;
  readonly signs: readonly Sign[];
}

export const noPart: ProfilePart = {
  story: null,
  title: null,
  date: null,
  reviewer: null,
  declaredPolicy: null,
  scale: null,
  bands: null,
  claims: [],
  references: [],
  metrics: [],
  triggers: [],
  waivedUntil: null,
  signs: [],
};

export function readProfileEntry(entry: YamlEntry): ProfilePart {
  const { value } = entry;
  if (isEmpty(value)) return noPart;
  switch (profileKey(entry.key)) {
    case 'story':
      return { ...noPart, story: storyOf(value), title: titleIn(entry) };
    case 'title':
      return { ...noPart, title: value.kind === 'map' ? titleIn(entry) : textOf(value) };
    case 'date':
      return { ...noPart, date: textOf(value) };
    case 'reviewer':
      return { ...noPart, reviewer: textOf(value) };
    case 'policy':
      return { ...noPart, declaredPolicy: textOf(value.kind === 'map' ? (entryOf(value, 'name id') ?? value) : value) };
    case 'scale':
      return { ...noPart, scale: scaleOf(entry) };
    case 'bands':
      return { ...noPart, scale: scaleOf(entry), bands: bandsOf(value) };
    case 'score':
      return {
        ...noPart,
        claims: claimsOf({ kind: 'map', entries: [{ ...entry, key: 'score' }], span: value.span, flow: false }, 0),
      };
    case 'summary':
      return value.kind === 'map' ? { ...noPart, claims: claimsOf(value, 0) } : noPart;
    case 'references':
      return value.kind === 'map' ? { ...noPart, references: referencesOf(value) } : noPart;
    case 'metrics':
      return { ...noPart, metrics: metricsIn(entry) };
    case 'triggers':
      return { ...noPart, triggers: textsOf(value) };
    case 'riskSummary':
    case 'gate':
      return gatePart(entry);
    case 'metadata':
      return value.kind === 'map' ? joinParts(value.entries.map(readHeading)) : noPart;
    default:
      return gatePart(entry);
  }
}

/** The first part that says something wins; lists add up. A part's claims keep standing together. */
export function joinParts(parts: readonly ProfilePart[]): ProfilePart {
  const first = <K extends keyof ProfilePart>(name: K): ProfilePart[K] | null =>
    parts.find((part) => part[name] !== null)?.[name] ?? null;
  const stating = parts.filter(({ claims }) => claims.length > 0);
  return {
    story: first('story'),
    title: first('title'),
    date: first('date'),
    reviewer: first('reviewer'),
    declaredPolicy: first('declaredPolicy'),
    scale: first('scale'),
    bands: first('bands'),
    claims: stating.flatMap(({ claims }, group) => claims.map((claim) => ({ ...claim, group }))),
    references: parts.flatMap(({ references }) => references),
    metrics: parts.flatMap(({ metrics }) => metrics),
    triggers: parts.flatMap(({ triggers }) => triggers),
    waivedUntil: first('waivedUntil'),
    signs: parts.flatMap(({ signs }) => signs),
  };
}

/** Whether a risk is rated or treated, so that a list of such rows is a register and not a list of anything. */
export function looksLikeRisk({ fields }: Sighting, vague: boolean): boolean {
  if (vague && !/risk|^R-?\d/i.test(fields.id?.value ?? ''))
    return fields.probability !== null && fields.impact !== null;
  const named = fields.id !== null || fields.title !== null || fields.description !== null;
  const rated = count(fields.probability, fields.impact, fields.score, fields.band, fields.residual);
  const treated = count(fields.response, fields.mitigations[0], fields.contingency[0], fields.acceptedBy);
  const kept = count(fields.owner, fields.status, fields.reviewDate);
  if (named && rated + treated >= 1 && rated + treated + kept >= 2) return true;
  return fields.id !== null && fields.title !== null && /^[A-Z][\w.-]{0,30}\d$/.test(fields.id.value);
}

function count(...values: readonly unknown[]): number {
  return values.filter((value) => value !== null && value !== undefined).length;
}

function titleIn({ value }: YamlEntry): Located<string> | null {
  const title = value.kind === 'map' ? entryOf(value, 'title name') : null;
  return title === null ? null : textOf(title);
}

/** Of a heading block only what names the document: an `owner` there is not a risk's. */
function readHeading(entry: YamlEntry): ProfilePart {
  const meaning = profileKey(entry.key);
  const names = meaning === 'story' || meaning === 'title' || meaning === 'date' || meaning === 'reviewer';
  return names || meaning === 'policy' || meaning === 'scale' ? readProfileEntry(entry) : noPart;
}

function gatePart(entry: YamlEntry): ProfilePart {
  const { found, claims, references, waivedUntil } = summaryOf(entry, 0);
  const signs = found ? [{ weight: 1, reason: say`it holds a \`risk_summary\`` }] : [];
  return { ...noPart, claims, references, waivedUntil, signs };
}

function metricsIn({ value }: YamlEntry): readonly Metric[] {
  if (value.kind !== 'list') return [];
  return value.items.flatMap((item) => {
    if (item.kind !== 'map') return [];
    const said = (words: string): Located<string> | null => {
      const node = entryOf(item, words);
      return node === null ? null : textOf(node);
    };
    const name = said('name metric title');
    if (name === null) return [];
    return [{ name, target: said('target goal'), alert: said('alert warning'), critical: said('critical') }];
  });
}
