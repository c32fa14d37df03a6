/**
 * Which story a file belongs to. Every story's profile has its own TECH-001, so an id means the same risk in two files only
 * when both belong to one story: its profile, its gate file, the story itself.
 */
import type { RiskProfile } from '../engine';

/** `12.1` for story `12.1`, `Story 12.1: Search` and a file named `12.1-risk-20250101.md`; null where nothing says. */
export function storyKeyOf(uri: string, profile: RiskProfile | null): string | null {
  const stated = profile?.story?.value ?? null;
  return (stated === null ? null : keyIn(stated)) ?? keyOfFile(uri);
}

export function keyOfFile(uri: string): string | null {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/%20/g, ' ');
  return /^(?:story[-_. ]?|epic[-_. ]?)?(\d+)[.\-_](\d+)(?=[.\-_ ])/i.exec(name)?.slice(1, 3).join('.') ?? null;
}

function keyIn(story: string): string | null {
  return /(\d+)[.\-_](\d+)/.exec(story)?.slice(1, 3).join('.') ?? (story.trim().toLowerCase() || null);
}
