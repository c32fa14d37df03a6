/** Risks of changing what runs: clusters, devices, deployments and the people who do it by hand. */
import type { RiskPattern } from '../pattern';

export const operationalChange: readonly RiskPattern[] = [
  {
    id: 'outage-during-change',
    title: 'Outage during the change',
    description:
      'Nodes, services or databases are replaced, restarted or handed over while others depend on them. An order, a limit or a health check that is wrong turns a change into an outage.',
    calls: {
      'handover | bootstrap* | postsync & flux | gitops | cluster | core | controller*': 2,
      'zero downtime | downtime | failover* | high availability | quorum | rolling update* | rolling upgrade*': 4,
      'restart* | reboot* | recreat* | handover | hand over & pod* | node* | service* | cluster* | controller | container* | system': 3,
      'replica* | instance* | cluster* | node* & fail* | ready | health* | bootstrap* | join* | primary | etcd': 2,
      'upgrad* | migrat* | install* & cluster* | kubernetes | database server | operating system | talos | controller | cni | nodes | worker node | control plane': 3,
      'maintenance window | disruption': 3,
    },
    probability: [2, 'order and timing differ from the rehearsal'],
    impact: [3, 'everything that depends on it is down'],
    mitigations: [
      'Change one part at a time and wait for its health before the next',
      'Write down the way back and the moment after which there is none, and rehearse both',
    ],
    tests: ['The change under load on a copy, watched from outside', 'Failure of one node in the middle of the change'],
  },
  {
    id: 'configuration-drift',
    title: 'Configuration drift',
    description:
      'Infrastructure is described in files and changed by tools and by hand. Differences between clusters, versions or variables stay invisible until the next change.',
    calls: {
      'identical to | parity with | same as | mirror* & production | staging | live environment': 3,
      'root | package level | shared & config* & diverge* | duplicate | align* | override* | reference* | baseline': 2,
      'terraform | helm | kustomiz* | gitops | flux | argo* | ansible | pulumi | cloudformation | manifest*': 3,
      'drift* & config* | environment* | cluster* | detect* | state | schema': 4,
      'cluster* | environment* & variable* | substitut* | settings | values | identical | differ* | per': 2,
      'reconcil* & flux | cluster* | state | kustomization* | ready | resource*': 2,
      'docker compose | compose file* & service* | environment | depend* | volume*': 2,
      'sole source of truth | single source of truth & config* | yaml | hardware | settings': 2,
    },
    probability: [2, 'a change by hand is quicker than the right way'],
    impact: [3, 'the next roll-out breaks what worked, and nobody knows why'],
    mitigations: [
      'Compare description and reality regularly, and fail on a difference',
      'Check variables and templates by rendering them for every environment in the pipeline',
    ],
    tests: ['Render and validate for each environment', 'Rebuild an environment from its description alone'],
  },
  {
    id: 'manual-step',
    title: 'Manual step forgotten or done differently',
    description:
      'Set-up, evidence, approval or recovery depends on a person following a text. It works for its author, once, and not under pressure.',
    calls: {
      'by hand | manually & retrain* | maintained | updated | copied | from a notebook | imported ! no longer': 5,
      'manual* & step* | process | verif* | validat* | deploy* | config* | setup | run* | approv* | intervention ! manual test* | manually test* | test manually | without manual* | no manual* | avoid* manual* | instead of manual*': 3,
      'runbook* | operator* | by hand | checklist* & step* | procedure* | follow* | document* | recover*': 2,
      'evidence & captur* | record* | attach* | pr | collect* | artifact*': 2,
      'document* & procedure* | process | runbook | how to | recover* | operational': 2,
    },
    probability: [2, 'people skip, mistype and assume'],
    impact: [2, 'the result is incomplete, and it is noticed late'],
    mitigations: [
      'Turn the steps into a script that stops at the first that fails',
      'Let somebody else follow the text once before it is needed',
    ],
    tests: ['A person who did not write it follows it alone from a clean state'],
  },
  {
    id: 'hardware-limits-tests',
    title: 'Tests that depend on scarce or unlike hardware',
    description:
      'Tests need a bench, a device or a simulator. It covers part of the channels, breaks, is in use by others or behaves unlike the product, and what passed there fails in the field.',
    calls: {
      'gpio | adc | microphone* | led | sd card | i2c | spi & test* | verif* | validat*': 2,
      'hil | hardware in the loop | test bench | test harness | test rig': 4,
      'hardware & test* | validat* | simulat* | connect* | physical | real | device*': 3,
      'real device* | physical device* | device farm & test*': 3,
      'simulat* | emulat* & hardware | device* | signal* | sensor* | test*': 2,
      'single channel | one unit | prototype* & hardware | test* | limit* | sonic* | only': 3,
    },
    probability: [2, 'there is one bench and many questions'],
    impact: [3, 'defects are found at the customer’s'],
    mitigations: [
      'List what the bench cannot show, and plan for each how it is checked instead',
      'Make the bench testable itself: a self-test before each run, spare parts beside it',
      'Keep as much as possible testable without it',
    ],
    tests: ['Self-test of the bench with known good and known bad signals', 'The same cases on bench and real device'],
  },
  {
    id: 'message-not-delivered',
    title: 'Undelivered messages',
    description:
      'The flow goes on only when an e-mail, code or notification has arrived. It is filtered, delayed, refused by the device or sent to an old address, and the sender sees success.',
    calls: {
      'magic link* | verification email* | confirmation email* | otp | verification code* | reset email* | invitation email* | invitation link*': 4,
      'email* | e mail* | sms | push notification* | notification* & deliver* | fail* | bounce* | send* | receiv* | retry | queue*': 2,
      'reminder* | notification* & user* | schedul* | before | deliver* | permission*': 2,
      'invit* & send* | sent | email* | deliver* | receiv* | accept*': 2,
      'sendgrid | twilio | resend | mailgun | smtp | fcm | apns': 3,
      'whatsapp | telegram | messenger & send* | message* | deliver* | api | notif*': 2,
      'message* & delivered | undelivered | delivery status | delivery receipt*': 2,
    },
    probability: [2, 'delivery is in the hands of others'],
    impact: [2, 'users are locked out or miss what matters'],
    mitigations: [
      'Say on the screen what was sent where, and offer to send again or another way',
      'Record answers of the provider and alert on the share that fails',
    ],
    tests: [
      '{service|The provider} refuses, delays and bounces',
      'Address with a typing error, full mailbox, notifications switched off',
    ],
  },
  {
    id: 'outgrown-capacity',
    title: 'Capacity outgrown',
    description:
      'Capacity is taken from today’s use. More users, tenants or data at once need more than one machine, one queue or one plan can give, and there is no way to add it quickly.',
    calls: {
      'scalab* | scale | scaling & user* | load | horizontal* | growth | concurren* | support* | data | handle*': 3,
      'concurrent & user* | request* | session* | connection*': 3,
      'capacity | sizing | resource limit* | cpu & plan* | limit* | request* | cluster* | node* | memory | storage': 2,
      'throughput | requests per second | rps | peak': 3,
    },
    probability: [2, 'growth comes in steps and without notice'],
    impact: [2, 'slow answers and refusals at the busiest time'],
    mitigations: [
      'State users, rate and volume for today and for two years, and what is added first',
      'Measure the first limit that is reached',
    ],
    tests: ['Raise the load until something refuses; note what, at which rate, and how it recovers'],
  },
  {
    id: 'old-clients',
    title: 'Installed apps of an older version',
    description:
      'Users update late or never. An app in the field sends what the server no longer takes, or gets an answer that it cannot read, and no release of ours reaches it.',
    calls: {
      'app version* | older version* | old version* | older app* | older client* | old client* | force update | forced update | minimum version': 3,
      'mobile | ios | android | app | desktop client & api | endpoint* | response* & version* | chang* | backward* | compatib* | deprecat*': 2,
      'app store | play store | testflight & release* | review | rollout | update* | version*': 2,
    },
    probability: [2, 'part of the users keeps an old version for months'],
    impact: [2, 'their app fails until they update'],
    mitigations: [
      'Add fields to {endpoint|the interface} instead of changing them, and keep the old answer until its last user is gone',
      'Send the version with each call, and tell versions that are too old to update',
    ],
    tests: ['The last two released versions of the app against the new server'],
  },
  {
    id: 'developer-workflow',
    title: 'Disrupted daily development',
    description:
      'Tools, scripts or structure of the repository change under everybody. Habits, editors and local set-ups break, and time goes into helping one another.',
    calls: {
      'install* & dependenc* | pnpm | npm | yarn | poetry | virtual environment': 2,
      'nx | turborepo | lerna & workspace* | monorepo | serve | build | set up | setup': 2,
      'hot reload | watch mode* | watch task* | dev task | dev server* | development server*': 3,
      'development workflow | developer workflow | dev workflow': 3,
      'monorepo | workspace* & package* | structure | dependenc* | task*': 2,
    },
    probability: [2, 'every desk is set up a little differently'],
    impact: [2, 'days of lost work over the team'],
    mitigations: [
      'Try it with two people of different set-ups before everybody changes',
      'Give one command that checks and repairs the local set-up',
    ],
    tests: ['Fresh checkout to first green run, timed, on each supported system'],
  },
  {
    id: 'runs-everywhere',
    title: 'Job run once by every instance',
    description:
      'The timer lives inside a process of which several run. Each of them starts the job, so that what it sends, books or writes happens once for each.',
    calls: {
      'job | jobs | cron | timer* | schedul* & every pod | each pod | in every | every api | every instance | each instance | all instances | all pods | every replica | each replica | every node | each worker': 5,
      'node cron | setinterval | apscheduler | in process scheduler | scheduled annotation & pod* | replica* | instance* | api | job* | schedul*': 3,
      'leader election | distributed lock | shedlock | runs twice | run twice': 4,
    },
    probability: [3, 'it happens as soon as a second instance runs'],
    impact: [3, 'the same result is sent, booked or written several times'],
    mitigations: [
      'Take a lock in {store|the database} for each run, named by job and date, or start the job from one place outside the instances',
      'Let a run see that the result of its period exists already, and end without doing anything',
    ],
    tests: [
      'Start three instances at once: one run, one result',
      'Kill the running instance in the middle: another finishes the work',
    ],
  },
  {
    id: 'single-point-of-failure',
    title: 'Single point of failure',
    description:
      'One machine, process or link carries everything. Maintenance or a fault there stops the whole feature, and what arrives in the meantime is lost.',
    calls: {
      'single | only one | one & broker | server | vm | host | gateway | machine | node | replica | database server & no | only | without | single ! single sign | at a time | per': 4,
      'no cluster | no failover | no redundancy | no standby | no replica | not redundant | without failover': 5,
      'single point of failure | spof': 4,
    },
    probability: [2, 'every machine is restarted sooner or later'],
    impact: [3, 'everything stops at once'],
    mitigations: [
      'Run a second one and rehearse the change-over, or write down who accepts how long an outage',
      'Let senders keep what they could not deliver and send it later, in order',
    ],
    tests: ['Stop it under load for ten minutes: what was sent meanwhile arrives afterwards, once'],
  },
  {
    id: 'knowledge-of-one',
    title: 'Knowledge held by one person',
    description:
      'One person keeps a file, a script or a system alive. When that person leaves or is ill, nobody else can run or correct it.',
    calls: {
      'retire* | leaves the company | leaving the company | is leaving | parental leave | maternity leave & who | in | by': 5,
      'only person | only one who | only developer who | nobody else knows | knows how': 5,
      'bus factor | key person | tribal knowledge': 4,
    },
    probability: [2, 'the date is known, or comes unannounced'],
    impact: [2, 'the work stops, or goes on with errors that nobody sees'],
    mitigations: ['Write it down with that person, and let a second one do it alone while the first still can help'],
    tests: ['The second person runs a whole cycle from the text alone'],
  },
  {
    id: 'bad-moment',
    title: 'Release at the worst moment',
    description: 'The change goes live just before the busiest days, or when nobody is there to repair it.',
    calls: {
      'black friday | cyber monday | christmas | holiday season | peak season | singles day | election day | year end closing & release* | deploy* | live | launch* | roll* | before | friday': 5,
      'release* | deploy* | go live | goes live | launch* & friday | weekend | before the holidays | code freeze': 4,
      'change freeze | release freeze': 3,
    },
    probability: [2, 'new code fails most in its first days'],
    impact: [3, 'the fault meets the highest load and the thinnest team'],
    mitigations: [
      'Move the release, or hide the change behind a switch that can be turned off in minutes',
      'Name who is on call for those days, and what makes them turn it off',
    ],
    tests: ['Turn the change off in an environment under load, and on again'],
  },
];
