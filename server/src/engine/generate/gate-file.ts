/** A gate report into a gate file: a new one in the method's shape, or the numbers of an existing one, everything else untouched. */
import { parseAllDocuments, parseDocument, stringify } from 'yaml';
import { type Message, say } from '../message';
import { read } from '../read';
import type { GateReport, GateRisk } from './gate-report';
import { appendInYaml, changedBeside, removeFromYaml, setInYaml, textsInYaml, type YamlValue } from './yaml-set';

export interface GateFile {
  readonly story: string | null;
  readonly title: string | null;
  readonly reviewer: string | null;
  /** ISO date or time. */
  readonly updated: string;
  /** Also set the decision of an existing file. A gate weighs more than risks, so without this only the risk part is written. */
  readonly decide: boolean;
  /** The summary alone: what it stands in need be no gate file, and gets no decision or date. */
  readonly summaryOnly?: boolean;
}

export type GateText =
  /** `notice`: the file's decision and the risks disagree, in words for a person. */
  | { readonly kind: 'text'; readonly text: string; readonly notice: Message | null }
  | { readonly kind: 'refused'; readonly reason: Message };

/** `existing` is the file’s text; null writes a new file. */
export function writeGate(existing: string | null, report: GateReport, file: GateFile): GateText {
  if (report.decision === null) return { kind: 'refused', reason: report.reason };
  if (existing === null || existing.trim() === '') return { kind: 'text', text: newGate(report, file), notice: null };
  const fault = faultOf(existing);
  if (fault !== null) return { kind: 'refused', reason: fault };
  if (read(existing, { format: 'yaml' }).profile.risks.length > 0)
    return { kind: 'refused', reason: say`this is a risk profile, and a gate is a file of its own` };
  return update(existing, report, file);
}

/** Why nothing can be written into that text; null where it can. */
function faultOf(existing: string): Message | null {
  const documents = [...parseAllDocuments(existing, options)];
  const broken = documents.flatMap(({ errors }) => errors)[0];
  if (broken !== undefined) {
    const line = existing.slice(0, broken.pos[0]).split('\n').length;
    return say`the gate file is no valid YAML (line ${line}); mend it first`;
  }
  const [first] = documents;
  if (documents.length > 1 && first?.has('gate') !== true && first?.has('risk_summary') !== true)
    return say`the file holds several YAML documents, and the first is no gate`;
  try {
    for (const document of documents) document.toJS({ maxAliasCount: 100 });
    return null;
  } catch {
    return say`the gate file repeats itself too often by its anchors`;
  }
}

/** The `risk_summary` block alone, to be pasted. */
export function riskSummaryText(report: GateReport): string {
  return stringify({ risk_summary: summaryOf(report) }, { lineWidth: 0 });
}

function newGate(report: GateReport, file: GateFile): string {
  return stringify(
    {
      schema: 1,
      ...(file.story === null ? {} : { story: file.story }),
      ...(file.title === null ? {} : { story_title: file.title }),
      gate: report.decision,
      status_reason: report.reason.text,
      reviewer: file.reviewer ?? 'TBD',
      updated: file.updated,
      waiver: waiverOf(report),
      top_issues: report.because.map(issueOf),
      risk_summary: summaryOf(report),
    },
    { lineWidth: 0 },
  );
}

/** The method knows three severities; what decides a gate has one of the upper two. */
function issueOf({ id, title, score, band, action }: GateRisk): YamlValue {
  return {
    ...(id === null ? {} : { id }),
    severity: /critical|high|severe|major/i.test(band) ? 'high' : 'medium',
    finding: title ?? id ?? `the risk that scores ${score}`,
    suggested_action: action ?? 'TBD',
  };
}

function summaryOf(report: GateReport): { readonly [key: string]: YamlValue } {
  return {
    totals: { ...report.totals },
    ...(report.highest === null ? {} : { highest: highestOf(report.highest) }),
    recommendations: { must_fix: report.because.map(mustFix), monitor: [] },
  };
}

/** Existing advice stays; what the deciding risks need is added where no entry names them. */
function update(existing: string, report: GateReport, file: GateFile): GateText {
  const summary = 'risk_summary';
  const advised = [summary, 'recommendations', 'must_fix'];
  const known = textsInYaml(existing, advised);
  const missing = report.because.filter(({ id, title }) => !known.some((text) => text.includes(id ?? title ?? '')));
  const { path: gate, stated } = statedGate(existing);
  const decides = file.summaryOnly !== true && (file.decide || stated === null);
  const edits: readonly (readonly [readonly string[], YamlValue])[] = [
    ...(decides && stated !== report.decision
      ? [[gate, report.decision ?? ''] as const, [['status_reason'], report.reason.text] as const]
      : []),
    ...(file.summaryOnly === true ? [] : [[['updated'], file.updated] as const]),
    ...Object.entries(report.totals).map(([band, count]) => [[summary, 'totals', band], count] as const),
    ...(report.highest === null
      ? []
      : Object.entries(highestOf(report.highest)).map(([key, value]) => [[summary, 'highest', key], value] as const)),
    ...(decides && (report.waiver !== null || isWaived(existing))
      ? Object.entries(waiverOf(report)).map(([key, value]) => [['waiver', key], value] as const)
      : []),
  ];
  let text = report.highest === null ? removeFromYaml(existing, [summary, 'highest']) : existing;
  for (const [path, value] of edits) {
    const next = setInYaml(text, path, value) ?? setInYaml(text, path.slice(0, -1), { [path.at(-1) ?? '']: value });
    if (next === null) return { kind: 'refused', reason: say`the gate file cannot be changed at ${path.join('.')}` };
    text = next;
  }
  const advice = appendInYaml(text, advised, missing.map(mustFix));
  if (advice === null) return { kind: 'refused', reason: say`the gate file cannot be changed at ${advised.join('.')}` };
  const paths = [...edits.map(([path]) => path), [summary, 'highest'], advised];
  const stranger = changedBeside(existing, advice, paths);
  if (stranger !== null)
    return {
      kind: 'refused',
      reason: say`the gate file cannot be changed without changing ${stranger.slice(0, 60)}, too`,
    };
  const differs = !decides && stated !== report.decision;
  const notice = differs
    ? say`The file says ${stated ?? ''}; by its risks alone it would be ${report.decision ?? ''}.`
    : null;
  return { kind: 'text', text: advice, notice };
}

/** Where the decision stands and what it is, in whatever words: one that we do not know is somebody's, too. */
function statedGate(existing: string): { readonly path: readonly string[]; readonly stated: string | null } {
  const gate: unknown = parseDocument(existing, options).toJS({ maxAliasCount: 100 })?.gate;
  const said = (value: unknown): string | null =>
    typeof value === 'string' && value.trim() !== '' ? value.trim().toUpperCase().slice(0, 40) : null;
  if (typeof gate !== 'object' || gate === null) return { path: ['gate'], stated: said(gate) };
  const key = ['decision', 'status', 'result', 'gate'].find((name) => name in gate) ?? 'decision';
  return { path: ['gate', key], stated: said((gate as Readonly<Record<string, unknown>>)[key]) };
}

/** A decision that is written anew ends the waiver of an earlier one: who gave it and why stays to be read. */
function isWaived(existing: string): boolean {
  return parseDocument(existing, options).getIn(['waiver', 'active']) === true;
}

const options = { prettyErrors: false, logLevel: 'silent' } as const;

function highestOf({ id, score, title }: GateRisk): { readonly [key: string]: YamlValue } {
  return { ...(id === null ? {} : { id }), score, ...(title === null ? {} : { title }) };
}

function mustFix({ id, title, score }: GateRisk): string {
  return [id, title].filter((part) => part !== null).join(': ') || `the risk that scores ${score}`;
}

function waiverOf({ waiver }: GateReport): { readonly [key: string]: YamlValue } {
  if (waiver === null) return { active: false };
  const { reason, approver, expires } = waiver;
  return { active: true, reason, approved_by: approver, ...(expires === null ? {} : { expires }) };
}
