/** The largest and the smallest of a list of any length: `Math.max(...list)` lays all of it on the stack, which holds a hundred thousand. */
export function largest(numbers: Iterable<number>, atLeast = Number.NEGATIVE_INFINITY): number {
  let most = atLeast;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

export function smallest(numbers: Iterable<number>, atMost = Number.POSITIVE_INFINITY): number {
  let least = atMost;
  for (const number of numbers) least = Math.min(least, number);
  return least;
}
