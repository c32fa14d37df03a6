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
  risk-profile matrix FILE [--format svg|markdown|text|html] [-o FILE]
  risk-profile explain RULE      why a rule exists, with examples
  risk-profile rules             all rules, a line each
  risk-profile lsp --stdio       the language server, for editors

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage or unreadable input.
`;
}
