/** How a person calls the ways of writing risks. */
import { asWritten, type Message, say } from '../engine';

export function shapeName(shape: string): Message {
  return names.get(shape)?.() ?? asWritten(shape);
}

const names: ReadonlyMap<string, () => Message> = new Map([['detail-section', () => say`a section for each risk`]]);
