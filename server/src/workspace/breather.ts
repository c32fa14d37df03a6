/** Lets others have their turn in long work: a keystroke does not wait for the rest of the workspace. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}

/** Milliseconds without a pause. */
const longest = 10;
