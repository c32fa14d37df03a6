/** A text with blanks to fill in: a snippet where the editor knows them, else the text without its hints. */
export class Placeholders {
  readonly #parts: (string | { readonly hint: string })[] = [];

  text(value: string): this {
    this.#parts.push(value);
    return this;
  }

  blank(hint: string): this {
    this.#parts.push({ hint });
    return this;
  }

  join(other: Placeholders): this {
    this.#parts.push(...other.#parts);
    return this;
  }

  get hasBlanks(): boolean {
    return this.#parts.some((part) => typeof part !== 'string');
  }

  get snippet(): string {
    let number = 0;
    const parts = this.#parts.map((part) => {
      if (typeof part === 'string') return part.replace(/[\\$}]/g, '\\$&');
      number += 1;
      return `\${${number}:${part.hint.replace(/[\\$}]/g, '\\$&')}}`;
    });
    return parts.join('');
  }

  get plain(): string {
    return this.#parts.map((part) => (typeof part === 'string' ? part : '')).join('');
  }
}
