/** What a new column, labelled line or key is called: as the document calls it elsewhere, else by its language. */
import type { FieldName, RiskProfile } from '../model';

export type LabelKind = 'column' | 'line';

export function labelFor(profile: RiskProfile, field: FieldName, kind: LabelKind): string {
  const own =
    kind === 'column' ? columnTitle(profile, field) : (lineLabel(profile, field) ?? columnTitle(profile, field));
  if (own !== null) return own;
  const [english, chinese] = labels[field];
  return isChinese(profile) ? chinese : english;
}

/** Keys before this field in a risk that has all of them: where a new one goes. */
export function fieldRank(field: FieldName): number {
  return order.indexOf(field);
}

/** The key the document uses for this field elsewhere, else the format's own, in the document's way of joining words. */
export function keyFor(profile: RiskProfile, field: FieldName): string {
  const keys = profile.risks.flatMap(({ sightings }) =>
    sightings.flatMap(({ form }) => (form.kind === 'node' ? form.keys : [])),
  );
  const own = keys.find((key) => key.field === field);
  if (own !== undefined) return own.key;
  const joint = keys.some(({ key }) => key.includes('_')) ? '_' : null;
  return joint === null ? field : field.replace(/[A-Z]/g, (letter) => `${joint}${letter.toLowerCase()}`);
}

function columnTitle(profile: RiskProfile, field: FieldName): string | null {
  for (const { header } of profile.tables)
    for (const column of header) if (column.field === field) return column.title.replace(/[*_`]/g, '').trim();
  return null;
}

function lineLabel(profile: RiskProfile, field: FieldName): string | null {
  for (const { sightings } of profile.risks)
    for (const { form } of sightings) {
      if (form.kind !== 'section') continue;
      const line = form.lines.find((candidate) => candidate.field === field);
      if (line !== undefined) return line.label;
    }
  return null;
}

function isChinese(profile: RiskProfile): boolean {
  const titles = profile.tables.flatMap(({ header }) => header.map(({ title }) => title));
  const first = profile.risks[0]?.sightings.find(({ form }) => form.kind === 'section')?.form;
  const lines = first?.kind === 'section' ? first.lines.map(({ label }) => label) : [];
  return [...titles, ...lines].some((word) => /\p{Script=Han}/u.test(word));
}

const order: readonly FieldName[] = [
  'id',
  'title',
  'category',
  'component',
  'description',
  'probability',
  'impact',
  'score',
  'band',
  'impactAnalysis',
  'response',
  'strategy',
  'owner',
  'mitigations',
  'tests',
  'acceptance',
  'monitoring',
  'contingency',
  'residual',
  'acceptedBy',
  'acceptedUntil',
  'timeline',
  'reviewDate',
  'status',
  'progress',
  'links',
  'notes',
];

const labels: Readonly<Record<FieldName, readonly [string, string]>> = {
  id: ['Risk ID', '风险编号'],
  title: ['Title', '标题'],
  category: ['Category', '类别'],
  component: ['Component', '组件'],
  description: ['Description', '描述'],
  probability: ['Probability', '概率'],
  impact: ['Impact', '影响'],
  score: ['Score', '评分'],
  band: ['Priority', '优先级'],
  owner: ['Owner', '负责人'],
  response: ['Response', '应对方式'],
  strategy: ['Strategy', '策略'],
  mitigations: ['Mitigation', '缓解措施'],
  tests: ['Testing Requirements', '测试要求'],
  acceptance: ['Acceptance Criteria', '验收标准'],
  monitoring: ['Monitoring', '监控指标'],
  impactAnalysis: ['Impact Analysis', '影响分析'],
  residual: ['Residual Risk', '残余风险'],
  timeline: ['Timeline', '时间线'],
  reviewDate: ['Review Date', '复核日期'],
  status: ['Status', '状态'],
  progress: ['Progress', '进度'],
  contingency: ['Contingency', '应急计划'],
  links: ['Links', '链接'],
  acceptedBy: ['Accepted By', '批准人'],
  acceptedUntil: ['Accepted Until', '接受期限'],
  notes: ['Notes', '备注'],
};
