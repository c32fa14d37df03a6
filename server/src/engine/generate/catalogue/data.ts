/** Risks to what is stored: lost, damaged, stale or diverging, and those of data-quality.ts. */
import type { Category } from '../pattern';
import { dataQuality } from './data-quality';
import { dataRecords } from './data-records';

export const data: Category = {
  prefix: 'DATA',
  name: 'Data',
  patterns: [
    ...dataQuality,
    ...dataRecords,
    {
      id: 'state-corruption',
      title: 'State corrupted by an interrupted or concurrent write',
      description:
        'A crash, a full disk or a second writer in the middle of a change leaves a file or record that is neither old nor new, and the next start reads it.',
      calls: {
        'jsonb | session state | progress* & updat* | persist* | sav* & each | every | after | during': 2,
        'corrupt*': 4,
        'crash* | power loss | kill* & write* | transaction* | state | recover* | during | consisten*': 3,
        'partial write* | atomic* | write ahead | wal': 3,
        'state & file | files | disk | saved | written | persisted on ! state machine | user story': 2,
        'disk full | read only file*': 3,
        'transaction* & state | nested | concurren*': 2,
        'survive* & crash* | restart* | power | battery | kill*': 4,
      },
      probability: [2, 'interruptions happen at any point over enough runs'],
      impact: [3, 'users lose their work and cannot continue'],
      mitigations: [
        'Write {file|the state} to a new file, flush, and rename over the old one',
        'Store a checksum and version and refuse what does not match',
        'Keep the last good copy and fall back to it with a message',
      ],
      tests: [
        'Kill the process at each step of the write and start again',
        'Start with truncated, empty, altered and newer {file|state}',
      ],
    },
    {
      id: 'recovery-fails',
      title: 'Failing backup or recovery',
      description:
        'Backup, replay or resume exists but is exercised only when needed. It meets damaged input, runs twice, or restores an older state than promised.',
      calls: {
        'replay* | recover* & crash* | wal | startup | state | transaction* | fail* | incomplete': 3,
        'backup* & restor* | test* | state | data | before | recover* | fail*': 3,
        'checkpoint* | resum* & state | fail* | workflow* | interrupt*': 3,
        'disaster recovery | point in time': 4,
        'backup strategy | no backup | nightly backup': 2,
      },
      probability: [2, 'recovery code runs rarely and in the worst conditions'],
      impact: [3, 'the loss becomes permanent'],
      mitigations: [
        'Make recovery safe to run twice, and verify its input by checksum first',
        'Copy the damaged state aside before touching it',
        'Rehearse recovery on a schedule and record how long it takes',
      ],
      tests: [
        'Recover from each interruption point and compare with the expected state',
        'Interrupt the recovery itself and recover again',
      ],
    },
    {
      id: 'partial-transaction',
      title: 'Partial transaction',
      description:
        'One business action writes to more than one place. When a later step fails, the earlier ones stay, and nobody owns the clean-up.',
      calls: {
        'persist* | sav* | stor* | insert* | creat* & then | after | followed & send* | publish* | notif* | email*': 2,
        'service* & creat* | updat* & several | multiple | both | all & services | tables | records': 2,
        'transaction* & rollback | commit | incomplete | database | support | management': 3,
        'atomic* & operation* | commit | update* | move*': 2,
        'saga | two phase | compensat* | outbox': 4,
        'transfer* | payment* | order* | booking* & store* | record* | balance* | submi*': 2,
        'multiple | several & tables | stores | systems | records & update* | write*': 2,
      },
      probability: [2, 'the second step fails sooner or later'],
      impact: [3, 'records contradict each other, often about money'],
      mitigations: [
        'Put all writes of {endpoint|the action} in one transaction, or record the intent first and complete it later',
        'Give every step a compensating action and run it automatically',
      ],
      tests: ['Fail after each step; afterwards either everything or nothing is visible'],
    },
    {
      id: 'stores-diverge',
      title: 'Inconsistent copies of the same data',
      description:
        'The same fact is kept in two places: system and copy, ledger and report, record and index. Missed or reordered updates make them disagree, and both look right.',
      calls: {
        'synced | synchronised | synchronized | copied & every #duration | every #hours | once a day | each night | nightly': 4,
        'reflect* & change* | status | within | update*': 2,
        'qdrant | pinecone | vector database | vector store | elasticsearch | search index & postgres* | sqlite | mysql | database | metadata | chunk* | payload*': 2,
        'consisten* & data | between | across | state | services | records ! design system': 2,
        'sync | synchron* | replicat* & data | state | record* | system* ! synchronous | asynchronous*': 3,
        'reconcil* | source of truth | eventual consistency ! config* | yaml | hardware | flux | kustomization*': 4,
        'synchroni* & with | between | across | devices | every ! synchronous | asynchronous*': 3,
        'offline | local copy | mirror* & sent | server | sync* | network | remote': 2,
      },
      probability: [2, 'every path that updates one must update the other'],
      impact: [3, 'decisions are made on numbers that contradict the system of record'],
      mitigations: [
        'Name the source of truth and derive the rest from it, in one direction',
        'Reconcile {store|both sides} on a schedule, and count and show the differences',
        'Carry a version with each update so that late ones are recognised',
      ],
      tests: [
        'Lose, repeat and reorder updates, then reconcile and compare',
        'Compare totals on both sides after a day of generated traffic',
      ],
    },
    {
      id: 'loss-in-processing',
      title: 'Data loss in processing',
      description:
        'Data passes through queues, batches or background jobs. A restart, an overflow or one bad record drops others, and nothing counts what is missing.',
      calls: {
        'circular buffer | ring buffer | dma | dropout* | overrun* | buffer overflow | dropped & data | audio | sampl* | protect* | real time | without': 3,
        'sd card | sdmmc | flash & write* | throughput | burst* | speed | stream*': 2,
        'nats | kafka | rabbitmq | mqtt | message broker | message queue* & publish* | subscri* | consum* | connect* | message*': 3,
        'real time | live & audio | capture* | transcri* | record* | stream* & process* | pipeline* | store* | buffer* | segment*': 2,
        'data loss | lost data | data gap* | gap detection | missing records': 3,
        'data pipeline* | ingest* | etl | processing pipeline* ! ci | ci cd | template* | build* | rendering pipeline': 2,
        'incremental* & update* | fetch* | data | load*': 3,
        'batch* | queue* | buffer* | stream* & process* | events | records | data | flush*': 2,
        'performance data | analytics data | long term | history & storage | store* | retention': 2,
        'export* & async* | drop* | flush*': 2,
        'automatic* & sent | upload* | transferred | forwarded': 2,
      },
      probability: [2, 'interruptions and bad records are certain over time'],
      impact: [3, 'gaps that cannot be filled later'],
      mitigations: [
        'Acknowledge a record only after it is stored',
        'Set bad records aside with their reason instead of stopping or skipping',
        'Count in and out of every stage and alert on the difference',
      ],
      tests: [
        'Stop each stage in the middle of a batch; afterwards nothing is missing or doubled',
        'A batch with one unreadable record',
      ],
    },
    {
      id: 'schema-migration',
      title: 'Migration that damages existing data',
      description:
        'Tables or file formats change under data that already exists. Old records do not fit, the change takes long, or the previous version can no longer read them.',
      calls: {
        'migration | migrations & create | add | column* | nullable | index | alter ! guide': 3,
        'schema & migrat* | update* | extend* | chang* | version*': 3,
        'migrat* & data | state | database | users | file* | format | store*': 3,
        'database & table* | column* | extend* | schema': 2,
        'new tables | data model* | state migration | format version': 2,
        'update database | create & table': 2,
      },
      probability: [2, 'old data has cases that nobody remembers'],
      impact: [3, 'data is lost or the release cannot be taken back'],
      mitigations: [
        'Expand {table|the structure} first, migrate, and remove the old form a release later',
        'Rehearse on a copy of production data, with times and a way back',
      ],
      tests: [
        'Migrate {table|data} of every version in use; afterwards old and new version can both read it',
        'Interrupt the migration and run it again',
      ],
    },
    {
      id: 'stale-cache',
      title: 'Outdated results from a cache or index',
      description:
        'Something is kept for speed, and not everything that changes it is part of its key. Users and later steps work with an old result.',
      calls: {
        'embedding* | index | derived | precomputed | denormali* & recomput* | rebuil* | on the next | after an update': 2,
        'cach* & invalidat* | stale | strateg* | manag* | correct* | corrupt* | output* | artifact*': 4,
        'cach* & add | implement* | layer | proper* | remote | result* | resol* | build | test* | template*': 2,
        'memoiz* | memois* | incremental build': 2,
        'stale | outdated | freshness': 2,
      },
      probability: [2, 'one forgotten dependency of the result is enough'],
      impact: [2, 'wrong results that disappear when one looks closer'],
      mitigations: [
        'Derive the key from everything the result depends on',
        'Set an upper age, and offer a way to bypass and to clear',
        'Store with each entry what it was made from',
      ],
      tests: [
        'Change each input in turn and assert a miss',
        'Compare cached and fresh results over a random sequence of changes',
      ],
    },
    {
      id: 'lost-between-sessions',
      title: 'State lost between sessions',
      description:
        'Progress, selections or the state of a protection live in memory only, or are saved at the wrong moment. After a restart or a second window they are gone.',
      calls: {
        'reinstall* | uninstall* | relaunch* | reopen* | backgrounded | background the app & state | restor* | preserv* | remain* | history | still': 3,
        'save game* | game state | saved game* | checkpoint* & player* | game* | level*': 3,
        'persist* & state | selection* | filter* | session* | setting* | navigation | change*': 3,
        'unsaved | autosave | auto save': 3,
        'draft* & save* | restor* | keep* | kept | resum* | persist* | local*': 3,
        'circuit breaker* & state | persist* | reset*': 3,
        'in memory & state | session* | store': 2,
        'state & across | invocation* | session* | restart*': 3,
      },
      probability: [2, 'restarts and second windows are normal'],
      impact: [2, 'work is repeated or protection starts from zero'],
      mitigations: [
        'Say for each piece of state how long it lives and who may reset it',
        'Save on change, and restore before the first use',
      ],
      tests: ['Restart and open a second session at each step, and compare the state'],
    },
    {
      id: 'destructive-action',
      title: 'Unintended deletion or overwriting',
      description:
        'Clean-up, reset or overwrite acts on a rule or a selection. A pattern too wide, a race or a slip of the user destroys what cannot be rebuilt.',
      calls: {
        'delet* | purg* | wipe | truncate table & data | file* | record* | user* | all | after | account* | draft* | old': 3,
        'cleanup | clean up & file* | data | old | after | automatic* ! test cleanup': 2,
        'overwrit* | force* | reset* & beginning | state | file* | existing | data ! reset link* | password reset': 2,
      },
      unsaid: {
        said: ['undo | soft delete* | restor* | trash | archiv* | recover*'],
        calls: { 'delet* & user* | item* | record* | account* | project* | button | endpoint* | confirm*': 2 },
      },
      probability: [2, 'rules for deletion meet cases they were not written for'],
      impact: [3, 'irreversible loss'],
      mitigations: [
        'Show what {endpoint|it} will remove and ask once, with the number of items',
        'Move aside first and delete after a delay',
      ],
      tests: ['Run against a tree with look-alikes and assert that exactly the intended items are gone'],
    },
  ],
};
