import type { Reporter } from '../report';

/** The contract for other tools: additions are fine, changes are not. */
export const json: Reporter = (files) => {
  const value = {
    files: files.map(({ path, recognised, reason, policy, risks, findings }) => ({
      path,
      recognised,
      reason,
      policy,
      risks,
      findings: findings.map(({ finding, place }) => ({
        rule: finding.rule,
        severity: finding.severity,
        ...place,
        message: finding.message.text,
        fixable: finding.fix !== null,
      })),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
};
