/** Globs of the configuration: `*` within a name, `**` over folders, `?` one character. A glob without `/` matches at any depth. */
export function matchesGlob(path: string, glob: string): boolean {
  const whole = glob.replace(/^\.?\//, '');
  const pattern = whole.endsWith('/') ? whole.slice(0, -1) : whole;
  const parts = (pattern.includes('/') ? pattern : `**/${pattern}`).split('/');
  return matchParts(path.split('/'), whole.endsWith('/') ? [...parts, '**'] : parts);
}

/** A table of what matches where, so that no glob makes the time explode. */
function matchParts(names: readonly string[], parts: readonly string[]): boolean {
  let reached: readonly boolean[] = names.concat('').map((_, index) => index === 0);
  for (const part of parts) {
    const next: boolean[] = reached.map(() => false);
    for (const [index, here] of reached.entries()) {
      if (part === '**') next[index] = here || (index > 0 && next[index - 1] === true);
      else if (index > 0 && reached[index - 1] === true) next[index] = matchName(names[index - 1] ?? '', part);
    }
    reached = next;
  }
  return reached.at(-1) === true;
}

function matchName(name: string, part: string): boolean {
  let at = 0;
  let index = 0;
  let star = -1;
  let retry = 0;
  while (at < name.length) {
    if (part[index] === '*') {
      star = index;
      index += 1;
      retry = at;
    } else if (index < part.length && (part[index] === '?' || part[index] === name[at])) {
      at += 1;
      index += 1;
    } else if (star !== -1) {
      index = star + 1;
      retry += 1;
      at = retry;
    } else {
      return false;
    }
  }
  while (part[index] === '*') index += 1;
  return index === part.length;
}
