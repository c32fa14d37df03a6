/**
 * What is said to a person: a sentence with places to fill. Here it is English; the edge of the language server says it in the
 * reader's language, by the sentence as its key. Nothing but `text` reaches the command line, whose output is English for machines.
 */
export interface Message {
  /** The pieces between the places; the same object each time that one line of code speaks. */
  readonly pieces: readonly string[];
  readonly parts: readonly Part[];
  /** In English. */
  readonly text: string;
}

/** Words of the document and numbers stay as they are; a part that is a message is said in the same language. */
export type Part = string | number | Message;

/** say`score is ${stated}, but ${levels} is ${right}` */
export function say(pieces: TemplateStringsArray, ...parts: readonly Part[]): Message {
  return { pieces, parts, text: filled(pieces, parts.map(english)) };
}

/** Words of the document, which are the same in every language. */
export function asWritten(text: string): Message {
  return { pieces: alone, parts: [text], text };
}

/** A sentence that stands in data, such as the description of a key: its own key in every language. */
export function asSentence(text: string): Message {
  return { pieces: [text], parts: [], text };
}

/** `a, b, c` */
export function listed(items: readonly Part[]): Message {
  const [first = '', ...rest] = items;
  const start = typeof first === 'object' ? first : asWritten(String(first));
  return rest.reduce<Message>((list, item) => say`${list}, ${item}`, start);
}

/** `a, b and c` */
export function listedWithAnd(items: readonly Part[]): Message {
  const last = items.at(-1);
  return items.length < 2 || last === undefined ? listed(items) : say`${listed(items.slice(0, -1))} and ${last}`;
}

export function isMessage(value: object): value is Message {
  return 'pieces' in value;
}

/** The sentence with `{0}`, `{1}` in its places. */
export function keyOf(pieces: readonly string[]): string {
  return pieces.reduce((key, piece, index) => `${key}{${index - 1}}${piece}`);
}

function english(part: Part): string {
  return typeof part === 'object' ? part.text : String(part);
}

function filled(pieces: readonly string[], words: readonly string[]): string {
  let text = pieces[0] ?? '';
  for (const [index, word] of words.entries()) text += word + (pieces[index + 1] ?? '');
  return text;
}

const alone: readonly string[] = ['', ''];
