/** What a person calls the ways in which risks are written. */
import { asWritten, type Message, say } from '../engine';

/** `shape` is the name of a sighting's shape. */
export function shapeName(shape: string): Message {
  switch (shape) {
    case 'register-table':
    case 'numbered-table':
      return say`table`;
    case 'banded-table':
      return say`a table for each band`;
    case 'detail-section':
    case 'playbook-section':
      return say`a section for each risk`;
    case 'bold-section':
      return say`paragraphs under bold titles`;
    case 'list-entry':
      return say`list`;
    case 'labelled-run':
      return say`labelled lines`;
    case 'fenced-block':
      return say`fenced blocks`;
    case 'yaml-fence':
      return say`fenced YAML`;
    case 'risk-yaml':
      return asWritten('YAML');
    default:
      return asWritten(shape);
  }
}
