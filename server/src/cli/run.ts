/** Picks the command; every failure a user can cause becomes one clear line and exit code 2. */
import { help } from './help';
import { exit, type Shell, UsageError } from './shell';

type Command = (shell: Shell, argv: readonly string[]) => Promise<number> | number;

/** Each is loaded when it is called: `--version` loads no engine, `check` no generation. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check')).check,
  read: async () => (await import('./read-file')).readFile,
  explain: async () => (await import('./explain')).explain,
  rules: async () => (await import('./list-rules')).listRules,
  matrix: async () => (await import('./matrix')).matrix,
  generate: async () => (await import('./generate')).generate,
  convert: async () => (await import('./convert')).convert,
  gate: async () => (await import('./gate')).gate,
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
  if (error instanceof UsageError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `unexpected failure: ${message.split('\n')[0] ?? ''}`;
}
