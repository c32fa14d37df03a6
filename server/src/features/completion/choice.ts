/** One thing that completion offers: what it is called, and what it writes where. */
import type { Message, Span } from '../../engine';
import type { Placeholders } from './placeholders';

export interface Choice {
  readonly kind: 'value' | 'key' | 'risk' | 'reference';
  readonly label: Message;
  readonly detail?: Message | undefined;
  /** What it replaces: on one line, around the cursor. */
  readonly span: Span;
  readonly text: Placeholders;
  /** Columns between the start of the line's text and what the further lines are written under. */
  readonly indent?: number;
  /** A value is expected next. */
  readonly asksOn?: boolean;
}
