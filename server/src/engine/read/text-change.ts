/** The one range in which two versions of a text differ, by their common start and end. */
export interface TextChange {
  readonly from: number;
  /** Its end in the old text and in the new one. */
  readonly toOld: number;
  readonly toNew: number;
}

/** Long stretches are compared at once, and the last of them in ever shorter ones. */
const strides = [4096, 256, 16];

/** null for equal texts. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  for (const stride of strides)
    while (from + stride <= shorter && before.slice(from, from + stride) === after.slice(from, from + stride))
      from += stride;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let toOld = before.length;
  let toNew = after.length;
  const room = (size: number): boolean => toOld - size >= from && toNew - size >= from;
  for (const stride of strides)
    while (room(stride) && before.slice(toOld - stride, toOld) === after.slice(toNew - stride, toNew)) {
      toOld -= stride;
      toNew -= stride;
    }
  while (room(1) && before.charCodeAt(toOld - 1) === after.charCodeAt(toNew - 1)) {
    toOld -= 1;
    toNew -= 1;
  }
  return { from, toOld, toNew };
}
