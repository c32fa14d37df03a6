import type { Change } from '../finding';
import { say } from '../message';
import type { Risk, RiskProfile } from '../model';
import { type IdParts, idParts, mentions, normalId } from './facts/ids';
import { defineRule } from './rule';

export default defineRule({
  name: 'malformed-id',
  severity: 'information',
  group: 'identity',
  summary: 'An id is written differently from the others.',
  why: `\`tech-4\` among TECH-001 to TECH-012 is not found by a search for its neighbours, sorts elsewhere, and is soon written a second way.
The pattern is the document's own: what most of its ids look like.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
  - id: ops-1
#       ^^^^^ ops-1 is written differently from the other ids: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
      },
    ],
    good: [
      `title: Launch risks
risks:
  - id: R1
    title: The nightly export is late
    priority: Low
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: "Rewrites the id and this document's mentions of it; have a look whether other files mention it.",
  *check(profile, { each }) {
    const width = usualWidth(each(ownWidth));
    if (width === null) return;
    const parts = each(ownParts);
    let known: ReadonlySet<string> | null = null;
    for (let index = 0; index < parts.length; index += 1) {
      const right = wellFormed(parts[index] ?? null, width);
      if (right === null) continue;
      const risk = profile.risks[index] as Risk;
      const id = risk.id?.value;
      if (risk.id === null || right === id) continue;
      known ??= new Set(profile.risks.flatMap(({ id: other }) => (other === null ? [] : [normalId(other.value)])));
      if (known.has(right) && normalId(risk.id.value) !== right) continue;
      yield {
        span: risk.id.span,
        message: say`${risk.id.value} is written differently from the other ids: ${right}`,
        fix: { title: say`Change the id to ${right}`, changes: renaming(profile, risk, right), certain: false },
      };
    }
  },
});

/** How many digits most ids have behind `PREFIX-`; null where no pattern rules. */
function usualWidth(widths: readonly (number | null)[]): number | null {
  const ids = widths.filter((width) => width !== null);
  const counts = new Map<number, number>();
  for (const width of ids) if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1);
  const usual = [...counts].find(([, count]) => count > 1 && count * 2 > ids.length);
  return usual?.[0] ?? null;
}

/** 0 for an id without such digits, null for a risk without an id. */
function ownWidth({ id }: Risk): number | null {
  return id === null ? null : (/^[A-Z][A-Z0-9.-]{0,20}-(\d{2,4})$/.exec(id.value)?.[1]?.length ?? 0);
}

function ownParts({ id }: Risk): IdParts | null {
  return id === null ? null : idParts(id.value);
}

function wellFormed(parts: IdParts | null, width: number): string | null {
  if (parts === null || !/^[A-Z]{1,12}[-_ ]?$/.test(parts.prefix) || parts.digits.length > width) return null;
  return `${parts.prefix.replace(/[-_ ]$/, '')}-${parts.digits.padStart(width, '0')}`;
}

function renaming(profile: RiskProfile, { key, sightings, id }: Risk, right: string): readonly Change[] {
  const own = sightings.flatMap(({ fields }) => (fields.id === null ? [] : [fields.id.span]));
  const named = mentions(profile).filter(
    (one) => one.target === key || normalId(one.id.value) === normalId(id?.value ?? ''),
  );
  return [...own, ...named.map((one) => one.id.span)].map((span) => ({ kind: 'replace', span, text: right }));
}
