/**
 * The page around the matrix, as text. It holds no data and no word of a document: those come by message once its script listens.
 * Nothing may load or run in it but the two files of ours, the script by its nonce.
 */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** Where styles may come from, in the words of a content security policy. */
  readonly source: string;
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
  /** Stands there until the first answer: a page is never blank. */
  readonly waiting: string;
}

export function pageHtml({ script, style, source, nonce, language, title, waiting }: PageParts): string {
  // `blob:` images are the view's own drawing on its way to a PNG.
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; img-src blob:`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${escaped(title)}</title>
</head>
<body>
<main id="matrix"><section class="notice waiting"><h1>${escaped(title)}</h1><p>${escaped(waiting)}</p></section></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
