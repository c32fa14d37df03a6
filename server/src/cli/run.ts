/** Picks the command; every failure a user can cause becomes one clear line and exit code 2. */
import { help } from './help';
import { exit, type Shell, UsageError } from './shell';

type Command = (shell: Shell, argv: readonly string[]) => Promise<number> | number;

/** Each is loaded when it is called: `--version` loads no engine, `check` none of the `further` commands and what they need. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check')).check,
  read: async () => (await import('./read-file')).readFile,
  explain: async () => (await import('./further')).explain,
  rules: async () => (await import('./further')).listRules,
  matrix: async () => (await import('./further')).matrix,
  generate: async () => (await import('./further')).generate,
  convert: async () => (await import('./further')).convert,
  gate: async () => (await import('./further')).gate,
  init: async () => (await import('./init')).init,
  lsp: async () => (shell, argv) => shell.serve(argv),
};

export async function run(shell: Shell): Promise<number> {
  const [name, ...argv] = shell.argv;
  try {
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      shell.write(help());
      return name === undefined ? exit.usage : exit.clean;
    }
    if (name === '--version' || name === 'version') {
      shell.write(`${VERSION}\n`);
      return exit.clean;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new UsageError(`there is no command '${name}'; 'risk-profile help' lists them`);
    if (argv.includes('--help') || argv.includes('-h')) {
      shell.write(help());
      return exit.clean;
    }
    return await (await command())(shell, argv);
  } catch (error) {
    shell.writeError(`risk-profile: ${reasonOf(error)}\n`);
    return exit.usage;
  }
}

/** Set by the bundler from package.json. */
declare const VERSION: string;

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // The further commands are a file of their own, with a class of their own.
  if (error instanceof Error && error.name === 'UsageError') return message;
  if (error instanceof Error && 'syscall' in error && 'path' in error && 'code' in error)
    return `${error.path} cannot be read or written (${error.code})`;
  return `unexpected failure: ${message.split('\n')[0] ?? ''}`;
}
