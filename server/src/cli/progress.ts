/** One line on a terminal that says what takes so long, written over itself and gone before anything else is printed. */
export interface Progress {
  readonly show: (what: string) => void;
  readonly clear: () => void;
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export function progressOn(terminal: Terminal, now: () => number = Date.now): Progress {
  const start = now();
  let last = start;
  let shown = false;
  return {
    show(what) {
      const time = now();
      if (terminal.isTTY !== true || time - start < patience || time - last < pause) return;
      last = time;
      shown = true;
      terminal.write(`\r\u001b[2K${what.slice(0, (terminal.columns ?? 80) - 1)}`);
    },
    clear() {
      if (shown) terminal.write('\r\u001b[2K');
      shown = false;
    },
  };
}

/** In milliseconds: short work says nothing, and a terminal is no film. */
const patience = 1000;
const pause = 100;
