/** What a shape hands over, and what it is told about the place it looks at. */
import type { Located, RiskTable, Sighting } from '../../model';
import type { Block, Section } from '../outline';
import type { Recall } from '../recall';

/**
 * `own`: a risk wherever it stands. `repeat`: one more place of a risk that another place states, and nothing without that
 * place (extracts, short lists). `text`: a list entry whose text is a mitigation if the risk is stated elsewhere, else its title.
 */
export type Certainty = 'own' | 'repeat' | 'text';

export interface FoundSighting {
  /** `form.table` counts from 0 within this find. */
  readonly sighting: Sighting;
  readonly certainty: Certainty;
  /** A counted heading without an id: the number is the id where nothing else is. */
  readonly ordinal: Located<string> | null;
}

export interface Find {
  readonly sightings: readonly FoundSighting[];
  readonly tables: readonly RiskTable[];
}

export const nothing: Find = { sightings: [], tables: [] };

/** What the headings above say about a section. */
export interface Place {
  /** A heading above, or its own, speaks of risks. */
  readonly risky: boolean;
  /** Mitigation plans, treatment: list entries with ids are mitigations here. */
  readonly mitigating: boolean;
  /** Tests, acceptance, monitoring, gates, summaries by category: ids here are mentions. */
  readonly referring: boolean;
  /** Extracts of a register: `Top 5`, `highest`, `ordered by score`. */
  readonly extract: boolean;
  /** Risks of another document: `Inherited`. */
  readonly inherited: boolean;
}

/** The whole text, and what was read of it before. */
export interface Source {
  readonly text: string;
  readonly recall: Recall;
}

export interface Shape {
  readonly name: string;
  /** Looks at blocks of one section in order and says which it read; what one shape took, no other shape sees. */
  read(blocks: readonly Block[], section: Section, place: Place, source: Source): Taken;
}

export interface Taken extends Find {
  readonly blocks: ReadonlySet<Block>;
  /** Its spans count in the frame already. */
  readonly isPlaced?: true;
}

export const nothingTaken: Taken = { ...nothing, blocks: new Set() };

/** The heading a place stands under, without markup; the document's own title is no group. */
export function groupOf(section: Section | null): Located<string> | null {
  if (section === null || section.heading === null || section.level <= 1) return null;
  const { content } = section.heading;
  return content.plain === '' ? null : { value: content.plain, span: content.at(0, content.plain.length) };
}
