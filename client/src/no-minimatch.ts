/**
 * Stands for `minimatch` in our bundle. The protocol's client needs it only for servers that ask to be told of renamed and deleted
 * files by glob, and ours never asks; without it the package is ten kilobytes smaller.
 */
export class Minimatch {
  constructor() {
    throw new Error('No server of ours registers file operations.');
  }
}
