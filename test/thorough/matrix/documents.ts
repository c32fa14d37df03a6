/** Documents as people write them, made up: a shape, a way to print levels, scores and counts, and a way to end lines. The same seed gives the same one. */
export interface Made {
  readonly text: string;
  readonly format: 'yaml' | 'markdown';
  /** What was chosen, for whoever reads a failure. */
  readonly note: string;
}

export function documentOf(seed: number): Made {
  const chance = chanceFrom(seed);
  const scale = chance.pick([three, three, five]);
  const level = chance.pick(Object.keys(levelStyles)) as keyof typeof levelStyles;
  const [shape, write] = chance.pick(Object.entries(shapes));
  const risks = risksOf(chance, scale);
  const wrap = chance.pick(Object.keys(wraps)) as keyof typeof wraps;
  const page: Page = { chance, scale, level: levelStyles[level], risks };
  const format = shape === 'yaml' ? 'yaml' : 'markdown';
  const head = format === 'yaml' ? '' : headOf(page);
  return { text: wraps[wrap](head + write(page)), format, note: [seed, shape, scale.name, level, wrap].join(', ') };
}

export interface Chance {
  int(below: number): number;
  pick<T>(of: readonly T[]): T;
  is(share: number): boolean;
}

export function chanceFrom(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state / 2 ** 32;
  };
  for (let warm = 0; warm < 5; warm += 1) next();
  const int = (below: number): number => Math.floor(next() * below);
  return { int, pick: (of) => of[int(of.length)] as never, is: (share) => next() < share };
}

interface Scale {
  readonly name: string;
  readonly front: string;
  readonly probability: readonly string[];
  readonly impact: readonly string[];
  bandOf(score: number): string;
}

const three: Scale = {
  name: '3×3',
  front: '',
  probability: ['Low', 'Medium', 'High'],
  impact: ['Low', 'Medium', 'High'],
  bandOf: (score) =>
    score >= 9 ? 'Critical' : score >= 6 ? 'High' : score >= 4 ? 'Medium' : score >= 2 ? 'Low' : 'Minimal',
};

const five: Scale = {
  name: '5×5',
  front: '---\npolicy: iso-5x5\n---\n\n',
  probability: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
  impact: ['Negligible', 'Minor', 'Moderate', 'Major', 'Catastrophic'],
  bandOf: (score) => (score >= 17 ? 'Critical' : score >= 10 ? 'High' : score >= 5 ? 'Medium' : 'Low'),
};

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly probability: number;
  readonly impact: number;
  readonly score: number;
  readonly band: string;
}

function risksOf(chance: Chance, scale: Scale): readonly Entry[] {
  const slips = chance.is(0.2);
  return Array.from({ length: 2 + chance.int(7) }, (_, index) => {
    const probability = 1 + chance.int(scale.probability.length);
    const impact = 1 + chance.int(scale.impact.length);
    const score = slips && chance.is(0.3) ? 1 + chance.int(9) : probability * impact;
    const band = scale.bandOf(probability * impact);
    const id = `${chance.pick(['SEC', 'DATA', 'TECH'])}-${String(index + 1).padStart(3, '0')}`;
    return { id, title: chance.pick(titles), owner: chance.pick(owners), probability, impact, score, band };
  });
}

const titles = [
  'The token can be used twice',
  'Rows `a\\|b` are split at the pipe',
  '库存盘点覆盖实时库存',
  'The *nightly* job runs **twice**',
  'Emoji 👩‍👩‍👧‍👦 break the sort',
  'Users <b>cannot</b> log in',
  'Medium outage of a low priority service',
  'The score is shown as 6/9 in the list',
];
const owners = ['Ana Ruiz', 'Tomas Berg', 'TBD', '李雷', '@kim', ''];

type Axis = 'probability' | 'impact';
type Write = (level: number, word: string, axis: Axis) => string;

const circles = ['', '🟢', '🟡', '🟠', '🔴', '⚫'];
const levelStyles = {
  number: (level) => String(level),
  word: (_, word) => word,
  'word (number)': (level, word) => `${word} (${level})`,
  'number (word)': (level, word) => `${level} (${word})`,
  'number - word': (level, word) => `${level} - ${word}`,
  bold: (_, word) => `**${word}**`,
  upper: (_, word) => word.toUpperCase(),
  code: (level) => `\`${level}\``,
  circle: (level, word) => `${circles[level]} ${word}`,
  letter: (level, _, axis) => `${axis === 'probability' ? 'P' : 'I'}${level}`,
} satisfies Record<string, Write>;

interface Page {
  readonly chance: Chance;
  readonly scale: Scale;
  readonly level: Write;
  readonly risks: readonly Entry[];
}

function levelIn({ scale, level }: Page, risk: Entry, axis: Axis): string {
  return level(risk[axis], scale[axis][risk[axis] - 1] ?? '', axis);
}

/** Title and counts; half of the documents have none. */
function headOf({ chance, scale, risks }: Page): string {
  const bands = ['Critical', 'High', 'Medium', 'Low'].map(
    (band) => [band, risks.filter((risk) => risk.band === band).length] as const,
  );
  const costs = [20, 10, 5, 2];
  const score = Math.max(0, 100 - bands.reduce((sum, [, count], index) => sum + count * (costs[index] ?? 0), 0));
  const counts = chance.pick([
    '',
    bands.map(([band, count]) => `- **${band} Risks:** ${count}`).join('\n'),
    tableOf(
      chance,
      ['Level', 'Count'],
      [...bands.map(([band, count]) => [band, `${count}`]), ['Total', `${risks.length}`]],
    ),
    `There are ${risks.length} risks: ${bands.map(([band, count]) => `${count} ${band.toLowerCase()}`).join(', ')}.`,
  ]);
  const sum = scale === three && chance.is(0.5) ? `**Risk Score:** ${score}/100` : '';
  return `${scale.front}# Risk Profile: Story 4.2\n\n## Summary\n\n${counts}\n\n${sum}\n\n`;
}

function register(page: Page, risks: readonly Entry[]): string {
  const { chance } = page;
  const score = chance.pick<(risk: Entry) => string>([
    (risk) => `${risk.score}`,
    (risk) => `**${risk.score}**`,
    (risk) => `${risk.score} (${risk.band})`,
    (risk) => `${risk.probability}×${risk.impact}=${risk.score}`,
  ]);
  const columns: readonly (readonly [string, (risk: Entry) => string])[] = [
    ['Risk ID', ({ id }) => id],
    ['Description', ({ title }) => title],
    [chance.pick(['Probability', 'Likelihood']), (risk) => levelIn(page, risk, 'probability')],
    ['Impact', (risk) => levelIn(page, risk, 'impact')],
    ['Score', score],
    ['Priority', ({ band }) => band],
    ['Owner', ({ owner }) => owner],
  ];
  const kept = columns.filter(([title]) => !['Priority', 'Owner'].includes(title) || chance.is(0.6));
  const cells = risks.map((risk) => kept.map(([, of]) => of(risk)));
  return tableOf(
    chance,
    kept.map(([title]) => title),
    cells,
  );
}

function tableOf(chance: Chance, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map(() => chance.pick(['---', ':--', '--:', ':-:']));
  const line = chance.pick<(cells: readonly string[]) => string>([
    (cells) => `| ${cells.map((cell) => cell.padEnd(14)).join(' | ')} |`,
    (cells) => `|${cells.join('|')}|`,
    (cells) => `  | ${cells.join(' | ')} |`,
    (cells) => `|\t${cells.join('\t|\t')}\t|`,
  ]);
  return `${[line(head), line(rule), ...rows.map(line)].join('\n')}\n`;
}

function sections(page: Page): string {
  const line = page.chance.pick<(label: string, value: string) => string>([
    (label, value) => `**${label}:** ${value}\n\n`,
    (label, value) => `- **${label}**: ${value}\n`,
    (label, value) => `**${label}**: ${value}  \n`,
    (label, value) => `> ${label}: ${value}\n`,
  ]);
  return page.risks
    .map((risk) =>
      [
        `### ${risk.id}: ${risk.title}\n\n`,
        line('Probability', levelIn(page, risk, 'probability')),
        line('Impact', levelIn(page, risk, 'impact')),
        line('Score', `${risk.score}`),
        line('Owner', risk.owner || 'nobody'),
      ].join(''),
    )
    .join('\n');
}

function yaml({ chance, scale, risks, level }: Page): string {
  const quote = chance.pick(['"', "'"]);
  const of = (risk: Entry, axis: Axis): string => {
    const text = level(risk[axis], scale[axis][risk[axis] - 1] ?? '', axis);
    return /^[\w ()]+$/.test(text) ? text : `${quote}${text}${quote}`;
  };
  const [open, between, close] = chance.pick([
    ['  - ', '\n    ', '\n'],
    ['  - { ', ', ', ' }\n'],
  ] as const);
  const written = risks.map((risk) => {
    const keys = [
      `id: ${risk.id}`,
      `title: ${JSON.stringify(risk.title)}`,
      `probability: ${of(risk, 'probability')}`,
      `impact: ${of(risk, 'impact')}`,
      `score: ${risk.score}`,
      `priority: ${risk.band.toLowerCase()}`,
    ];
    return `${open}${keys.join(between)}${close}`;
  });
  const policy = scale === five ? 'policy: iso-5x5\n' : '';
  return `story: "4.2" # of the import\n${policy}risks:\n${written.join('')}`;
}

const shapes: Readonly<Record<string, (page: Page) => string>> = {
  register: (page) => `## Risk Register\n\n${register(page, page.risks)}`,
  'register and sections': (page) =>
    `## Risk Register\n\n${register(page, page.risks)}\n## Details\n\n${sections(page)}`,
  'register twice': (page) => `${register(page, page.risks)}\nOnce more:\n\n${register(page, page.risks.slice(0, 2))}`,
  'register folded away': (page) =>
    `<details>\n<summary>Register</summary>\n\n${register(page, page.risks)}\n</details>\n`,
  sections: (page) => `## Risks\n\n${sections(page)}`,
  yaml,
  fence: (page) => `\`\`\`yaml\n${yaml({ ...page, level: levelStyles.word })}\`\`\`\n`,
  list: (page) =>
    `## Risks\n\n${page.risks.map((risk) => `- **${risk.id}** ${risk.title} - Probability: ${levelIn(page, risk, 'probability')}, Impact: ${levelIn(page, risk, 'impact')}, Score: ${risk.score}\n`).join('')}`,
};

const wraps = {
  plain: (text: string) => text,
  CRLF: (text: string) => text.replaceAll('\n', '\r\n'),
  'byte order mark': (text: string) => `\ufeff${text}`,
  'no last line break': (text: string) => text.trimEnd(),
};
