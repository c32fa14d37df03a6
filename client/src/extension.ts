/**
 * What VS Code loads when any Markdown or YAML file opens: a few listeners, and nothing else until there is a risk document or
 * one of our commands. Only then `client.node.cjs` is read from disk.
 */
import type { ExtensionContext } from 'vscode';
import { type Api, waitForRisk } from './wait-for-risk';

declare const require: (file: './client.node.cjs') => typeof import('./client.node');

export function activate(context: ExtensionContext): Api {
  return waitForRisk(context, (...tree) => require('./client.node.cjs').startOnNode(context, tree));
}
