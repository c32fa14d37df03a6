import * as vscode from 'vscode';
import { defined } from './expect';

/** What `activate` of our extension returns. */
export interface Exports {
  client(): Promise<unknown> | undefined;
  isRunning(): boolean;
}

export function extension(): vscode.Extension<Exports> {
  return defined(
    vscode.extensions.getExtension('inline-risk-profiles.inline-risk-profiles'),
    'our extension in this window',
  );
}
