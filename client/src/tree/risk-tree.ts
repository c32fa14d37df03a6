/** The tree *Risks*: what it lists, how it is grouped, and when it looks again. Nothing is asked for while nobody sees it. */
import { Disposable, l10n, type Memento, type QuickPickItem, type TreeItem, Uri, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type ListedProfile,
  type RisksParams,
  risksRequest,
  workspaceChangedNotification,
} from '../../../server/src/protocol';
import type { RiskDocuments } from '../risk-documents';
import type { TreeParts } from '../wait-for-risk';
import { followCursor } from './follow';
import { type Grouping, groupings, groupRisks } from './group';
import { GroupItem, RiskItem } from './items';

export interface RiskTree extends Disposable {
  childrenOf(parent: TreeItem | undefined): Promise<TreeItem[]>;
  parentOf(item: TreeItem): TreeItem | undefined;
  chooseGrouping(): Promise<void>;
}

export interface RiskTreeWorld {
  readonly languageClient: BaseLanguageClient;
  readonly documents: RiskDocuments;
  /** Where the chosen grouping is kept. */
  readonly kept: Memento;
  readonly treeParts: TreeParts;
}

export function growRiskTree({ languageClient, documents, kept, treeParts }: RiskTreeWorld): RiskTree {
  const [view, changed] = treeParts;
  let profiles: Promise<readonly ListedProfile[]> | null = null;
  /** As they were listed last: while the server is away they stay. */
  let groups: readonly GroupItem[] = [];
  const ask = (uri: string | null): Promise<readonly ListedProfile[]> =>
    languageClient.sendRequest<readonly ListedProfile[]>(risksRequest.method, { uri } satisfies RisksParams);

  const grouping = (): Grouping => {
    const word = kept.get<string>(key);
    return groupings.find((each) => each === word) ?? 'story';
  };
  const describe = (): void => {
    view.description = titles[grouping()]();
  };

  /** Everything is read anew when it is looked at next. */
  const forget = (): void => {
    profiles = null;
    changed.fire();
  };
  /** One document was read anew: only it is asked for. */
  const renew = async (uri: string): Promise<void> => {
    if (profiles === null) return;
    const [before, [now]] = await Promise.all([profiles, ask(uri)]);
    const at = before.findIndex((profile) => profile.uri === uri);
    const previous = before[at];
    if (now === undefined && previous === undefined) return;
    if (JSON.stringify(now) === JSON.stringify(previous)) return;
    const others = before.filter((profile) => profile.uri !== uri);
    profiles = Promise.resolve(now === undefined ? others : others.toSpliced(at < 0 ? others.length : at, 0, now));
    changed.fire();
  };

  const itemOf = (uri: Uri, risk: string): RiskItem | undefined =>
    groups
      .flatMap(({ risks }) => risks)
      .find((item) => item.risk === risk && Uri.parse(item.uri).toString() === uri.toString());

  describe();
  const listeners = Disposable.from(
    followCursor({ languageClient, documents, view, itemOf }),
    documents.onDidRead((uri) => {
      const status = documents.statusOf(uri);
      // An answer that is lost, because the server stopped, is asked for again when it is back.
      if (status !== null) renew(status.uri).catch(() => {});
    }),
    languageClient.onNotification(workspaceChangedNotification.method, forget),
    languageClient.onDidChangeState(({ newState }) => {
      if (newState === State.Running) forget();
    }),
  );
  return {
    async childrenOf(parent) {
      if (parent instanceof GroupItem) return [...parent.risks];
      if (parent !== undefined) return [];
      profiles ??= ask(null);
      try {
        groups = groupRisks(await profiles, grouping()).map((group) => new GroupItem(group, grouping()));
      } catch {
        profiles = null;
      }
      return [...groups];
    },
    parentOf: (item) => (item instanceof RiskItem ? item.group : undefined),
    async chooseGrouping() {
      const items: (QuickPickItem & { readonly by: Grouping })[] = groupings.map((by) => ({
        label: titles[by](),
        ...(by === grouping() ? { description: l10n.t('chosen') } : {}),
        by,
      }));
      const chosen = await window.showQuickPick(items, { title: l10n.t('Group the risks') });
      if (chosen === undefined) return;
      await kept.update(key, chosen.by);
      describe();
      changed.fire();
    },
    dispose: () => listeners.dispose(),
  };
}

const key = 'riskProfile.groupedBy';

const titles: Readonly<Record<Grouping, () => string>> = {
  story: () => l10n.t('by story'),
  owner: () => l10n.t('by owner'),
  band: () => l10n.t('by level'),
  status: () => l10n.t('by status'),
};
