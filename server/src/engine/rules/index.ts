/** Every rule, by group in the order of the pages; `npm run new-rule` adds a line. */
import missingDescription from './missing-description';
import missingDue from './missing-due';
import missingImpact from './missing-impact';
import missingMitigation from './missing-mitigation';
import missingOwner from './missing-owner';
import missingProbability from './missing-probability';
import missingResidual from './missing-residual';
import missingReviewDate from './missing-review-date';
import missingTests from './missing-tests';
import mitigationWithoutAction from './mitigation-without-action';
import ownerNotAPerson from './owner-not-a-person';
import placeholderOwner from './placeholder-owner';
import placeholderText from './placeholder-text';
import type { Rule } from './rule';
import scoreMismatch from './score-mismatch';

export const rules: readonly Rule[] = [
  missingOwner,
  placeholderOwner,
  ownerNotAPerson,
  missingMitigation,
  mitigationWithoutAction,
  missingProbability,
  missingImpact,
  missingDescription,
  missingTests,
  missingDue,
  missingReviewDate,
  missingResidual,
  placeholderText,
  scoreMismatch,
];
