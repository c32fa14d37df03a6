/** The server quotes the way Markdown does; dialogs and tooltips show text as it is. */
export function plainText(text: string): string {
  return text.replaceAll(/`([^`]*)`/g, '“$1”');
}
