import { stringify } from 'yaml';

/** One page for each rule and a list of all: [path, text]. */
export function rulePages({ rules }) {
  return [
    ['docs/rules/README.md', listOf(rules)],
    ...rules.map((rule) => [`docs/rules/${rule.name}.md`, pageOf(rule)]),
  ];
}

const groups = {
  completeness: 'Completeness',
  arithmetic: 'Arithmetic',
  agreement: 'Agreement',
  identity: 'Identity',
  residual: 'Residual risk and acceptance',
  trace: 'Trace',
  time: 'Time',
  form: 'Form',
  control: 'Suppressions',
};

function listOf(rules) {
  const sections = Object.entries(groups).flatMap(([group, title]) => {
    const rows = rules.filter((rule) => rule.group === group);
    if (rows.length === 0) return [];
    return [
      `## ${title}`,
      ['| rule | severity | what it says | fix |', '|---|---|---|---|', ...rows.map(rowOf)].join('\n'),
    ];
  });
  return `${[
    '<!-- Generated from server/src/engine/rules/; edit there and run npm run generate. -->',
    '# Rules',
    `${rules.length} rules. The severity is the default one: a rule that depends on how much is at stake says so on its page. [Turn a rule off or change its severity](#change-a-rule).`,
    ...sections,
    changeOf('missing-owner', '## Change a rule'),
  ].join('\n\n')}\n`;
}

function rowOf(rule) {
  return `| [${rule.name}](${rule.name}.md) | ${rule.severity} | ${rule.summary} | ${isFixable(rule) ? 'yes' : '–'} |`;
}

function isFixable(rule) {
  return rule.examples.bad.some(({ fixed }) => fixed !== null);
}

function pageOf(rule) {
  const { bad, good } = rule.examples;
  return `${[
    `<!-- Generated from server/src/engine/rules/${rule.name}.ts; edit there and run npm run generate. -->`,
    `# ${rule.name}`,
    rule.summary,
    `Default severity: **${rule.severity}** · ${groups[rule.group]} · [all rules](README.md)`,
    '## Why',
    rule.why.trim(),
    '## Incorrect',
    ...bad.flatMap(({ text, fixed, settings }, index) => [
      bad.length > 1 && index > 0 ? 'Or:' : null,
      ...withSettings(settings),
      fence(text),
      fixed === null ? null : 'After the fix:',
      fixed === null ? null : fence(fixed),
    ]),
    '## Correct',
    ...good.flatMap((example) =>
      typeof example === 'string' ? [fence(example)] : [...withSettings(example.settings), fence(example.text)],
    ),
    '## Fix',
    rule.fix,
    changeOf(rule.name, '## Turn it off'),
  ]
    .filter((part) => part !== null)
    .join('\n\n')}\n`;
}

function withSettings(settings) {
  return settings === undefined ? [] : ['With these settings:', fence(stringify(settings), 'yaml')];
}

function changeOf(name, heading) {
  return [
    heading,
    'For a project, in `.riskprofile.yaml` (`error`, `warning`, `information`, `hint` or `off`):',
    fence(`rules:\n  ${name}: off\n`, 'yaml'),
    `In VS Code, where the project says nothing: \`"riskProfile.rules": { "${name}": "off" }\`.`,
    'For one place, with a reason and, if you like, a last day:',
    fence(`<!-- risk-disable-next-line ${name} -- the vendor decides, until 2026-12-31 -->\n`, 'markdown'),
    fence(`# risk-disable-next-line ${name} -- the vendor decides, until 2026-12-31\n`, 'yaml'),
    `\`risk-disable-line\` speaks of its own line (the only place in a table), \`risk-disable\` of everything up to \`risk-enable\`.`,
  ].join('\n\n');
}

/** The longest run of backticks inside decides how many the fence needs. */
function fence(text, language = /^(?:#{1,6} |---|\||<!--)/.test(text) ? 'markdown' : 'yaml') {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}
