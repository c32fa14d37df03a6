/**
 * Comments that take findings away: `risk-disable-next-line missing-owner -- vendor decides, until 2026-12-31`. What a comment took
 * away is remembered, since an unused or expired one is a finding itself.
 */
import type { Finding, Suppression } from './finding';
import type { Comment, Located, RiskProfile, Span } from './model';

export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
  readonly taken: readonly Taken[];
}

/** A finding that a comment took away, with the reason that the comment gives. */
export interface Taken {
  readonly finding: Finding;
  readonly reason: string | null;
}

/** `risk-disable` covers everything up to `risk-enable`, `…-line` its own line (a table row has no other place), `…-next-line` the next. */
export function suppress(profile: RiskProfile, findings: readonly Finding[], today: string): Suppressed {
  const directives = parseDirectives(profile, today);
  if (directives.length === 0) return { findings, suppressions: [], taken: [] };
  const used = directives.map(() => new Set<string>());
  const taken: Taken[] = [];
  const kept = findings.filter((finding) => {
    const index = directives.findIndex((directive) => covers(directive, finding));
    const directive = directives[index];
    if (directive === undefined) return true;
    used[index]?.add(finding.rule);
    if (!directive.expired) taken.push({ finding, reason: directive.reason });
    return directive.expired;
  });
  return {
    findings: kept,
    taken,
    suppressions: directives.map(({ area: _, ...directive }, index) => ({
      ...directive,
      used: [...(used[index] ?? [])],
    })),
  };
}

interface Directive extends Omit<Suppression, 'used'> {
  readonly area: Span;
}

function covers({ area, rules }: Directive, { rule, span }: Finding): boolean {
  if (span.start < area.start || span.start > area.end) return false;
  return rules.length === 0 || rules.some(({ value }) => value === rule);
}

function parseDirectives(profile: RiskProfile, today: string): readonly Directive[] {
  const ends = endsOf(profile);
  return profile.comments.flatMap((comment, index) => {
    const match = /risk-disable(-next-line|-line)?(?![\w-])/.exec(comment.value);
    if (match === null) return [];
    const from = match.index + match[0].length;
    const dash = comment.value.indexOf('--', from);
    const head = comment.value.slice(from, dash === -1 ? undefined : dash).replace(/-*>$/, '');
    const reason =
      dash === -1
        ? ''
        : comment.value
            .slice(dash + 2)
            .replace(/-{2,}>$/, '')
            .trim();
    const until = untilIn(comment);
    return {
      span: comment.span,
      area: areaOf(match[1] ?? '', comment, ends[index] ?? profile.length),
      rules: namesIn(comment, from, head),
      reason: reason === '' ? null : reason,
      until,
      expired: until !== null && until.value < today,
    };
  });
}

/** Where `risk-enable` stands behind each comment, looked up from the last one, so that thousands are not walked along for each. */
function endsOf({ comments, length }: RiskProfile): readonly number[] {
  let end = length;
  const ends = comments.toReversed().map(({ value, span }) => {
    const own = end;
    if (/risk-enable/.test(value)) end = span.start;
    return own;
  });
  return ends.toReversed();
}

function areaOf(kind: string, comment: Comment, end: number): Span {
  if (kind === '-line') return comment.line;
  if (kind === '-next-line') return comment.next;
  return { start: comment.span.start, end };
}

function namesIn(comment: Comment, from: number, head: string): readonly Located<string>[] {
  return [...head.matchAll(/[a-z][a-z-]*[a-z]/g)].map((match) => {
    const start = comment.span.start + from + match.index;
    return { value: match[0], span: { start, end: start + match[0].length } };
  });
}

function untilIn({ value, span }: Comment): Located<string> | null {
  const match = /\buntil\s{1,9}(\d{4}-\d{2}-\d{2})/.exec(value);
  if (match === null || match[1] === undefined) return null;
  const start = span.start + match.index + match[0].length - match[1].length;
  return { value: match[1], span: { start, end: start + match[1].length } };
}
