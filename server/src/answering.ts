/** Whom the server answers, and with what at hand. A place of an older version is no place any more: then the client asks again. */
import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { hasId, idAt, isInStory, relatedDocuments, risksNamed } from './features/occurrences';
import { toOffset } from './features/to-lsp';
import type { DocumentParams, PositionParams } from './protocol';
import { throwIfCancelled, throwIfStale } from './workspace/cancellation';
import type { OpenDocuments } from './workspace/documents';
import type { RiskDocument } from './workspace/risk-document';
import { storyKeyOf } from './workspace/story-key';
import { isStoryName } from './workspace/summary';
import type { WorkspaceIndex } from './workspace/workspace-index';

export function answering(texts: TextDocuments<TextDocument>, documents: OpenDocuments, index: WorkspaceIndex) {
  return { on, asked, among, named, fromItem };

  /** Answers for a risk document; every other document gets nothing at all. */
  async function on<T>(
    { textDocument: { uri } }: DocumentParams,
    token: CancellationToken,
    nothing: T,
    answer: (document: RiskDocument) => T | Promise<T>,
    version = versionOf(uri),
  ): Promise<T> {
    const document = await documents.get(uri);
    throwIfStale(token, version, document?.version);
    return document?.framed.recognition.recognised === true ? answer(document) : nothing;
  }

  /** Answers for the text as it was when somebody asked, whatever is typed meanwhile: an editor narrows the answer by itself. */
  async function asked<T>(
    { textDocument: { uri } }: DocumentParams,
    token: CancellationToken,
    nothing: T,
    answer: (document: RiskDocument) => T | Promise<T>,
    isOurs: (document: RiskDocument) => boolean = () => false,
  ): Promise<T> {
    const document = await documents.asked(uri);
    throwIfCancelled(token);
    if (document === null) return nothing;
    return document.framed.recognition.recognised || isOurs(document) ? answer(document) : nothing;
  }

  /** Answers with the other documents at hand, from one moment: none was edited while they were gathered. */
  async function among<T>(
    params: DocumentParams,
    token: CancellationToken,
    nothing: T,
    answer: (document: RiskDocument, all: readonly RiskDocument[]) => T,
    version = versionOf(params.textDocument.uri),
  ): Promise<T> {
    const all = await index.documents(token);
    return on(params, token, nothing, (document) => answer(document, all), version);
  }

  /**
   * Answers about the id of a risk. The words of a story name risks too: the story itself may ask, about ids that its profile has,
   * and is at hand for others. The other documents are gathered only for what `asks`.
   */
  async function named<T>(
    params: PositionParams,
    token: CancellationToken,
    nothing: T,
    answer: (document: RiskDocument, offset: number, all: readonly RiskDocument[]) => T,
    asks: (document: RiskDocument, offset: number) => boolean = hasId,
  ): Promise<T> {
    const { uri } = params.textDocument;
    const version = versionOf(uri);
    const at = ({ lines }: RiskDocument): number => toOffset(lines, params.position);
    const first = await documents.get(uri);
    throwIfStale(token, version, first?.version);
    if (first === null) return nothing;
    const isStory = !first.framed.recognition.recognised;
    if (isStory && (!isStoryName(uri) || !isInStory(first, at(first)))) return nothing;
    if (!asks(first, at(first))) return answer(first, at(first), []);
    const key = storyKeyOf(uri, first.framed);
    const stories = key === null ? [] : await index.storyDocuments(key, token);
    const all = [...(await index.documents(token)), ...stories];
    const document = await documents.get(uri);
    throwIfStale(token, version, document?.version);
    if (document === null || (isStory && !isKnown(document, at(document), all))) return nothing;
    return answer(document, at(document), all);
  }

  /** What an answer pointed at may stand in a file that is not open. */
  async function fromItem<T>(
    { uri }: { readonly uri: string },
    token: CancellationToken,
    answer: (document: RiskDocument, all: readonly RiskDocument[]) => T,
  ): Promise<T | null> {
    const all = await index.documents(token);
    const document = all.find((each) => each.uri === uri);
    return document === undefined ? null : answer(document, all);
  }

  function versionOf(uri: string): number | undefined {
    return texts.get(uri)?.version;
  }
}

function isKnown(document: RiskDocument, offset: number, all: readonly RiskDocument[]): boolean {
  const id = idAt(document, offset)?.id.value ?? '';
  return relatedDocuments(document, id, all).some(({ profile }) => risksNamed(profile, id).length > 0);
}
