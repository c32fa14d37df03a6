/** The little of markdown-it that the preview's plugin touches. */
export interface MarkdownIt {
  readonly renderer: Renderer;
}

export interface Renderer {
  render(tokens: readonly PreviewToken[], options: unknown, env: PreviewEnv | undefined): string;
}

/** The built-in preview names the document it draws; other users of Markdown, a notebook for instance, do not. */
export interface PreviewEnv {
  readonly currentDocument?: unknown;
}

export interface PreviewToken {
  readonly type: string;
  readonly content: string;
  readonly level: number;
  readonly nesting: number;
  readonly attrs: null | readonly unknown[];
  /** First line, and the line behind the last one. */
  readonly map: readonly [number, number] | null;
}
