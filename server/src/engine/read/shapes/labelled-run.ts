/** Risks one after another in labels alone: `- **Risk**: …` and `- **Mitigation**: …` on the same level, or as lines of paragraphs. */
import { type Entry, entriesOf } from '../entries';
import { fieldsOf } from '../fields';
import { textOf } from '../mitigation';
import type { Block, Section } from '../outline';
import { mentionsRisk, type Term } from '../vocabulary';
import { sectionForm } from './section-form';
import { type FoundSighting, groupOf, nothingTaken, type Place, type Shape } from './shape';

export const labelledRun: Shape = {
  name: 'labelled-run',
  read(blocks, section, place, { text }) {
    if (!place.risky || place.referring || !isAboutRisks(section)) return nothingTaken;
    const written = blocks.filter(({ kind }) => kind === 'list' || kind === 'paragraph');
    const end = written.at(-1)?.span.end ?? 0;
    const runs = runsOf(entriesOf(written, text).entries);
    const sightings = runs.flatMap((run, index) => {
      const next = runs[index + 1]?.[0]?.line.start ?? end;
      return sightingOf(run, next, section, place, text) ?? [];
    });
    return sightings.length === 0 ? nothingTaken : { sightings, tables: [], blocks: new Set<Block>(written) };
  },
};

function isAboutRisks({ heading, parent }: Section): boolean {
  return [heading, parent?.heading].some((one) => mentionsRisk(one?.content.plain ?? ''));
}

/** Each begins with the label that names a risk. `Risks: 8 total (2 high)` counts them. */
function runsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    if (entry.term === 'risk') runs.push(/^\d+\s/.test(entry.value.text) ? [] : [entry]);
    else runs.at(-1)?.push(entry);
  }
  return runs;
}

/** What makes a line that is called a risk one that somebody keeps. */
const kept: ReadonlySet<Term> = new Set<Term>(['mitigations', 'mitigationStrategy', 'probability', 'band', 'score']);

function sightingOf(
  [first, ...rest]: readonly Entry[],
  end: number,
  section: Section,
  place: Place,
  text: string,
): FoundSighting | null {
  if (first === undefined || place.inherited || !rest.some(({ term }) => term !== null && kept.has(term))) return null;
  const title = textOf(first);
  if (title === null) return null;
  return {
    sighting: {
      shape: 'labelled-run',
      span: { start: first.line.start, end: Math.max(title.span.end, text.slice(0, end).trimEnd().length) },
      head: title.span,
      fields: fieldsOf(rest, { title }),
      group: groupOf(section),
      form: sectionForm([first, ...rest], text, null, first.line.end),
    },
    certainty: 'own',
    ordinal: null,
  };
}
