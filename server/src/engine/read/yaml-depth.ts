/**
 * Nesting that nobody writes, told by its brackets, marks and indentation before anything is parsed: recursion that comes near the end
 * of the stack ends the whole process, and no exception tells of it.
 */

const deepest = 100;
/** Colons in one line; a long text in quotes may have some that nest nothing. */
const mostColons = 250;

/** Quotes and comments are left aside, so this is an upper bound: what nests less deeply is never refused. */
export function isTooDeep(source: string): boolean {
  return lineNestsTooDeeply(source) || indentsOf(source) > deepest;
}

/** By open brackets anywhere, and by dashes, question marks and colons that start one block after the other in a line. */
function lineNestsTooDeeply(source: string): boolean {
  let open = 0;
  let marks = 0;
  let colons = 0;
  let isStart = true;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === newline) {
      marks = 0;
      colons = 0;
      isStart = true;
    } else if (code !== space && code !== tab) {
      const isMark = (code === dash || code === question || code === colon) && isBlank(source.charCodeAt(at + 1));
      if (code === colon && isMark && open === 0) colons += 1;
      isStart &&= isMark;
      if (isStart) marks += 1;
      if (code === bracket || code === brace) open += 1;
      if (code === bracket + 2 || code === brace + 2) open = Math.max(0, open - 1);
    }
    if (open > deepest || marks > deepest || colons > mostColons) return true;
  }
  return false;
}

/** How many lines stand inside each other by their indentation. */
function indentsOf(source: string): number {
  const open: number[] = [];
  let most = 0;
  for (let start = 0; start < source.length; ) {
    const next = source.indexOf('\n', start);
    const end = next === -1 ? source.length : next;
    let at = start;
    while (at < end && source.charCodeAt(at) === space) at += 1;
    if (at < end) {
      while (open.length > 0 && (open.at(-1) ?? 0) >= at - start) open.pop();
      most = Math.max(most, open.push(at - start));
    }
    start = end + 1;
  }
  return most;
}

function isBlank(code: number): boolean {
  return code === space || code === newline || code === tab || code === 13 || Number.isNaN(code);
}

const tab = 9;
const newline = 10;
const space = 32;
const dash = 45;
const colon = 58;
const question = 63;
const bracket = 91;
const brace = 123;
