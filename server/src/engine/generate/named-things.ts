/**
 * The things that the evidence names: `AuthMiddleware`, `POST /parcels`, `delivery_slots`, Stripe. A description that names them is
 * about this story; it only repeats what the quoted lines say, so that nothing is invented.
 */
import type { Candidate } from './candidates';

export function descriptionInStory(candidate: Candidate): string {
  if (candidate.byModel === true) return candidate.description;
  const names = namesIn(candidate.evidence.map(({ quote }) => quote));
  return names.length === 0 ? candidate.description : `${candidate.description} Here the story names ${listed(names)}.`;
}

/** In the order in which they stand, each once. */
export function namesIn(quotes: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const quote of quotes) {
    for (const [name] of outsideLinks(quote).matchAll(thing)) {
      const plain = name.replaceAll('`', '').trim();
      if (isThing(plain) && !found.has(plain.toLowerCase())) found.set(plain.toLowerCase(), plain);
    }
  }
  return [...found.values()].slice(0, mostNames);
}

const mostNames = 3;
/** In code, or written as names in code are, or the name of a product that everybody writes so. */
const thing =
  /`[^`\n]{3,48}`|(?<![\p{L}\p{N}/.@-])(?:\p{Lu}\p{Ll}+){2,6}(?![\p{L}\p{N}/.(-])|(?<![\p{L}\p{N}/.@-])(?:Stripe|Redis|Supabase|Keycloak|Auth0|Kafka|Docker|Kubernetes|Terraform|Vercel|Firebase|Sentry|Prisma|Playwright|Elasticsearch|Qdrant|Neo4j|Twilio|SQLite|PostgreSQL|MySQL|MongoDB|GraphQL)(?![\p{L}\p{N}])/gu;

/** A route, an identifier, a package or a file; no command line, no value, no ordinary word, no code with brackets. */
export function isThing(name: string): boolean {
  if (/^(?:GET|POST|PUT|PATCH|DELETE) \/[\w./:-]{1,40}$/.test(name)) return true;
  const isOne = /^[@/.]?[A-Za-z][\w./:@-]{2,40}$/.test(name) && !/[./:-]$/.test(name);
  return isOne && /[\w./-][A-Z_./-]|^[A-Z@/.]/.test(name) && !meaningless.test(name);
}

/** In code without being a thing: values, branches of a word, and names that half of all stories contain. */
const meaningless =
  /^(?:true|false|null|undefined|none|any|string|number|boolean|main|master|dev|test|tests|src|docs|TODO|TBD|JavaScript|TypeScript|GitHub|README|README\.md)$/i;

/** What a quote says outside of the places that it leads to. */
export function outsideLinks(quote: string): string {
  return quote.replace(/\]\([^)\n]{0,200}\)/g, ']').replace(/\bhttps?:\/\/\S{0,300}/g, ' ');
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
