/**
 * What VS Code loads when any Markdown or YAML file opens: a few listeners, and nothing else until there is a risk document or
 * one of our commands. Only then `client.node.cjs` is read from disk.
 */
import type { ExtensionContext } from 'vscode';
import { type Api, waitForRisk } from './wait-for-risk';

declare const require: (file: './client.node.cjs') => typeof import('./client.node');
declare const module: { exports: { activate(context: ExtensionContext): Api } };

// Not `export`: what a bundler adds for that is a fifth of the bytes that every window with a Markdown file would load.
module.exports = {
  activate: (context) => waitForRisk(context, (...tree) => require('./client.node.cjs').startOnNode(context, tree)),
};
