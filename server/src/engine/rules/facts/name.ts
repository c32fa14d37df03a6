import { asWritten, listed, type Message, say } from '../../message';
import type { Risk, Span } from '../../model';

/** What a message calls a risk: its id, else its title in quotes. A bare number alone would read as a count. */
export function nameOf(risk: Risk): Message {
  if (risk.id !== null) return /^\d+$/.test(risk.id.value) ? say`risk ${risk.id.value}` : asWritten(risk.id.value);
  return risk.title === null ? say`this risk` : say`“${shorten(risk.title.value)}”`;
}

/** `TECH-001, PERF-001 and 3 more`. */
export function namesOf(risks: readonly Risk[], most = 6): Message {
  const shown = risks.length > most + 1 ? risks.slice(0, most) : risks;
  const rest = risks.length - shown.length;
  const names = listed(shown.map(nameOf));
  return rest > 0 ? say`${names} and ${rest} more` : names;
}

/** What to underline when the risk itself is meant. */
export function headOf(risk: Risk): Span {
  return risk.sightings[0].head;
}

export function countOfRisks(number: number): Message {
  return number === 1 ? say`1 risk` : say`${number} risks`;
}

export function countOfDays(number: number): Message {
  return number === 1 ? say`1 day` : say`${number} days`;
}

export function shorten(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}
