/** A text with blanks to fill in: a snippet where the editor knows them, else the text without its hints. */
export class Placeholders {
  readonly #parts: (string | Blank)[] = [];

  text(value: string): this {
    this.#parts.push(value);
    return this;
  }

  /** `words` are what it usually holds. */
  blank(hint: string, words: readonly string[] = []): this {
    this.#parts.push({ hint, words });
    return this;
  }

  join(other: Placeholders): this {
    for (const part of other.#parts) this.#parts.push(part);
    return this;
  }

  /** Without the line break at its end. */
  get withoutBreak(): Placeholders {
    const [last, ...others] = this.#parts.toReversed();
    const cut = new Placeholders();
    for (const part of others.toReversed()) cut.#parts.push(part);
    if (typeof last === 'string') cut.#parts.push(last.replace(/\n$/, ''));
    return typeof last === 'string' ? cut : this;
  }

  get hasBlanks(): boolean {
    return this.#parts.some((part) => typeof part !== 'string');
  }

  /** `lists`: a blank that has words is a list of them. The hint stands first, so that nothing is said that nobody chose. */
  snippet(lists: boolean): string {
    let number = 0;
    const parts = this.#parts.map((part) => {
      if (typeof part === 'string') return part.replace(/[\\$}]/g, '\\$&');
      number += 1;
      if (!lists || part.words.length === 0) return `\${${number}:${part.hint.replace(/[\\$}]/g, '\\$&')}}`;
      return `\${${number}|${[part.hint, ...part.words].map((word) => word.replace(/[\\,|]/g, '\\$&')).join()}|}`;
    });
    return parts.join('');
  }

  get plain(): string {
    return this.#parts.map((part) => (typeof part === 'string' ? part : '')).join('');
  }
}

interface Blank {
  readonly hint: string;
  readonly words: readonly string[];
}
