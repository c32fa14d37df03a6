import { setTimeout } from 'node:timers/promises';

/** How long a test waits for something to be seen: many times what an idle machine needs. */
export const patience = 45_000;

/**
 * Looks again and again until a look does not fail, and then gives what it saw; in the end it fails as the last look did. For what
 * no event tells, and what comes in pieces.
 * @template T
 * @param {() => Promise<T> | T} look
 * @returns {Promise<T>}
 */
export async function eventually(look) {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await setTimeout(50);
  }
}
