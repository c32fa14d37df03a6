/**
 * The words of statements about risks: bands in the plural sense, totals, scores, counts, and the headings they stand under. Adding a
 * language is adding words here; the words of single risks stand in `vocabulary.ts`. All are lower case.
 */

/** Canonical band -> its words, in summaries. */
const bands: Readonly<Record<string, readonly string[]>> = {
  critical: ['critical', 'criticals', 'crit', '严重', '极高', '致命', '嚴重', '極高'],
  high: ['high', 'highs', '高'],
  medium: ['medium', 'mediums', 'moderate', 'med', '中', '中等'],
  low: ['low', 'lows', '低'],
  minimal: ['minimal', 'negligible', 'trivial', '极低', '極低', '微小'],
  severe: ['severe'],
  extreme: ['extreme'],
  significant: ['significant'],
  major: ['major'],
  minor: ['minor'],
};

/** Around a band's name; nothing else may stand in the label. */
const besideBand = words(
  `risk risks priority severity level levels rated rating band identified found count counts number of total # the items item score scores scoring
   scored issues all open 风险 風險 级 级别 等级 数量 数 个 項 项`,
);

const riskWords = words('risk risks 风险 風險');

const besideTotal = words(
  `total totals overall number no. of # risk risks identified found assessed count counted counts all sum distinct unique documented recorded catalogued
   cataloged listed the items item analyzed analysed evaluated 风险 風險 总数 总计 合计 总 识别 已识别 数量 数 个`,
);

const totalWords = words(
  'total totals number no. # count counted counts sum all identified assessed found 总数 总计 合计 总 数量',
);

const besideScore = words(
  `overall total final story project epic profile aggregate composite cumulative calculated current the risk score rating index combined computed feature release
   summary sprint 总 总体 整体 风险 评分 得分 分数`,
);

const scoreWords = words('score rating index 评分 得分 分数');

const besideHighest = words(
  'highest max maximum top worst greatest individual single epic wide the overall severity scoring scored severe risk score rating level 最高 最大 风险 评分',
);

const highestWords = words('highest max maximum top worst greatest 最高 最大');

const besideGate = words(
  `gate status decision recommendation recommended suggested quality risk current overall final proposed initial result based mapping deterministic
   assessment verdict outcome the for this story epic 门禁 质量 状态 决定`,
);

const gateWords = words('gate 门禁');

const countTitles = words(
  'count counts total totals risks # number risk-count number-of-risks #-of-risks #-risks total-risks risk-total no.-of-risks qty quantity amount 数量 总数 合计 风险数 风险数量',
);

const valueTitles = words('value values result count number score status total 值 数值 结果');

const metricTitles = words(
  'metric metrics measure indicator item attribute field category-of-metric summary statistic key 指标 项目',
);

const bandTitles = words(
  `risk-level level severity priority band risk-band risk-severity risk-priority rating risk-rating risk risk-category-level score-band score-range classification
   risk-score criticality tier 等级 级别 风险等级 风险级别 优先级`,
);

const totalRows = words('total totals sum all overall grand-total 总计 合计 总数');

export const claimWords = {
  besideBand,
  riskWords,
  besideTotal,
  totalWords,
  besideScore,
  scoreWords,
  besideHighest,
  highestWords,
  besideGate,
  gateWords,
  countTitles,
  valueTitles,
  metricTitles,
  bandTitles,
  totalRows,
} as const;

/** The canonical name of a band's word in a summary; null for any other word. */
export function bandWord(word: string): string | null {
  return bandNames.get(word) ?? null;
}

const bandNames: ReadonlyMap<string, string> = new Map(
  Object.entries(bands).flatMap(([name, list]) => list.map((word) => [word, name] as const)),
);

/** Headings and leads that say by what a list counts. */
export const countsBy = {
  category: /\bcategor(?:y|ies)\b|类别|分类|類別/,
  component: /\b(?:components?|modules?|subsystems?|areas?|layers?|services?|packages?|files?)\b|组件|模块/,
  band: /\b(?:severity|severities|level|levels|priority|priorities|score|scores|band|bands|rating|distribution|summary|overview|statistics|totals|counts?|breakdown|profile|at a glance|snapshot|dashboard|metrics)\b|分布|汇总|概览|总结|摘要|统计/,
  /** Counts under these are of something else, or of another time. */
  other:
    /\bresidual\b|\b(?:post|after|with|following)[- ]mitigations?\b|\bprojected\b|\bpost-implementation\b|\bexample|\btemplate\b|\blegend\b|\bmethodolog|\bdefinitions?\b|\bscoring (?:guide|method|matrix|scale|criteria|system)\b|\bper[- ]story\b|\bby story\b|\bhistor(?:y|ical)\b|\bprevious\b|\bcomparison\b|\bbaseline\b|\bsimulat|残余|剩余/,
  /** Bare band words under these count no risks. */
  notRisks:
    /\btest|\bcoverage\b|\breview\b|\bfindings?\b|\bbugs?\b|\bdefects?\b|\bissues?\b|\bthreshold|\balert|\bscenario|\beffort\b|\btimeline\b|\bsla\b|\bresponse\b|\bescalation\b|\bvulnerabilit|\bnfr\b|\brequirements?\b|\bacceptance\b|\bdebt\b/,
} as const;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
