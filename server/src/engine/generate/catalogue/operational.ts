/** Risks of building, releasing and running it. */
import type { Category } from '../pattern';
import { operationalChange } from './operational-change';

export const operational: Category = {
  prefix: 'OPS',
  name: 'Operational',
  patterns: [
    ...operationalChange,
    {
      id: 'platform-differences',
      title: 'Differences between platforms',
      description:
        'File systems, terminals, browsers or runtimes differ in locking, paths, colours, timing or APIs. What was developed on one fails on another.',
      calls: {
        'path | paths & windows | separator* | normali* | slash* | case insensitive': 3,
        'cross browser* | firefox | safari & support* | compatib* | consisten* | work*': 2,
        'android | ios & background* | os version* | permission* | low end | mid range | foreground service*': 2,
        'platform* & specific | cross | different | all | support* | behavior | behaviour | windows ! platform engineer* | platform team | platform operator | platform developer | platform can | multi platform seller': 4,
        'windows | macos | linux & support* | test* | work* | all | compatib* | build*': 3,
        'file locking | file system* | filesystem* & locking | platform | atomic* | os': 2,
        'terminal* & ansi | compatib* | color* | rendering | display | formatting': 2,
        'browser support | browser compat* | cross browser | all browsers | supported browsers | safari': 3,
        'runtime & bun | node | python & version* | compatib*': 2,
        'android | ios | tablet* | windows | macos | linux & differ* | phone* | lock* | support* | only': 3,
      },
      probability: [3, 'only one platform is in daily use by the team'],
      impact: [2, 'part of the users cannot use the feature'],
      mitigations: [
        'Name the supported platforms and versions and run the suite on each',
        'Put differences behind one adapter with a fallback',
      ],
      tests: ['The suite on every supported platform', 'Paths with blanks, long names and other letter case'],
    },
    {
      id: 'pipeline-breaks',
      title: 'Broken build or release pipeline',
      description:
        'Build steps, hooks or workflows change. An error there stops everybody, and can only partly be tried out before merging.',
      calls: {
        'ci | cd | ci cd | ci pipeline* | build pipeline* | github actions | gitlab | jenkins & integrat* | update* | config* | script* | work* | cach*': 4,
        'build system | build script* | build task* | task orchestration': 2,
        'pre commit | git hook*': 3,
        'release* | publish* | distribut* & binary | binaries | package* | npm | artifact* | artefact* | automat* | installer': 2,
      },
      probability: [2, 'pipelines have hidden inputs and no tests of their own'],
      impact: [3, 'nobody can merge or release until it is repaired'],
      mitigations: [
        'Run old and new pipeline side by side until they agree for a week',
        'Keep the way back to one commit and say who may use it',
      ],
      tests: [
        'A branch that must pass and one that must fail, from a clean checkout without caches',
        'The release steps as a dry run',
      ],
    },
    {
      id: 'no-way-back',
      title: 'No way back from a failed roll-out',
      description:
        'The change spreads over phases, data or machines. If it goes wrong in the middle, going back is not prepared, or no longer possible.',
      calls: {
        'no rollback | cannot be rolled back | no way back | cannot be undone | irreversible | no feature flag*': 5,
        'rollback | roll back & procedure* | strateg* | plan | point* | phase* | document* | deploy*': 3,
        'deploy* | roll out | rollout | release* & production | phase* | strateg* | prod': 2,
        'feature flag* | canary | blue green | gradual*': 2,
        'phase | phased & migration | implementation | release | rollout': 2,
        'cut over | cutover | big bang': 3,
      },
      unsaid: {
        said: ['rollback | roll back | revers* | downgrade* | down migration'],
        calls: { 'migrat* | cut over | cutover & database | schema | data | production | table* | column*': 3 },
      },
      probability: [2, 'going back is planned and rarely tried'],
      impact: [3, 'long outage or a forced repair in production'],
      mitigations: [
        'Define for each phase the sign to stop, the way back and its last possible moment',
        'Rehearse going back with realistic data',
      ],
      tests: ['Roll out, use, roll back, use again; nothing is lost'],
    },
    {
      id: 'monitoring-gap',
      title: 'Failures unnoticed in operation',
      description:
        'The story adds something that runs unattended without saying how anyone learns that it failed, slowed down or stopped.',
      calls: {
        'crash* & logs | logged | recorded | report* | type | captured': 2,
        'monitor* | alert* & add | implement* | data | space | health | requirement* | fail* | system | performance | freshness': 2,
        'health check* | observability | telemetry': 2,
        'metrics & endpoint | collect* | scrap* | expose*': 2,
      },
      unsaid: {
        said: ['monitor* | alert* | metric* | observab* | telemetry | sentry | dashboard*'],
        calls: {
          'job | jobs | worker* | webhook* | scheduler | cron | queue* & fail* | run* | process* | retr*': 2,
          'email* | notification* | token* | invitation* & send* | fail* | valid* | expire*': 2,
        },
      },
      probability: [2, 'silence looks like success'],
      impact: [2, 'damage grows until users report it'],
      mitigations: [
        'Name the two or three signs of health, their limits and who is told',
        'Alert on missing success as well as on errors',
      ],
      tests: ['Stop or starve {part|the component} in a test environment; the alert arrives in the agreed time'],
    },
    {
      id: 'hook-failure-spreads',
      title: 'Failing hook that takes the main work down',
      description:
        'Callbacks, hooks, exporters or feedback run beside the main work. When they throw, hang or flood, the main work fails though nothing was wrong with it.',
      calls: {
        'callback* | hook* | observer* | listener* & error* | fail* | execut* | lifecycle | non blocking | event* | wrap* ! payment* | provider | react': 3,
        'exporter* | reporter* | sink & fail* | exception* | error* | down': 3,
        'visual feedback | animation* | indicator* & fail* | render* | command* | success': 2,
      },
      probability: [2, 'observers are written by others and trusted'],
      impact: [3, 'an auxiliary fault becomes an outage'],
      mitigations: [
        'Isolate each observer: catch, limit its time, record and go on',
        'Switch off an observer that fails repeatedly and say so',
      ],
      tests: ['Observers that throw, hang and call back into the host: the main result is the same'],
    },
    {
      id: 'misconfiguration',
      title: 'Wrong or missing configuration',
      description:
        'Behaviour depends on settings, variables or files that differ between environments. A typing error or a default from development shows only there.',
      calls: {
        'port | ports & conflict* | docker* | config* | default': 2,
        'secure default* | insecure default* | by default | default configuration* & enabled | disabled | denied | security | configured | rls': 2,
        'allowlist | allow list | whitelist | supported models | allowed models & enforce* | valid* | model* | default*': 3,
        'default* | fallback | override* | allowed & enforce* | flag* | setting* | environment | centrali*': 2,
        'base url | redirect url | callback url | public url | site url': 2,
        'secret* | token* | credential* | config* & missing | not available | absent | presence | not set | unset | path* | keys': 2,
        'configur* & environment* | global | file* | package* | variable* | loader | per | specific': 2,
        'environment variable* | env var* | env & config* | set | expand* | path*': 3,
        'sandbox | testnet | staging | test mode & production | live | mainnet | environment* | switch*': 2,
      },
      probability: [2, 'each environment is set up by hand at least once'],
      impact: [2, 'failure at start, or wrong behaviour that looks like a defect'],
      mitigations: [
        'Validate {setting|all settings} at start, and name what is wrong and where it comes from',
        'Keep one documented example, checked against the code',
      ],
      tests: ['Start with {setting|each setting} missing, empty and of the wrong type'],
    },
    {
      id: 'storage-fills',
      title: 'Storage filling up',
      description:
        'Logs, dumps, backups, caches or history are written without an end. One day the disk is full, and unrelated parts fail.',
      calls: {
        'artifact* | artefact* | screenshot* | recording* | video* | log* & retention | clean up | cleanup | archiv* | storage | lifecycle | prun*': 2,
        'disk | storage & full | space | usage | grow* | exhaust* | fill*': 3,
        'retention | rotat* | archiv* & data | log* | polic* | file* | old | size ! key | keys | token* | secret* | credential*': 3,
        'long term | historical & stor* | data | analysis': 2,
        'max* & size & rotation | log | file': 2,
        'photo* | image* | video* | attachment* & #size | kept | stored | upload*': 2,
      },
      probability: [2, 'growth is slow and nobody looks'],
      impact: [2, 'outage at an inconvenient time and loss of the newest data'],
      mitigations: [
        'Set a limit by size and age for {store|everything that is written regularly}',
        'Alert well before the limit and say what to remove first',
      ],
      tests: ['Fill the storage in a test environment; the service refuses cleanly and recovers'],
    },
    {
      id: 'provider-limit',
      title: 'Provider’s rate limit reached',
      description:
        'Calls to an outside service are limited by number and time. Catch-up, retries or growth exceed the limit, and the provider blocks everything, not only the excess.',
      calls: {
        'rate limit* ! login | sign in | per ip | brute force | endpoint* | middleware | attempts | our | public': 4,
        'throttl* | quota* & api | request* | call* | provider': 3,
        'requests | calls & per second | per minute | per hour | #duration & limit* | allow* | refus* | more | max*': 3,
        'status 429 | 429 | too many requests': 4,
      },
      probability: [2, 'limits are reached in exactly the busy moments'],
      impact: [3, 'the feature stops for hours, or the account is closed'],
      mitigations: [
        'Count the calls of {service|the provider} on our side and stay below the limit, with a reserve for urgent ones',
        'Honour the provider’s waiting times, and queue instead of repeating',
      ],
      tests: ['A stand-in for {service|the provider} that enforces the limit, during catch-up and retries'],
    },
    {
      id: 'cost-runs-away',
      title: 'Running costs out of control',
      description:
        'Use of a metered service follows the number of users, retries or tokens. A loop, a busy day or a careless default multiplies the bill.',
      calls: {
        'history | context | messages & llm | token* | prompt | model input': 2,
        'cost* | pricing | billing | budget & api | token* | cloud | usage | compute | gpu | storage | llm | model calls ! performance budget': 3,
        'token* & usage | count* | consum* | context window | limit': 2,
        'openai | anthropic | gpt | claude | gemini | llm | whisper & generat* | call* | request* | batch* | summar* | transcri*': 2,
        'autoscal* | auto scaling | serverless | metered': 2,
      },
      probability: [2, 'the price of one call hides the number of calls'],
      impact: [2, 'unplanned expense, or a forced stop'],
      mitigations: [
        'Set a limit on {service|use} for each user and day, and an alert at half of the budget',
        'Record cost by feature, and cache what repeats',
      ],
      tests: ['Estimate of cost at expected and tenfold use, checked against a measured run'],
    },
    {
      id: 'scheduled-work-fails',
      title: 'Scheduled work that stops or overlaps',
      description:
        'Jobs run by clock or trigger. They fail silently, run twice, overlap with themselves, or stop after a deployment.',
      calls: {
        'cron | scheduler | cronjob* | nightly': 3,
        'schedul* & job* | task* | run* | report* | sync* | backup* | daily | automatic* ! cooperative | rtos | calendar': 3,
        'automat* & update* | incremental | clean* | sync* | refresh* | job*': 2,
        'background & job* | process* | task* | worker*': 2,
        'every #duration | every #hours | each night | each day | daily job': 2,
      },
      probability: [2, 'nobody watches a job that usually works'],
      impact: [2, 'outdated data and growing backlogs'],
      mitigations: [
        'Record each run and alert when the last success is too old',
        'Let a run refuse to start while another is active',
      ],
      tests: ['Skip, double and interrupt a run; the next one repairs the result'],
    },
    {
      id: 'unready-prerequisite',
      title: 'Prerequisite not ready',
      description:
        'The story relies on another story, team or decision. If that is late or different from what was assumed, work stops or is done twice.',
      calls: {
        'from story | in story | by story | via story | created in story | builds on | built in story': 2,
        'prerequisite* | blocked by | depends on story | must be complete* ! readme | document* | list*': 3,
        'depends on & story | epic | team | task* | lands': 3,
        'coordinat* & with | team* | story': 2,
        'lands first | not exist yet | as part of story': 3,
        'not ready | not available yet | belongs to story | is late | waiting for': 3,
      },
      probability: [2, 'plans of others move'],
      impact: [2, 'delay, or a temporary solution that stays'],
      mitigations: [
        'Write down what exactly is needed from {story|others}, and by when',
        'Agree on the interface first, so that both sides can proceed',
      ],
      tests: ['Check the assumption against the real thing before building on it'],
    },
    {
      id: 'unstable-tests',
      title: 'Unstable tests',
      description:
        'Tests depend on timing, exact texts, order or shared data. They fail without a defect, are repeated or ignored, and real failures pass.',
      calls: {
        'parallel* | concurren* & test | tests & execut* | run* | isolat* | independen* | support': 2,
        'screenshot* | visual | golden & compar* | regression | baseline* | snapshot* | diff*': 3,
        'e2e | end to end & framework | playwright | cypress | detox | record* | automat* | environment': 2,
        'flaky | flakiness': 4,
        'test* & exact | string* | messages | fixtures & break* | assert* | old': 3,
        'performance test* | benchmark* & ci': 2,
      },
      probability: [2, 'timing differs on shared build machines'],
      impact: [1, 'lost time and less trust in the suite'],
      mitigations: [
        'Wait for events instead of time, and control the clock',
        'Assert structure and meaning instead of whole texts',
      ],
      tests: ['Run new tests a hundred times in random order under load before merging'],
    },
  ],
};
