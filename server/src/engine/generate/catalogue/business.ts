/** Risks to the purpose: money, law, decisions, users. */
import type { Category } from '../pattern';
import { businessUse } from './business-use';

export const business: Category = {
  prefix: 'BUS',
  name: 'Business',
  patterns: [
    ...businessUse,
    {
      id: 'rule-bypass',
      title: 'Business rule bypassed or checked too late',
      description:
        'Balance, limit, stock or eligibility is checked on one path, or before a wait. Another path, or a second request in between, acts against the rule.',
      calls: {
        'subscription* | premium | paid | trial | free tier & expire* | access | upgrade* | downgrade* | only | gated | entitle*': 2,
        'cheat* | exploit* | leaderboard* & score* | player* | game* | submit*': 3,
        'balance* | funds | credit limit | stock | inventory & check* | validat* | sufficient | before | insufficient | enough': 4,
        'limit | limits | quota* | eligib* & enforce* | exceed* | per user | spending | daily | check*': 2,
        'discount* | coupon* | voucher* | promotion*': 3,
        'country | age | region & validat* | restrict* | limit*': 2,
        'sufficient balance | sufficient funds | overdraft | overbook* | double book*': 3,
      },
      probability: [2, 'rules live in several places and between two requests'],
      impact: [3, 'money or goods go out that should not'],
      mitigations: [
        'Enforce the rule in the same transaction as the change it protects',
        'Keep the rule in one function that every path uses',
        'Report actions that broke the rule, daily',
      ],
      tests: [
        'Two requests at once that are allowed only one at a time',
        'Values just below, at and above the limit, on every path to the action',
      ],
    },
    {
      id: 'repeated-charge',
      title: 'Payment made twice or not at all',
      description:
        'A payment that seems to have failed is tried again, by the user or automatically, and both attempts succeed; or success is reported before the money has moved.',
      calls: {
        'payment* | charge* | refund* | payout* & retr* | fail* | timeout* | duplicate* | again | decline*': 4,
        'payment* | charge* | refund* | payout* | checkout & process* | provider | submi* | confirm* | capture': 3,
        'transfer* & send | process* | submi* | confirm* | retry': 2,
        'double charge* | charged twice | idempotency key*': 4,
        'invoice* | billing | subscription fee & pay* | paid | charge* | collect* | send* | sent | retr* | creat* | generat* | provider': 2,
        'once & charged | paid | pay | billed': 4,
      },
      context: ['payment* | charge* | refund* | payout* | transfer* & money | fund* | payment* | account* | card*'],
      probability: [2, 'answers of payment networks get lost'],
      impact: [3, 'customers lose money and the company trust and fees'],
      mitigations: [
        'Give each intended payment one key, and send it with every attempt',
        'Treat “no answer” as unknown: ask for the status before trying again',
        'Reconcile with the records of {service|the provider} every day',
      ],
      tests: [
        'Lose the answer after {service|the provider} has acted, then retry; exactly one charge exists',
        'Press the button twice, and repeat the message of {service|the provider}',
      ],
    },
    {
      id: 'compliance-breach',
      title: 'Breach of a legal or contractual duty',
      description:
        'The story touches regulated ground. Duties such as screening, consent, records or deletion are named without saying what exactly satisfies them.',
      calls: {
        'automated decision* | automatic decision* | legal wants | legal requires | the regulator | by law': 4,
        'complian* | regulat* | kyc | aml | sanction* | gdpr | hipaa | pci | ferpa | lgpd ! accessib* | wcag | regulator | voltage regulat* | swift | interface* | principle* | architecture | standards | lint* | strict mode | robots | type | schema | spec | format | eslint | nfr*': 3,
        'consent | right to be forgotten | data protection officer | legal* require* ! consent screen': 3,
        'country | countries | jurisdiction* & code* | validat* | support* | law*': 2,
        'retention & polic* | period | data | pii | required': 2,
      },
      probability: [2, 'duties differ by place and change'],
      impact: [3, 'fines, blocked business or claims'],
      mitigations: [
        'List the duties with their source and the evidence that shows each is met',
        'Let the responsible person confirm the criteria before building',
        'Keep an audit record that cannot be changed',
      ],
      tests: [
        'One test for each duty that produces its evidence',
        'Cases that must be refused or reported, with the record they leave',
      ],
    },
    {
      id: 'wrong-decision',
      title: 'Decisions on misleading numbers',
      description:
        'Scores, analytics or classifications are used to decide. Late, incomplete or badly explained values lead to confident wrong decisions.',
      calls: {
        'analytics | metrics | report* | dashboard* | insight* & decision* | business | trading | accura* | kpi* | executive*': 3,
        'risk score* | scoring | recommend* | predict* | classif* & decision* | accura* | user* | explan*': 3,
        'optimize | optimise & decision* | strateg* | trading': 3,
        'accuracy & track* | target* | #percent | predict* | report*': 2,
      },
      probability: [2, 'numbers are trusted more than their making justifies'],
      impact: [2, 'losses and wrong priorities'],
      mitigations: [
        'Show age, coverage and meaning with each number',
        'Compare with an independent source before decisions depend on it',
        'Stop automatic decisions when the data is incomplete',
      ],
      tests: ['Known histories with known answers', 'Incomplete and late data: the number says so, or is withheld'],
    },
    {
      id: 'unclear-feedback',
      title: 'Unclear messages and feedback',
      description:
        'Messages, empty states or indicators are missing, too general or wrong. Users repeat actions, give up or call for help.',
      calls: {
        'error message* | clear message* | clear error* | actionable': 3,
        'user feedback | clear feedback | empty state* | toast* | status indicator* | confirmation dialog* | error state*': 2,
        'user* & error* | fail* & surface* | display* | shown | message* | informed | guidance ! log | logs | logged': 3,
      },
      probability: [2, 'texts are written last and by those who know the inside'],
      impact: [2, 'support effort and abandoned tasks'],
      mitigations: [
        'Write each message as what happened, why, and what to do next, and review them together',
        'Watch three people use it before release',
      ],
      tests: ['Every failure and empty case shows its own message', 'Messages name the thing and the next step'],
    },
    {
      id: 'adoption-stalls',
      title: 'Slow adoption',
      description:
        'A new tool, pattern or rule changes daily work. Where it costs more than it gives at first, old ways stay, and two ways must be maintained.',
      calls: {
        'migration guide | adoption | learning curve | best practices | training | onboarding developer* | onboarding team* ! best practices for | following best practices | training data | model training': 3,
        'developer* & experience | guide | workflow | usage | documentation ! as a': 2,
        'opt in | optional feature | gradual* & migrat* | adopt*': 2,
        'pattern* & implement* | all services | convert* | establish': 2,
      },
      probability: [2, 'habits outlast announcements'],
      impact: [2, 'the benefit stays away and the cost doubles'],
      mitigations: [
        'Convert one real case together with its users and publish it as the example',
        'Make the new way the shortest, and set a date for the end of the old one',
      ],
      tests: ['A newcomer follows the guide alone; note where they stop'],
    },
    {
      id: 'surface-growth',
      title: 'Too many options to use or maintain',
      description:
        'Options, modes and parameters multiply. Their combinations are neither tested nor understood, and each must be supported from now on.',
      calls: {
        'configurable & per | default | parameter* | optional': 2,
        'parameters | options | flags & new | optional | defaults | support* | many': 2,
        'mode | modes & strict | configurable | default | multiple': 2,
        'api evolution | new api* | public api | api surface': 3,
        'multiple & types | formats | backends | providers & support*': 2,
      },
      probability: [2, 'options are easier to add than to decide against'],
      impact: [2, 'errors in combinations and slow changes later'],
      mitigations: [
        'Choose good defaults and leave out options without a named user',
        'Group settings, and refuse combinations that make no sense',
      ],
      tests: ['Pairwise combinations of options', 'The default configuration alone meets all criteria'],
    },
    {
      id: 'vague-criterion',
      ofCriteria: true,
      title: 'Vague acceptance criterion',
      description:
        'A criterion uses words that nobody can measure. Builder, tester and customer each fill them with something else, and the difference appears at acceptance.',
      calls: {
        'properly | appropriate* | intuitive* | seamless* | user friendly | robust ! robustness': 2,
        'comprehensive | proper | sufficient* | adequate* & error handling | coverage | support | documentation | validation': 1,
        'minimal | reasonable | typical | flexible | easily': 1,
        'tbd | to be defined | to be determined': 3,
        'etc | and so on | and more | and other': 1,
      },
      probability: [2, 'the words leave room and everybody is in a hurry'],
      impact: [2, 'rework at the end, or a feature that misses its purpose'],
      mitigations: [
        'Replace each vague word of {criteria|the criteria} by a number, a list or an example before work begins',
        'Let the person who accepts write the examples',
      ],
      tests: ['One example for each criterion, agreed in advance, run as the acceptance test'],
    },
    {
      id: 'false-confidence',
      title: 'False positives or negatives of a check',
      description:
        'The story builds or changes a check. When it passes bad cases people rely on it wrongly; when it refuses good ones they switch it off.',
      calls: {
        'diff | diffs | difference* | comparison & baseline* | version* | classif* | aggregat*': 2,
        'validator* | linter | static check* | rule engine & build | implement* | creat* | new | add | rules | engine ! warnings | nolint': 2,
        'false positive* | false negative*': 4,
        'detect* & suspicious | pattern* | anomal* | fraud | malware | gap*': 2,
        'mutation score & target | threshold | minimum | #percent': 2,
        'sanctions | screening | fraud & check* | list* | detect*': 2,
        'heuristic* | detection & accura* | version | pattern* | type*': 2,
      },
      probability: [2, 'rules are tuned on few examples'],
      impact: [2, 'bad cases slip through, or the check is ignored'],
      mitigations: [
        'Collect real good and bad cases and publish the rate of errors of both kinds',
        'Let users mark a result as wrong, and review those marks',
      ],
      tests: ['A labelled set of real cases with agreed limits for both kinds of error'],
    },
    {
      id: 'documentation-misleads',
      title: 'Misleading documentation',
      description:
        'Guides, examples or anchors are part of the delivery. Written before or beside the code, they describe something slightly else, and users lose time and trust.',
      calls: {
        'documentation | docs | readme & update* | example* | guide* | tutorial* | create* | complete | comprehensive | match*': 2,
        'usage examples | code examples | example fragment*': 3,
        'anchor* | doc link* | links & docs | documentation | exist* | url': 3,
        'api documentation | sdk documentation | changelog': 2,
      },
      probability: [2, 'nothing fails when text and code part'],
      impact: [2, 'users fail with instructions that looked safe'],
      mitigations: [
        'Run every example of {file|the documentation} in the build, and check every link and anchor',
        'Change text and code in the same review',
      ],
      tests: ['Extract and run all examples', 'Link check over the pages that changed'],
    },
    {
      id: 'excluded-users',
      title: 'Accessibility gaps',
      description:
        'Keyboard, screen reader, small screens, other languages or regions are not covered by the criteria, or only by a word.',
      calls: {
        'accessibility | screen reader* | aria | wcag | contrast | a11y': 3,
        'accessible & user* | component* | label* | keyboard | name* | guideline* | standard* | design | navigat*': 3,
        'responsive & layout | design | grid | breakpoint*': 2,
      },
      probability: [2, 'nobody in the team works that way'],
      impact: [2, 'people are shut out, in places against the law'],
      mitigations: [
        'Add criteria for keyboard, reader and narrow screens with the standard they follow',
        'Check with the tools those users have',
      ],
      tests: ['Automatic accessibility check of each view', 'The main task by keyboard alone and at 200 % zoom'],
    },
    {
      id: 'unwanted-messages',
      title: 'Messages to the wrong people or too many',
      description:
        'E-mails or notifications are sent as a side effect. A wrong list, a loop or a test system with real addresses cannot be taken back.',
      calls: {
        'email* | e mail* | sms | notification* & send* | sent | bulk | all users | customer* | notify': 3,
        'notify | newsletter | mailing': 2,
        'alert* & send* | slack | email | channel': 2,
      },
      probability: [2, 'recipients depend on data that changes'],
      impact: [2, 'annoyance, disclosure and blocked sending'],
      mitigations: [
        'Send through one place with limits, a log and an allow-list outside production',
        'Make each message sendable only once for its cause',
      ],
      tests: ['Count messages for repeated, failed and bulk events', 'Recipients after changes of role and consent'],
    },
  ],
};
