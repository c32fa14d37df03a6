/** Every rule, by group and then by name; `npm run new-rule` adds a line. */
import missingMitigation from './missing-mitigation';
import missingOwner from './missing-owner';
import type { Rule } from './rule';
import scoreMismatch from './score-mismatch';

export const rules: readonly Rule[] = [missingMitigation, missingOwner, scoreMismatch];
