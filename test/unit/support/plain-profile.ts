/** What must be the same when a profile is written in another shape and read again. */
import type { PlainProfile, PlainRisk } from '../../../server/src/engine/generate/plain';
import { plainOf } from '../../../server/src/engine/generate/plain-of';
import { policyOf } from '../../../server/src/engine/policy';
import type { Reading } from '../../../server/src/engine/read';

export function plainProfile({ profile, text }: Reading): PlainProfile {
  return plainOf(profile, policyOf(profile), text);
}

/**
 * What counts as the same value: a number however it is printed, a status in any case, a residual level as word or number, a date
 * that stands in a mitigation's text too, and markup that a text may gain or lose on its way through Markdown.
 */
export function comparableRisk(risk: PlainRisk): unknown {
  const score = (own: PlainRisk['score']): unknown => (own === null ? null : [own.value ?? own.text, own.of]);
  const level = (own: PlainRisk['impact']): unknown =>
    own && [own.level ?? own.number, own.of, own.word, own.percent, own.reason];
  const { residual } = risk;
  return bare({
    ...risk,
    probability: level(risk.probability),
    impact: level(risk.impact),
    score: score(risk.score),
    status: risk.status?.toLowerCase() ?? null,
    mitigations: risk.mitigations.map((one) => ({
      ...one,
      text: one.text.replace(/ \((?:Owner: [^)]*|due [^)]*)\)/g, ''),
    })),
    residual:
      residual === null
        ? null
        : {
            rated: [residual.probability?.level ?? null, residual.impact?.level ?? null, score(residual.score)],
            band: residual.band,
            reason: residual.reason ?? residual.text.replace(residual.band ?? '', '').replace(/^[\s.,;:(–-]+/, ''),
          },
  });
}

/** Which risks the document names where. */
export function namedRisks({ references }: PlainProfile): readonly string[] {
  return [...new Set(references.map(({ role, id }) => `${role} ${id}`))].sort();
}

/** Lines that no field holds; a lead-in may move. */
export function proseLines({ prose }: PlainProfile): readonly string[] {
  return prose
    .flatMap(({ under, text }) => text.split('\n').map((line) => `${under.at(-1) ?? ''}: ${line.trim()}`))
    .filter((line) => !line.endsWith(': '))
    .sort();
}

function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('`', '').replace(/\s+/g, ' ').trim() : part,
  );
}
