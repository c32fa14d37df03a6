/**
 * Text of a document on its way to a picture: one line, without control characters or those that turn the direction of what
 * follows, and never longer than a person reads. Escaping is the renderers' part.
 */
export function plain(text: string, limit = 200): string {
  // Cut before cleaning: the cost is bounded by the limit, not by the text.
  const clean = text
    .slice(0, limit * 4)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (clean.length <= limit && text.length <= limit * 4) return clean;
  return `${withoutHalf(clean.slice(0, limit - 1))}…`;
}

/** A cut must not leave half of a surrogate pair. */
function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
