/**
 * Every key that real registers use, by word: `review_by`, `review-by` and `reviewBy` are one word. To teach the reader a key,
 * add it here.
 */
import type { FieldName } from '../model';
import { languages, type Term } from './vocabulary';

/** What a key of a risk means: a field of the model, or a node that holds several. */
export type RiskKey =
  | FieldName
  | 'severity'
  | 'inherent'
  | 'probabilityScore'
  | 'impactScore'
  | ResidualKey
  | InherentKey
  | 'group';
type ResidualKey = 'residualProbability' | 'residualImpact' | 'residualScore' | 'residualReason';
type InherentKey = 'inherentProbability' | 'inherentImpact' | 'inherentScore' | 'inherentBand';

export function riskKey(key: string): RiskKey | null {
  return riskKeys.get(wordOf(key)) ?? null;
}

export function profileKey(key: string): ProfileKey | null {
  return profileKeys.get(wordOf(key)) ?? null;
}

/** A key whose value may be the list of risks. */
export function isListKey(key: string): boolean {
  return listKeys.has(wordOf(key));
}

/** A list key that other documents use for other things: its rows must look like risks twice. */
export function isVagueListKey(key: string): boolean {
  return !/risk/i.test(key);
}

/** Lower case without separators: `reviewDate`, `review_date` and `Review date` are the same word. */
export function wordOf(key: string): string {
  const word = key.toLowerCase();
  return /[\s_.-]/.test(word) ? word.replace(/[\s_.-]/g, '') : word;
}

export type ProfileKey =
  | 'story'
  | 'title'
  | 'date'
  | 'reviewer'
  | 'policy'
  | 'scale'
  | 'summary'
  | 'references'
  | 'metrics'
  | 'triggers'
  | 'riskSummary'
  | 'gate'
  | 'metadata'
  | 'bands'
  | 'score';

const listKeys: ReadonlySet<string> = new Set(
  `risks rows register riskregister riskitems risklist riskentries identifiedrisks projectrisks entries items threats hazards
   riskassessments risklog riskregistry openrisks activerisks knownrisks keyrisks toprisks technicalrisks securityrisks
   businessrisks operationalrisks 风险`.split(/\s+/),
);

const riskKeys = withVocabulary(
  table<RiskKey>({
    id: 'id riskid ref refid riskref code identifier number no uid key',
    title: 'title name risk risktitle riskname summary headline event riskevent',
    category: 'category type riskcategory risktype area riskarea domain theme categories',
    component:
      'component components affectedcomponents affectedcomponent module system asset assets affectedassets service',
    description:
      'description desc details detail statement riskdescription riskstatement scenario whyitmatters cause rootcause',
    probability: 'probability prob likelihood p chance probabilitylevel likelihoodlevel frequency occurrence',
    probabilityScore: 'probabilityscore likelihoodscore probabilityvalue likelihoodvalue',
    impactScore: 'impactscore impactvalue severityscore',
    impact: 'impact i impactlevel impactrating',
    score: 'score riskscore rating ratingscore riskrating pxi exposure riskexposure riskvalue totalscore',
    band: 'band priority level risklevel riskband riskpriority criticality',
    severity: 'severity riskseverity sev',
    owner:
      'owner owners ownerrole riskowner assignee assignedto responsible responsibleparty accountable lead owningteam',
    response: 'response treatment riskresponse treatmentoption riskstrategy risktreatment responsestrategy',
    strategy: 'strategy approach mitigationtype strategytype mitigationapproach',
    mitigations: `mitigations mitigation controls compensatingcontrols mitigationactions mitigationplan mitigationplans actions
    countermeasures treatmentplan existingcontrols plannedcontrols additionalcontrols safeguards plannedmitigations plannedactions
    mitigationstrategy mitigationstrategies mitigationtactics mitigationsteps mitigationmeasures currentcontrols remediation
    prevention plan responseplan actionplan preventiveactions preventivemeasures measures riskmitigation riskmitigations`,
    tests: 'tests test testing testscenarios testids testcases verification testrequirements testingrequirements',
    acceptance: 'acceptance acceptancecriteria criteria donewhen',
    monitoring:
      'monitoring indicators monitor monitoringindicators earlywarnings earlywarningsigns warningsigns kri kris triggers',
    impactAnalysis: 'impactanalysis impacts consequence consequences effects effect businessimpact impactdescription',
    residual: 'residual residualrisk residuallevel residualseverity residualrating residualrisklevel residualband',
    residualProbability: 'residualprobability residuallikelihood',
    residualImpact: 'residualimpact',
    residualScore: 'residualscore residualriskscore',
    residualReason: 'residualreason residualrationale',
    inherent: 'inherent inherentrisk initial initialrisk grossrisk gross assessment riskassessment scoring',
    inherentProbability: 'inherentprobability inherentlikelihood initialprobability initiallikelihood',
    inherentImpact: 'inherentimpact initialimpact',
    inherentScore: 'inherentscore initialscore originalscore inherentriskscore',
    inherentBand: 'inherentlevel inherentseverity inherentrating initiallevel initialrating inherentrisklevel',
    timeline: 'timeline due duedate deadline targetdate target eta fixeta plannedclose targetresolution targetclosure',
    reviewDate: 'reviewdate reviewby nextreview nextreviewdate reviewon nextreviewon reviewdue',
    status: 'status state riskstatus currentstatus',
    progress: 'progress percentcomplete completion completionpercent',
    contingency: 'contingency contingencyplan contingencyplans fallback fallbackplan contingencies contingencyactions',
    links: 'links link refs references reference urls url related relatedlinks seealso',
    acceptedBy: 'acceptedby approvedby waivedby acceptanceby signedoffby signoff riskacceptedby',
    acceptedUntil:
      'accepteduntil acceptanceexpires acceptanceexpiry acceptanceuntil waiveruntil waiverexpires exceptionexpires',
    group: 'group phase horizon',
    notes: 'notes note comment comments remarks remark',
  }),
);

const profileKeys = table<ProfileKey>({
  story: 'story storyid epic epicid storyref userstory',
  title: 'title name storytitle subject project',
  date: 'date updated lastupdated assessmentdate assessedon generated created reviewed revised lastreviewed asof',
  reviewer: 'reviewer reviewedby assessor assessedby author preparedby maintainer',
  policy: 'policy rulebook',
  scale: 'scale scoring scales levels riskscale scoringscale methodology scoringmodel',
  bands: 'bands ratingbands riskbands thresholds',
  summary: 'summary claims totals risktotals riskcounts counts statistics',
  references: 'references refs',
  metrics: 'metrics thresholdmetrics successmetrics riskmetrics',
  triggers: 'triggers reviewtriggers reassessmenttriggers',
  riskSummary: 'risksummary',
  gate: 'gate gatedecision qualitygate gatestatus',
  metadata: 'metadata meta document header profile info assessment',
  score: 'storyscore overallscore riskscore totalriskscore overallriskscore',
});

/** Column titles of every language are keys too, where no key above says otherwise. */
function withVocabulary(known: ReadonlyMap<string, RiskKey>): ReadonlyMap<string, RiskKey> {
  const words = languages.flatMap(({ terms }) =>
    (Object.entries(terms) as [Term, readonly string[]][]).flatMap(([term, titles]) => {
      const key = keyOfTerm(term);
      return key === null ? [] : titles.map((title) => [wordOf(title), key] as const);
    }),
  );
  return new Map([...words.toReversed().filter(([word]) => word !== 'classification'), ...known]);
}

function keyOfTerm(term: Term): RiskKey | null {
  switch (term) {
    case 'foreign':
    case 'story':
    case 'date':
    case 'reviewer':
    case 'mitigationStatus':
    case 'pair':
    case 'probabilityReason':
    case 'impactReason':
      return null;
    case 'risk':
      return 'title';
    case 'priority':
      return 'band';
    case 'mitigationStrategy':
      return 'mitigations';
    default:
      return term;
  }
}

function table<T extends string>(words: Readonly<Record<Exclude<T, never>, string>>): ReadonlyMap<string, T> {
  const entries = Object.entries(words) as [T, string][];
  return new Map(
    entries.flatMap(([name, list]) =>
      list
        .trim()
        .split(/\s+/)
        .map((word) => [word, name] as const),
    ),
  );
}
