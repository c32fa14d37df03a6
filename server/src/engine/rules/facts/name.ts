import type { Risk, Span } from '../../model';

/** What a message calls a risk: its id, else its title in quotes. */
export function nameOf(risk: Risk): string {
  if (risk.id !== null) return risk.id.value;
  return risk.title === null ? 'this risk' : `“${shorten(risk.title.value)}”`;
}

/** `TECH-001, PERF-001 and 3 more`. */
export function namesOf(risks: readonly Risk[], most = 6): string {
  const shown = risks.length > most + 1 ? risks.slice(0, most) : risks;
  const rest = risks.length - shown.length;
  return shown.map(nameOf).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** What to underline when the risk itself is meant. */
export function headOf(risk: Risk): Span {
  return risk.sightings[0].head;
}

/** `1 risk`, `2 risks`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

export function shorten(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}
