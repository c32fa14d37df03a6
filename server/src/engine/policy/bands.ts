/** A rule book with other bands: gates and required fields follow their words, where the rule book is only the scale. */
import type { Policy, PolicyBand } from './policy';

export function withBands(policy: Policy, bands: readonly PolicyBand[]): Policy {
  const failFrom = startOf(bands, critical) ?? policy.gate.failFrom;
  const concernsFrom = Math.min(startOf(bands, high) ?? policy.gate.concernsFrom, failFrom);
  return {
    ...policy,
    bands,
    gate: { ...policy.gate, failFrom, concernsFrom },
    required: policy.required.map(({ fields }) => ({ from: concernsFrom, fields })),
  };
}

/** What a project's own bands mean for a gate that it does not spell out: where no word says it, the worst of them fails. */
export function gateByBands(policy: Policy, bands: readonly PolicyBand[]): Policy['gate'] {
  const [worst, second] = bands;
  if (worst === undefined) return policy.gate;
  const grave = startOf(bands, high);
  // Where the worst are called high, only the top of the scale is graver.
  const failFrom = startOf(bands, critical) ?? (grave === null ? worst.from : worst.to);
  const next = bands.length > 2 ? (second?.from ?? failFrom) : failFrom;
  return { ...policy.gate, failFrom, concernsFrom: Math.min(grave ?? next, failFrom) };
}

function startOf(bands: readonly PolicyBand[], names: readonly string[]): number | null {
  return bands.find(({ name }) => names.includes(name))?.from ?? null;
}

const critical = ['critical', 'very-high', 'catastrophic', 'severe'];
const high = ['high', 'major'];
