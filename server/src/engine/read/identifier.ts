/** What is the id of a risk, and what only looks like one: tests, stories, requirements and standards have ids too. */

export interface FoundId {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** `TECH-001`, `R-001`: an id wherever it stands. `C1` and `4` need a context of risks. */
  readonly strong: boolean;
}

/** What the ids of risks begin with, and those of bugs, tasks and debts do not. */
export function isNamedRisk(id: string): boolean {
  return /^(?:R(?=[-\d])|RISK|RSK)/i.test(id) || /\bR-?\d/.test(id);
}

/** `HIGH-1`, `M-2` and `DEBT-4` number the findings of a review, unless the heading above them speaks of risks. */
export function isFindingId(id: string): boolean {
  return /^(?:critical|crit|high|medium|med|low|info|debt|td|[chml])-\d{1,3}$/i.test(id);
}

/** The noun in front of a number: `Risk 3`, `Riesgo 3`. */
export const riskNoun = 'risk|riesgo|risco|risiko|risque|风险|風險';
const hyphen = '[-_\\u2010\\u2011\\u2012\\u2013]';
/** `TECH-001`, `R3.1-01`. */
const segmented = new RegExp(
  `[A-Z][A-Z0-9]{0,11}(?:\\.\\d{1,2}(?=${hyphen}\\d))?(?:${hyphen}[A-Z0-9][A-Z0-9.]{0,13}){0,4}[a-z]?`,
  'y',
);
const short = /[A-Z]{1,3}\d{1,3}[a-z]?/y;
const ordinalRisk = new RegExp(
  `(?:${riskNoun})\\s?(?:#|no\\.?\\s?|nº\\s?)?(\\d{1,3}(?:\\.\\d{1,2}){0,3})(?![\\d%])`,
  'iy',
);
/** `Risk-1` has no segments in capitals. */
const hyphenedRisk = /Risk[-\u2010-\u2013]\d{1,3}(?![\d.-])/y;
const letteredRisk = /(?:Risk|RISK) [A-Z](?=\s?[:：.–—-](?:\s|$))/y;

/** An id that starts at `from`. */
export function idAt(text: string, from: number): FoundId | null {
  ordinalRisk.lastIndex = from;
  const risk = ordinalRisk.exec(text);
  if (risk !== null && !/[\p{L}\p{N}]/u.test(text.charAt(from + risk[0].length)))
    return { value: risk[0], from, to: from + risk[0].length, strong: true };
  for (const pattern of [hyphenedRisk, letteredRisk]) {
    pattern.lastIndex = from;
    const named = pattern.exec(text);
    if (named !== null) return { value: named[0], from, to: from + named[0].length, strong: true };
  }
  segmented.lastIndex = from;
  const match = segmented.exec(text);
  if (match === null) return null;
  const value = match[0].replace(/[.]+$/, '');
  const to = from + value.length;
  if (/[\p{L}\p{N}]/u.test(text.charAt(to)) || /[\p{L}\p{N}]/u.test(text.charAt(from - 1))) return null;
  if (isSegmentedId(value)) return { value, from, to, strong: true };
  short.lastIndex = from;
  const weak = short.exec(text);
  if (weak === null || weak[0].length !== value.length || foreignShort.has(value)) return null;
  // `FR16`, `AC4`.
  if (requirementPrefixes.has(value.replace(/\d.*$/, ''))) return null;
  return { value, from, to, strong: false };
}

/** A whole cell as an id: what `idAt` knows, bare numbers, and any short token that ends in a digit. */
export function idOfCell(text: string, ofRisk = false): FoundId | null {
  // `[[TECH-001]]`, `[[TECH-001|Queue]]`: a link of a wiki.
  const bracketed = /^\[\[([^\]|\\]{1,30})(?:\\?\|[^\]]{0,80})?\]\]$/.exec(text) ?? /^[[(#](.{1,30})[\])]?$/.exec(text);
  const inner = bracketed === null ? text : (bracketed[1] as string).replace(/[\])]$/, '');
  const from = text.indexOf(inner);
  const known = idAt(inner, 0);
  if (known !== null && isWholeCell(inner, known.to)) return { ...known, from: from + known.from, to: from + known.to };
  if (isForeignId(inner, ofRisk)) return null;
  if (/^\d{1,3}(?:\.\d{1,2})?\.?$/.test(inner)) {
    const value = inner.replace(/\.$/, '');
    return { value, from, to: from + value.length, strong: false };
  }
  if (/^[A-Za-z][\w.-]{0,23}\d$/.test(inner)) return { value: inner, from, to: from + inner.length, strong: false };
  return null;
}

/** `TECH-001`, `TECH-001 (1.3)`, `TECH-001, TECH-002`. */
function isWholeCell(text: string, to: number): boolean {
  return to === text.length || /^\s?[([,;:/&+*†\n]/.test(text.slice(to));
}

/** Under a title such as `Risk No.` even `PR-01` and `TEST-002` are risks; `1.3-UNIT-001` never is. */
export function isForeignId(value: string, ofRisk = false): boolean {
  const segments = value.toUpperCase().split(/[-_\u2010-\u2013\s]/);
  // `R-INT-001` is a risk of integration.
  if (segments.length === 3 && /^(?:R|RISK|RSK)$/.test(segments[0] ?? '') && /^\d+$/.test(segments[2] ?? ''))
    return false;
  const isPlain = ofRisk && segments.length === 2;
  if (
    segments.some((segment, index) => testWords.has(segment) && !(index === 0 && (isPlain || qualities.has(segment))))
  )
    return true;
  if (/^\d+(\.\d+)*[a-z]?-[A-Z]/i.test(value)) return true;
  return !ofRisk && segments.length > 1 && foreignPrefixes.has((segments[0] as string).replace(/[\d.]+$/, ''));
}

function isSegmentedId(value: string): boolean {
  const segments = value.split(/[-_\u2010-\u2013]/);
  if (segments.length < 2 || isForeignId(value)) return false;
  const last = segments.at(-1) as string;
  // `R-1.2` is the second of the first story; `NET-4.8` is a version.
  if (
    segments.length === 2 &&
    /^(?:R|RISK|RSK)$/.test(segments[0] as string) &&
    /^\d{1,3}(?:\.\d{1,3}){1,2}$/.test(last)
  )
    return true;
  return /^[A-Z]{0,4}\d{1,4}[a-z]?$/.test(last) && /[A-Z]/.test(segments[0] as string);
}

const testWords = words('UNIT INT E2E TEST TESTS TC UT IT SMOKE CHAOS REGRESSION FUZZ MANUAL A11Y');
/** Kinds of test that are kinds of risk too: `A11Y-001` in front of nothing else. */
const qualities = words('A11Y REGRESSION');
const foreignPrefixes = words(
  `AC FR NFR US ADR EPIC STORY TASK REQ BUG PR CVE CWE RFC SHA UTF ISO HTTP HTTPS GPT NIP EIP BIP AES TLS SSL OWASP SLA SOC GDPR IPV NIST PCI
   T V VER RELEASE SPRINT WEEK DAY MONTH PHASE STEP PLAN LEVEL TIER GOAL KPI OKR TODO FIXME UC PBI MVP FEAT FEATURE APPENDIX FIG TABLE COVID ERC RS POL POLICY CTRL CTL CONTROL
   ASSUMPTION QUESTION DECISION`,
);
const requirementPrefixes = words('AC FR NFR US UC REQ ADR');
const foreignShort = words('P0 P1 P2 P3 P4 P5 Q1 Q2 Q3 Q4 S3 E2E MD5 EC2 B2B B2C MP3 MP4 UTF8');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
