/** A refused rename ends here: VS Code would go on to the next provider, and Markdown's own writes the new name over the whole heading. */
import { WorkspaceEdit, window } from 'vscode';
import { LSPErrorCodes, type Middleware, ResponseError } from 'vscode-languageclient';

export const finalRefusals: Middleware = {
  async provideRenameEdits(document, position, newName, token, next) {
    try {
      return await next(document, position, newName, token);
    } catch (error) {
      if (!(error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed)) throw error;
      void window.showWarningMessage(error.message);
      return new WorkspaceEdit();
    }
  },
};
