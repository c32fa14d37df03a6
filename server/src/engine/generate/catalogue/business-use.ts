/** Risks of how people use it. */
import type { RiskPattern } from '../pattern';

export const businessUse: readonly RiskPattern[] = [
  {
    id: 'confusing-flow',
    title: 'Confusing flow',
    description:
      'Steps, choices and screens follow the system and not the task. Users stop, choose wrongly or leave, though every part works.',
    calls: {
      'wizard | onboarding | step by step | multi step form* | checkout flow | user flow* | user journey* | sign up flow ! test* | e2e': 3,
      'usability | user experience | ux & test* | improv* | intuitive | complex* | flow* | clear* | user*': 2,
      'intuitive | easy to use | self explanatory | user friendly': 2,
      'interface | ui | dashboard & simple | clear | complex | intuitive | workflow* | empty state*': 2,
      'select* | choos* | pick* & option* | style* | mode* | plan* & user* | screen | ui': 2,
    },
    probability: [2, 'those who build it know the way'],
    impact: [2, 'the feature is not used, or help is needed'],
    mitigations: [
      'Watch five people of the intended group do the task before release',
      'Measure where people stop, and decide in advance what is too much',
    ],
    tests: ['The task by somebody who has not seen it, timed, without help', 'Go back, leave and return at each step'],
  },
  {
    id: 'automatic-decision',
    title: 'Wrong automatic decision',
    description:
      'A rule or a model decides without a person. A condition that is too wide, an old value or a missing case lets through what should have been seen.',
    calls: {
      'auto pass* | auto fail* | auto close* | auto flag*': 3,
      'auto approv* | automatic* approv* | auto accept* | auto assign* | auto verif* | autonomous*': 4,
      'automatic* & decid* | approv* | reject* | select* | match* | flag* | close* | escalat*': 3,
      'approv* & workflow* | verification | reject* | status | queue | rule* | process': 2,
    },
    probability: [2, 'rules meet cases they were not written for'],
    impact: [3, 'wrong decisions take effect before anybody looks'],
    mitigations: [
      'Begin with proposals that a person confirms, and count how often they are changed',
      'Limit what may be decided alone, and make each decision reversible and recorded',
    ],
    tests: ['Cases at both sides of every condition, and with missing or old values', 'Take back a decision'],
  },
  {
    id: 'unreachable-target',
    title: 'Promised figure out of reach',
    description:
      'Coverage, accuracy, availability or reduction is promised as a number before anybody has measured. It blocks the story at its end, or is met by counting what does not matter.',
    calls: {
      '#percent & coverage': 2,
      '#percent & accura* | uptime | availab* | success rate | reduc* | improve* | precision | recall | of users | complet*': 3,
      'target* | goal* | kpi* & #percent | #many | metric* | achiev* | reach*': 2,
      'minimum | at least & #percent | coverage | accuracy': 2,
    },
    probability: [2, 'the number was chosen and not measured'],
    impact: [2, 'delay at the end, or effort in the wrong place'],
    mitigations: [
      'Measure today’s value first, and agree on steps towards the target',
      'Say what is left out of the figure, and why',
    ],
    tests: ['The figure measured the same way at the start, in the middle and at the end'],
  },
  {
    id: 'scope-grows',
    title: 'Scope creep',
    description:
      'Wide words, optional parts or several aims in one story leave open where it ends. Work goes on, and what matters is finished late or hurried.',
    calls: {
      'scope creep | stretch goal* | nice to have | if time permits | time permitting | bonus': 4,
      'comprehensive | complete | full | entire & system | platform | infrastructure | solution | suite | overhaul': 2,
      'deadline* | launch date | time boxed | go live | tight schedule | timeline': 2,
    },
    probability: [2, 'the end is not drawn'],
    impact: [2, 'delay, and the important part suffers'],
    mitigations: [
      'Split off what can be released later, and say which criterion is the last',
      'Agree what is dropped first when time runs short',
    ],
    tests: ['After the first criterion, a demonstration to those who asked for it'],
  },
  {
    id: 'wrong-in-search',
    title: 'Wrong titles, links or previews in search',
    description:
      'Titles, addresses, previews or redirects change. Pages disappear from results, appear twice or are shared with an empty preview, and it shows after weeks.',
    calls: {
      'seo | meta tag* | open graph | og image* | social preview* | canonical url* | structured data | search engine*': 4,
      'redirect* | slug* | permalink* | url structure & page* | old | chang* | seo | article*': 2,
      'landing page* | blog | marketing page* & seo | search | meta | performance | publish*': 1,
    },
    probability: [2, 'nobody looks at what machines read'],
    impact: [2, 'fewer visitors, for months'],
    mitigations: [
      'Keep old addresses with permanent redirects, and list title and preview for each kind of page',
      'Watch indexed pages and errors after the release',
    ],
    tests: ['Head of each kind of page against the list', 'Old addresses lead to their new ones in one step'],
  },
  {
    id: 'translation-gaps',
    title: 'Missing or wrong translations',
    description:
      'The same content is kept in several languages. A text that is added, changed or served for one of them stays untranslated, outdated or mixed up in another.',
    calls: {
      'translat* | locali* | internationali* | i18n | multilingual & key* | missing | fallback* | content | language* | supported | file* | text* | complete* | message* ! translations table | address translation': 3,
      'language* & all | supported | multiple | both | each | switch* ! programming language | language model* | query language': 2,
      'locale* & prefix* | route* | detect* | switch* | fallback* | date* | format*': 2,
      'rtl | right to left | arabic | hebrew & layout | support* | language*': 2,
    },
    probability: [2, 'texts change more often than their translations'],
    impact: [2, 'some users read the wrong thing or nothing'],
    mitigations: [
      'Fail the build when a key is missing in a language, and decide what is shown until a translation exists',
      'Keep texts out of the code, and let a native speaker read each language before release',
    ],
    tests: [
      'Walk through the main flow in every language, and in one with long words and one from right to left',
      'A check that all languages have the same keys and placeholders',
    ],
  },
];
