/** A group and a risk as the tree draws them. Every colour stands beside a word. */
import { l10n, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { countsOf, fileNameOf, type Group, type Grouping, type PlacedRisk } from './group';

export class GroupItem extends TreeItem {
  readonly risks: readonly RiskItem[];
  override readonly contextValue: string;
  /** What a command of its menu gets. */
  readonly uri: string | null;

  constructor(group: Group, by: Grouping) {
    super(nameOf(group, by), TreeItemCollapsibleState.Expanded);
    this.id = `${by}/${group.id}`;
    this.description = summaryOf(group);
    this.iconPath = new ThemeIcon(group.name === null ? 'warning' : icons[by]);
    this.uri = group.profile?.uri ?? null;
    this.contextValue = group.profile === null ? 'group' : 'profile';
    this.tooltip = group.profile === null ? undefined : tooltipOf(group);
    this.risks = group.risks.map((placed) => new RiskItem(placed, by, this));
    this.accessibilityInformation = { label: `${this.label}, ${this.description}` };
  }
}

export class RiskItem extends TreeItem {
  readonly uri: string;
  readonly risk: string;
  readonly title: string | null;
  override readonly contextValue: string;

  constructor(
    { profile, risk }: PlacedRisk,
    by: Grouping,
    readonly group: GroupItem,
  ) {
    const { label, title, owners, band, score, status, range, key } = risk;
    super(label);
    const level = [score, band?.title].filter((part) => part !== null && part !== undefined).join(' ');
    const owner = owners.join(', ') || l10n.t('no owner');
    this.id = `${group.id}/${profile.uri}/${key}`;
    this.uri = profile.uri;
    this.risk = key;
    this.title = title;
    // A narrow side bar cuts the end off: what decides stands first.
    const parts = [level, by === 'owner' ? '' : owner, title === null || label.endsWith(title) ? '' : title];
    this.description = parts.filter((part) => part !== '').join(' · ');
    this.iconPath = new ThemeIcon(
      owners.length === 0 ? 'circle-outline' : 'circle-filled',
      band === null || band.tone === 'none' ? undefined : new ThemeColor(`riskProfile.${band.tone}`),
    );
    this.tooltip = [
      [label, title].filter((part) => part !== null).join(': '),
      [level, owner, status].filter((part) => part !== null && part !== '').join(' · '),
      risk.mitigations.total === 0
        ? l10n.t('no mitigation')
        : risk.mitigations.done === null
          ? l10n.t('mitigations: {0}', risk.mitigations.total)
          : l10n.t('mitigations: {0} of {1} done', risk.mitigations.done, risk.mitigations.total),
      fileNameOf(profile.uri),
    ].join('\n');
    const story = by === 'story' || profile.story === null ? null : l10n.t('Story {0}', profile.story);
    const said = [label, label.endsWith(title ?? '') ? null : title, level, owner, status, story];
    this.accessibilityInformation = { label: said.filter((part) => part !== null && part !== '').join(', ') };
    this.contextValue = owners.length === 0 ? 'riskUnowned' : 'risk';
    const { start, end } = range;
    this.command = {
      command: 'vscode.open',
      title: l10n.t('Go to a risk'),
      arguments: [
        Uri.parse(profile.uri),
        { selection: new Range(start.line, start.character, end.line, end.character), preview: true },
      ],
    };
  }
}

function nameOf({ name, profile }: Group, by: Grouping): string {
  if (name === null) return nameless[by]();
  return by === 'story' && profile?.story === name ? l10n.t('Story {0}', name) : name;
}

/** `3 risks, 1 unowned · 1 Critical, 2 High`; a group of one level does not repeat it. */
function summaryOf({ risks, name }: Group): string {
  const { bands, unowned } = countsOf(risks);
  const levels = bands.map(({ title, count }) => `${count} ${title}`).join(', ');
  const isOneLevel = bands.length === 1 && bands[0]?.title === name;
  const total = risks.length === 1 ? l10n.t('1 risk') : l10n.t('{0} risks', risks.length);
  const counts = unowned === 0 || unowned === risks.length ? total : `${total}, ${l10n.t('{0} unowned', unowned)}`;
  return [counts, isOneLevel ? '' : levels].filter((part) => part !== '').join(' · ');
}

function tooltipOf({ profile }: Group): string | undefined {
  if (profile === null) return undefined;
  return [
    profile.title,
    profile.score === null ? null : l10n.t('Score {0}', profile.score),
    profile.gate === null ? null : l10n.t('Gate {0}', profile.gate),
    fileNameOf(profile.uri),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

const icons: Readonly<Record<Grouping, string>> = {
  story: 'book',
  owner: 'person',
  band: 'graph-scatter',
  status: 'tasklist',
};

/** Words are asked for when they are shown: only then the language is known. */
const nameless: Readonly<Record<Grouping, () => string>> = {
  story: () => l10n.t('Risks'),
  owner: () => l10n.t('No owner'),
  band: () => l10n.t('Without a level'),
  status: () => l10n.t('No status'),
};
