/** Whether what a document calls its highest risk is one: by id, by score or by band word. */
import type { Located } from '../../model';
import { normaliseId } from '../merge';
import type { Tally } from './tally';

/** The stated text itself where it is right, else what should stand there; null where risks have no scores. */
export function highestOf(stated: string, ids: readonly Located<string>[], top: Tally['top']): string | null {
  if (top === null) return null;
  const known = new Set(top.ids.map(normaliseId));
  const idsRight = ids.every(({ value }) => known.has(normaliseId(value)));
  const number = statedScore(stated);
  const scoreRight = number === null || number === top.score;
  const bandRight = !bandWords.has(stated) || top.band === stated;
  if (idsRight && scoreRight && bandRight) return stated;
  if (bandWords.has(stated)) return top.band;
  const list = top.ids.join(', ');
  if (number === null) return list === '' ? null : list;
  return ids.length === 0 || list === '' ? String(top.score) : `${top.score} (${list})`;
}

const bandWords: ReadonlySet<string> = new Set(['critical', 'high', 'medium', 'low', 'minimal']);

/** 6 in `6 (tech-001)`, `perf-001 (score 6 – high)` and `6/9`. */
function statedScore(stated: string): number | null {
  const match = /^(\d{1,2})(?![\d.-])/.exec(stated) ?? /\bscored? (?:of )?(\d{1,2})\b/.exec(stated);
  return match === null ? null : Number(match[1]);
}
