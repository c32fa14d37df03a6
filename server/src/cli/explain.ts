import { rules } from '../engine';
import { exit, type Shell, UsageError } from './shell';

/** `risk-profile explain RULE`: the rule's page, as text. */
export function explain(shell: Shell, argv: readonly string[]): number {
  const [name] = argv;
  if (name === undefined) throw new UsageError("explain takes a rule's name; 'risk-profile rules' lists them");
  const rule = rules.find((each) => each.name === name);
  if (rule === undefined) throw new UsageError(`there is no rule '${name}'; 'risk-profile rules' lists them`);
  const parts = [`${rule.name} (${rule.severity})`, rule.summary, rule.why.trim()];
  for (const example of rule.examples.bad) {
    parts.push(`Incorrect:\n\n${indent(example.text)}`);
    if (example.fixed !== null) parts.push(`After the fix:\n\n${indent(example.fixed)}`);
  }
  for (const example of rule.examples.good) {
    parts.push(`Correct:\n\n${indent(typeof example === 'string' ? example : example.text)}`);
  }
  parts.push(`Fix: ${rule.fix}`, `Turn it off: set \`rules: { ${rule.name}: off }\` in .riskprofile.yaml.`);
  shell.write(`${parts.join('\n\n')}\n`);
  return exit.clean;
}

function indent(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
}
