/** Says messages in the client's language. The server ships no translation: the client hands its own over when it starts the server. */
import { keyOf, type Message, type Part } from '../engine';

export type Tell = (message: Message) => string;

export const inEnglish: Tell = ({ text }) => text;

/** `strings`: from English sentences with `{0}` in their places to translated ones. A sentence that is missing stays English. */
export function speechOf(strings: unknown): Tell {
  if (typeof strings !== 'object' || strings === null) return inEnglish;
  const translations = new Map(Object.entries(strings));
  // A thousand findings are said by a few dozen sentences, and each is taken apart once.
  const known = new WeakMap<readonly string[], Sentence>();
  const sentenceOf = ({ pieces }: Message): Sentence => {
    const before = known.get(pieces);
    if (before !== undefined) return before;
    const key = keyOf(pieces);
    const translated: unknown = translations.get(key);
    const sentence = parse(typeof translated === 'string' ? translated : key);
    known.set(pieces, sentence);
    return sentence;
  };
  const wordOf = (part: Part | undefined): string =>
    typeof part === 'object' ? tell(part) : part === undefined ? '' : String(part);
  const tell: Tell = (message) =>
    sentenceOf(message).reduce<string>(
      (said, piece) => said + (typeof piece === 'string' ? piece : wordOf(message.parts[piece])),
      '',
    );
  return tell;
}

/** Text, and numbers of parts where these stand. */
type Sentence = readonly (string | number)[];

function parse(template: string): Sentence {
  return template.split(/\{(\d{1,2})\}/).map((piece, index) => (index % 2 === 0 ? piece : Number(piece)));
}
