/** `npm run new-rule NAME`: a rule file that already runs, and its line in the list of rules. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const [name = ''] = process.argv.slice(2);
const file = `server/src/engine/rules/${name}.ts`;
if (!/^[a-z]+(?:-[a-z]+)+$/.test(name))
  fail('usage: npm run new-rule NAME, where NAME is two or more lower-case words joined by hyphens');
if (existsSync(file)) fail(`${file} is there already`);

const index = 'server/src/engine/rules/index.ts';
writeFileSync(file, scaffold());
writeFileSync(index, withEntry(readFileSync(index, 'utf8')));
spawnSync('npx', ['biome', 'check', '--write', file, index], { stdio: 'ignore', shell: process.platform === 'win32' });
console.log(`${file}\nFill in why, examples and check; then npm run generate and npm run unit -- rules`);

function scaffold() {
  return `import { nameOf } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: '${name}',
  severity: 'information',
  group: 'completeness',
  summary: 'One sentence that says what is wrong.',
  why: \`Why it matters, in one or two paragraphs.\`,
  examples: {
    bad: [
      {
        text: \`story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late.
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ the title of OPS-001 ends in a full stop
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
\`,
        fixed: null,
      },
    ],
    good: [
      \`story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
\`,
    ],
  },
  fix: 'What the fix does, or why there is none.',
  *check(profile) {
    for (const risk of profile.risks) {
      if (risk.title === null || !risk.title.value.endsWith('.')) continue;
      yield { span: risk.title.span, message: \`the title of \${nameOf(risk)} ends in a full stop\` };
    }
  },
});
`;
}

function withEntry(source) {
  const local = name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  const imported = source.replace(/^import type \{ Rule \}/m, `import ${local} from './${name}';\n$&`);
  return imported.replace(/(const rules: readonly Rule\[\] = \[)/, `$1\n  ${local},`);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
