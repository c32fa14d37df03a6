/**
 * Text of a document on its way to a picture: one line, without control characters, those that turn the direction of what
 * follows, those that nobody sees and those that XML does not know, and never longer than a person reads. Escaping is the
 * renderers' part.
 */
export function plain(text: string, limit = 200): string {
  // Cut before cleaning: the cost is bounded by the limit, not by the text.
  const cut = text.length > limit * 4 ? text.slice(0, limit * 4) : text;
  const clean = ordinary.test(cut) ? cut : cleaned(cut);
  if (clean.length <= limit && text.length <= limit * 4) return clean;
  return `${withoutHalf(clean.slice(0, limit - 1))}…`;
}

function cleaned(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      // Zero-width joiners stay: they make one emoji of several and letters of some scripts.
      .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}\ufffe\uffff]/gu, '')
      .replace(/(\p{M}{3})\p{M}+/gu, '$1')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

/** What nearly every text is. */
const ordinary = /^(?:[!-~](?: ?[!-~])*)?$/;

/** A cut must not leave half of a surrogate pair. */
function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
