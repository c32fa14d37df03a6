/** The shapes in the order in which they are asked; what one takes, the next does not see. Headings go first, in `../sections.ts`. */
import { boldSection } from './bold-section';
import { fencedBlock } from './fenced-block';
import { labelledRun } from './labelled-run';
import { listEntry } from './list-entry';
import { registerTable } from './register-table';
import type { Shape } from './shape';
import { yamlFence } from './yaml-fence';

export const shapes: readonly Shape[] = [registerTable, fencedBlock, yamlFence, boldSection, listEntry, labelledRun];
