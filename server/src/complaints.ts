/** What went wrong behind the scenes, told to whoever reads the editor's log. */
import type { Connection } from 'vscode-languageserver';

export function complainTo({ console }: Pick<Connection, 'console'>, about: string): (error: unknown) => void {
  return (error) => {
    try {
      console.error(`${about}: ${error}`);
    } catch {
      // The client has gone: what was still under way fails for that reason, and nobody is left to hear of it.
    }
  };
}
