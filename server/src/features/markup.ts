/** Text of a document inside our Markdown: never interpreted, so that no title can become a link, an image or a heading. */
import { plain } from '../engine';
import type { Client } from '../workspace/client';
import { inEnglish, type Tell } from '../workspace/speech';

export interface Markup {
  readonly kind: 'markdown' | 'plaintext';
  readonly tell: Tell;
  text(value: string): string;
  bold(value: string): string;
  emphasis(value: string): string;
}

export const markdown: Markup = {
  kind: 'markdown',
  tell: inEnglish,
  text: escaped,
  bold: (value) => `**${escaped(value)}**`,
  emphasis: (value) => `*${escaped(value)}*`,
};

export const plaintext: Markup = {
  kind: 'plaintext',
  tell: inEnglish,
  text: oneLine,
  bold: oneLine,
  emphasis: oneLine,
};

export function markupFor({ markdownHover, tell }: Client): Markup {
  return { ...(markdownHover ? markdown : plaintext), tell };
}

function escaped(value: string): string {
  return oneLine(value)
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/^(?:[#+-]|\d{1,9}[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/@/g, '&#64;')
    .replace(/\bwww\./gi, 'www&#46;');
}

/** Long text is cut: a hover is a glance. Nothing in it turns what follows around, or hides. */
function oneLine(value: string): string {
  return plain(value.replace(/\s+/g, ' ').trim(), 300);
}
