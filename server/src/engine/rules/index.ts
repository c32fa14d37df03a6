/** Every rule, by group in the order of the pages; `npm run new-rule` adds a line. */
import acceptanceExpired from './acceptance-expired';
import acceptedWithoutApproval from './accepted-without-approval';
import bandMismatch from './band-mismatch';
import brokenTableRow from './broken-table-row';
import countMismatch from './count-mismatch';
import derivationMismatch from './derivation-mismatch';
import dueOverdue from './due-overdue';
import duplicateId from './duplicate-id';
import expiredSuppression from './expired-suppression';
import gateMismatch from './gate-mismatch';
import highRiskUntested from './high-risk-untested';
import highestMismatch from './highest-mismatch';
import idCategoryMismatch from './id-category-mismatch';
import impossibleScore from './impossible-score';
import invalidShape from './invalid-shape';
import invalidYaml from './invalid-yaml';
import levelOffScale from './level-off-scale';
import loweredWithoutMitigation from './lowered-without-mitigation';
import malformedId from './malformed-id';
import missingDescription from './missing-description';
import missingDetail from './missing-detail';
import missingDue from './missing-due';
import missingImpact from './missing-impact';
import missingMitigation from './missing-mitigation';
import missingOwner from './missing-owner';
import missingProbability from './missing-probability';
import missingRegisterRow from './missing-register-row';
import missingResidual from './missing-residual';
import missingReviewDate from './missing-review-date';
import missingTests from './missing-tests';
import mitigationWithoutAction from './mitigation-without-action';
import ownerNotAPerson from './owner-not-a-person';
import percentOutsideLevel from './percent-outside-level';
import placeholderOwner from './placeholder-owner';
import placeholderText from './placeholder-text';
import progressMismatch from './progress-mismatch';
import registerNotSorted from './register-not-sorted';
import relativeDate from './relative-date';
import residualAboveInherent from './residual-above-inherent';
import reviewOverdue from './review-overdue';
import type { Rule } from './rule';
import samePairDifferentScore from './same-pair-different-score';
import scoreMismatch from './score-mismatch';
import sightingsDisagree from './sightings-disagree';
import staleProfile from './stale-profile';
import storyNotFound from './story-not-found';
import storyScoreMismatch from './story-score-mismatch';
import thresholdOrder from './threshold-order';
import underWrongHeading from './under-wrong-heading';
import unknownCategory from './unknown-category';
import unknownId from './unknown-id';
import unknownKey from './unknown-key';
import unresolvedPath from './unresolved-path';
import unusedSuppression from './unused-suppression';
import wrongBucket from './wrong-bucket';

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
  sightingsDisagree,
  missingDetail,
  missingRegisterRow,
  underWrongHeading,
  registerNotSorted,
  highestMismatch,
  progressMismatch,
  gateMismatch,
  duplicateId,
  unknownId,
  idCategoryMismatch,
  unknownCategory,
  malformedId,
  residualAboveInherent,
  loweredWithoutMitigation,
  acceptedWithoutApproval,
  acceptanceExpired,
  highRiskUntested,
  wrongBucket,
  storyNotFound,
  staleProfile,
  reviewOverdue,
  dueOverdue,
  relativeDate,
  thresholdOrder,
  invalidYaml,
  invalidShape,
  unknownKey,
  brokenTableRow,
  unresolvedPath,
  unusedSuppression,
  expiredSuppression,
];
