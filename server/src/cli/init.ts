/** `risk-profile init`: a `.riskprofile.yaml` in which every setting stands, explained and switched off. */
import { projectFileName } from '../workspace/project-files';
import { parseOptions } from './options';
import { exit, type Shell, UsageError } from './shell';
import { storyProject } from './story-project';
import { writeNew } from './write-new';

export function init(shell: Shell, argv: readonly string[]): number {
  const { positionals } = parseOptions(argv, {});
  if (positionals.length > 0) throw new UsageError('init takes no file: it writes into the working directory');
  const { folders } = storyProject(shell, projectFileName);
  writeNew(shell, `${shell.cwd}/${projectFileName}`, template(folders));
  return exit.clean;
}

function template({ stories, profiles, gates }: Readonly<Record<'stories' | 'profiles' | 'gates', string>>): string {
  return `# Settings of the risk documents in this folder and below; the editor and the command line read them alike.
# Take the # away from a setting to use it.

# The rule book of documents that do not show their own: auto, bmad-v4, tea, iso-5x5, or one of your own under \`policies\`.
#policy: auto

# Fields that a risk must carry from a score upward, instead of what the rule book asks.
#required: [{ from: 6, fields: [owner, mitigations, tests] }]

# How grave a rule's findings are: error, warning, information, hint or off. \`risk-profile rules\` lists the rules.
#rules: { owner-not-a-person: off }

# Who can own a risk.
#owners: { people: [Ana Ruiz], teams: [Platform] }

# Further categories, by the prefix of their ids.
#categories: { LEGAL: Legal }

# Files that are never read as risk documents.
#ignore: [docs/archive/**]

# Where stories lie, and where generated profiles and gates go; relative to this file.
#stories: ${stories}
#profiles: ${profiles}
#gates: ${gates}

# Findings that are known; only new ones are reported. \`risk-profile check --baseline FILE --update-baseline\` writes it.
#baseline: .riskprofile-baseline.json
`;
}
