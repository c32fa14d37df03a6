/** The commands of lenses in an editor that has none of ours: there the server runs them itself. */
import type { Client } from '../workspace/client';

/** Says as much as a hover does. */
export const tellCommand = 'riskProfile.tellMore';
/** Confirms proposed levels; named and called as our own client does it, to which the server offers none. */
export const confirmCommand = 'riskProfile.confirmLevels';

export function lensCommandsOf({ commands, appliesEdits }: Client): readonly string[] {
  if (commands.size > 0) return [];
  return appliesEdits ? [tellCommand, confirmCommand] : [tellCommand];
}
