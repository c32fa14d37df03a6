/** The risks of all profiles, sorted into groups: what has no owner first, then the gravest. Pure, so that it can be tested. */
import type { ListedProfile, ListedRisk } from '../../../server/src/protocol';

export const groupings = ['story', 'owner', 'band', 'status'] as const;
export type Grouping = (typeof groupings)[number];

/** A risk and the document that it stands in. */
export interface PlacedRisk {
  readonly profile: ListedProfile;
  readonly risk: ListedRisk;
}

export interface Group {
  /** Stable over edits, so that what is folded stays folded. */
  readonly id: string;
  /** What its risks share: an owner, a level, a status, the name of a profile; null for those that have none. */
  readonly name: string | null;
  /** The profile where the group is one. */
  readonly profile: ListedProfile | null;
  readonly risks: readonly PlacedRisk[];
}

/** A risk as a person saw it in the tree. */
export interface SeenRisk {
  readonly label: string;
  readonly title: string | null;
}

/**
 * A file may change before the tree has heard of it, and the key that was seen then be another risk's. Where a risk has no title, the tree
 * shows another text of it.
 */
export function isStill(seen: SeenRisk, now: SeenRisk): boolean {
  return seen.label === now.label && (now.title === null || seen.title === now.title);
}

export function groupRisks(profiles: readonly ListedProfile[], by: Grouping): readonly Group[] {
  const groups = new Map<string, { readonly key: Key; readonly risks: PlacedRisk[] }>();
  for (const profile of profiles) {
    for (const risk of profile.risks) {
      for (const key of keysOf({ profile, risk }, by)) {
        const group = groups.get(key.id) ?? { key, risks: [] };
        group.risks.push({ profile, risk });
        groups.set(key.id, group);
      }
    }
  }
  return [...groups.values()]
    .toSorted((a, b) => a.key.rank - b.key.rank || compare(a.key.name ?? '', b.key.name ?? ''))
    .map(({ key, risks }) => ({
      id: key.id,
      name: key.name,
      profile: key.profile,
      risks: risks.toSorted((a, b) => rankOf(a) - rankOf(b)),
    }));
}

interface Key {
  readonly id: string;
  readonly name: string | null;
  readonly rank: number;
  readonly profile: ListedProfile | null;
}

/** A risk with two owners stands under both. */
function keysOf({ profile, risk }: PlacedRisk, by: Grouping): readonly Key[] {
  switch (by) {
    case 'story': {
      const name = profile.story ?? profile.title ?? fileNameOf(profile.uri);
      return [{ id: profile.uri, name, rank: 0, profile }];
    }
    case 'owner':
      return risk.owners.length === 0
        ? [nobody]
        : risk.owners.map((name) => ({ id: name.toLowerCase(), name, rank: 0, profile: null }));
    case 'band':
      return risk.band === null
        ? [nobody]
        : [{ id: risk.band.name, name: risk.band.title, rank: ladder.indexOf(risk.band.tone), profile: null }];
    case 'status':
      return risk.status === null
        ? [nobody]
        : [{ id: risk.status.toLowerCase(), name: risk.status, rank: 0, profile: null }];
  }
}

const nobody: Key = { id: '', name: null, rank: -1, profile: null };

/** One ladder for documents of different rule books. */
const ladder: readonly NonNullable<ListedRisk['band']>['tone'][] = [
  'critical',
  'high',
  'medium',
  'low',
  'minimal',
  'none',
];

function rankOf({ risk }: PlacedRisk): number {
  const gravity = risk.band === null ? ladder.length : ladder.indexOf(risk.band.tone);
  return gravity + (risk.owners.length === 0 ? 0 : ladder.length + 1);
}

/** `7.2` before `7.10`. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true });
}

export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** How many risks of each level, the gravest first, and how many without an owner. */
export function countsOf(risks: readonly PlacedRisk[]): {
  readonly bands: readonly { readonly title: string; readonly count: number }[];
  readonly unowned: number;
} {
  const bands = new Map<string, { title: string; rank: number; count: number }>();
  for (const { risk } of risks) {
    if (risk.band === null) continue;
    const { title, tone } = risk.band;
    const band = bands.get(title) ?? { title, rank: ladder.indexOf(tone), count: 0 };
    band.count += 1;
    bands.set(title, band);
  }
  return {
    bands: [...bands.values()].toSorted((a, b) => a.rank - b.rank).map(({ title, count }) => ({ title, count })),
    unowned: risks.filter(({ risk }) => risk.owners.length === 0).length,
  };
}
