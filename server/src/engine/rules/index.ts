/** Every rule, by group in the order of the pages; `npm run new-rule` adds a line. */
import bandMismatch from './band-mismatch';
import countMismatch from './count-mismatch';
import derivationMismatch from './derivation-mismatch';
import impossibleScore from './impossible-score';
import levelOffScale from './level-off-scale';
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
import percentOutsideLevel from './percent-outside-level';
import placeholderOwner from './placeholder-owner';
import placeholderText from './placeholder-text';
import type { Rule } from './rule';
import samePairDifferentScore from './same-pair-different-score';
import scoreMismatch from './score-mismatch';
import storyScoreMismatch from './story-score-mismatch';

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
  bandMismatch,
  impossibleScore,
  levelOffScale,
  percentOutsideLevel,
  storyScoreMismatch,
  derivationMismatch,
  countMismatch,
  samePairDifferentScore,
];
