/** Colours that a grammar cannot know: which words are ids of risks that exist, levels, scores, owners. */
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { Sighting, Span } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { overlaps } from './to-lsp';

export const legend: SemanticTokensLegend = {
  tokenTypes: ['class', 'variable', 'enumMember', 'number', 'property'],
  tokenModifiers: ['declaration', 'deprecated'],
};

const types = { id: 0, reference: 1, level: 2, number: 3, owner: 4 } as const;
const declaration = 1;
/** Shown struck through by themes: the id of no risk of this document. */
const unresolved = 2;

interface Token {
  readonly span: Span;
  readonly type: number;
  readonly modifiers: number;
}

export function semanticTokens(document: RiskDocument, within: Span | null): SemanticTokens {
  const tokens = tokensOf(document)
    .filter(({ span }) => span.end > span.start && (within === null || overlaps(span, within)))
    .toSorted((a, b) => a.span.start - b.span.start);
  const data: number[] = [];
  let line = 0;
  let character = 0;
  let end = -1;
  for (const { span, type, modifiers } of tokens) {
    if (span.start < end) continue;
    const start = document.lines.positionAt(span.start);
    // A token cannot cross a line.
    if (document.lines.positionAt(span.end).line !== start.line) continue;
    const deltaLine = start.line - line;
    data.push(
      deltaLine,
      deltaLine === 0 ? start.character - character : start.character,
      span.end - span.start,
      type,
      modifiers,
    );
    line = start.line;
    character = start.character;
    end = span.end;
  }
  return { data };
}

function tokensOf({ profile }: RiskDocument): readonly Token[] {
  return [
    ...profile.risks.flatMap(({ sightings }) => sightings.flatMap(sightingTokens)),
    ...profile.references.map(({ id, target }) => ({
      span: id.span,
      type: types.reference,
      modifiers: target === null ? unresolved : 0,
    })),
    ...profile.claims
      .filter(({ stated }) => typeof stated.value === 'number')
      .map(({ stated }) => ({ span: stated.span, type: types.number, modifiers: 0 })),
  ];
}

function sightingTokens({ fields }: Sighting): readonly Token[] {
  const tokens: Token[] = [];
  const add = (located: { readonly span: Span } | null | undefined, type: number, modifiers = 0): void => {
    if (located != null) tokens.push({ span: located.span, type, modifiers });
  };
  add(fields.id, types.id, declaration);
  for (const level of [fields.probability, fields.impact]) {
    add(level?.word, types.level);
    add(level?.number, types.number);
    add(level?.percent, types.number);
  }
  add(fields.score?.stated, types.number);
  add(fields.band, types.level);
  add(fields.owner, types.owner);
  return tokens;
}
