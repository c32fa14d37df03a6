/** The ISO date where the user is: a due date is over at their midnight, not at Greenwich's. */
export function localDate(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
