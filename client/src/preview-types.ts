/** The little of markdown-it that the preview's plugin touches. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: PreviewState) => void): void } };
}

export interface PreviewState {
  readonly src: string;
  readonly tokens: PreviewToken[];
  readonly env: { readonly currentDocument?: unknown } | undefined;
  readonly Token: new (type: string, tag: string, nesting: number) => PreviewToken;
}

export interface PreviewToken {
  content: string;
  readonly level: number;
  readonly nesting: number;
  /** First line, and the line behind the last one. */
  readonly map: readonly [number, number] | null;
}
