/** What is due, overdue or accepted is so on a day: who shows it hears of a new one, though nobody touches a document. */

/** Looked at each minute, since a machine that slept through midnight wakes at any time. A client that is gone hears of none. */
export function turnOfDay(today: () => string, turned: () => void): void {
  let day = today();
  const timer: unknown = setInterval(() => {
    if (day === today()) return;
    day = today();
    try {
      turned();
    } catch {
      // The connection is closed.
    }
  }, 60_000);
  // It alone keeps no process alive; a worker's timer is a number and knows nothing of processes.
  if (isUnrefable(timer)) timer.unref();
}

function isUnrefable(timer: unknown): timer is { unref(): void } {
  return typeof timer === 'object' && timer !== null && 'unref' in timer;
}
