/**
 * A copy that holds on to nothing else. Engines keep a long string alive for each of its slices: what is remembered of one section must
 * not keep the whole text of every version in which some section was edited.
 */
export function detached(slice: string): string {
  return slice.length < shortest ? slice : JSON.parse(JSON.stringify(slice));
}

/** Below this length a slice is a copy already. */
const shortest = 13;
