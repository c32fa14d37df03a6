export function help(): string {
  return `risk-profile: checks the numbers of risk profiles

  risk-profile check [paths]     findings in files and folders (default: this folder)
      --format text|json|sarif|junit|github       how to print them (text)
      --fail-on error|warning|info|never          what makes exit code 1 (error)
      --fix                      apply the certain fixes first
      --policy NAME              rule book for documents that do not show their own
      --config FILE              instead of the .riskprofile.yaml found upward
      --baseline FILE            only what is not in FILE; --update-baseline writes it
      --stdin --stdin-filename F read one document from standard input
      --quiet                    only findings that count for --fail-on
  risk-profile read FILE [--format json|yaml]     the profile as read, for other tools
  risk-profile matrix FILE...    the risks in their grid; of several files, in one
      --format text|svg|markdown|html|csv         how to draw it (text, or as the name behind -o says)
      -o FILE [--force]          into a file; an earlier picture is replaced, anything else only by --force
      --stdin --stdin-filename F draw a document from standard input
  risk-profile generate STORY    a draft from the lines of a story, with their evidence
      --format yaml|markdown     the shape of the profile (yaml)
      --list                     only the candidates, with the lines that call for them
      --choose ID,…              only these candidates (all)
      -o FILE | --write          into a new file: the one named, or where the project keeps profiles
      --update [-o FILE]         add what the story's profile lacks, and change nothing else; a new file where there is none
  risk-profile convert FILE --to yaml|markdown|register|csv [-o FILE] [--force]
  risk-profile gate FILE         the decision, the risks that make it, what would change it
      --format text|json|yaml    how to print it (text)
      --fail-on fail|concerns|never               what makes exit code 1 (fail)
      --write GATE_FILE          its risk_summary; --decide also sets the file's own decision
      --waive ID,…|all --reason TEXT --approver NAME --until DATE
  risk-profile init              a commented .riskprofile.yaml in this folder
  risk-profile explain RULE      why a rule exists, with examples
  risk-profile rules             all rules, a line each
  risk-profile lsp --stdio       the language server, for editors

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage or unreadable input.
`;
}
