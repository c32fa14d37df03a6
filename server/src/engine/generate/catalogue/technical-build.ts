/** Risks of building it: core logic, models and searches, tests, and what the story leaves for later. */
import type { RiskPattern } from '../pattern';

export const technicalBuild: readonly RiskPattern[] = [
  {
    id: 'complex-core',
    title: 'Complex logic underestimated',
    description:
      'Many rules, cases or steps meet in one place. Each is clear alone; their combinations were not thought through, and every correction moves another case.',
    calls: {
      'graph | tree | dag | inherit* & resol* | merg* | order* | algorithm* | travers*': 3,
      'generic* | typevar | base class | abstract* & repositor* | service* | async | pattern*': 2,
      'bayesian | statistical | probabilistic | cryptographic | optimization | optimisation & model* | algorithm* | engine | protocol | inference': 3,
      'fusion | weighted | blend* | merge* | combin* & rank* | score* | result* | search* | algorithm* | signals': 3,
      'complex* & logic | algorithm* | rule* | query | queries | workflow* | state | calculation* | integration | scenario*': 3,
      'algorithm* | heuristic* | scoring | tie break* | priorit* | weight* & rule* | logic | implement* | calculat* | order | select*': 2,
      'orchestrat* | state machine* | rule engine | workflow engine | pipeline* & step* | service* | implement* | manag* | coordinat*': 2,
      'multi step | multi stage | multiple phases | several steps | sequential* & workflow* | process* | analysis | navigat*': 2,
      'fallback* & rule* | order | priority | chain | logic | strategy | strategies': 2,
    },
    probability: [2, 'combinations are found while building'],
    impact: [2, 'wrong results in cases nobody listed, and delay'],
    mitigations: [
      'Write the rules as a table of cases with examples before coding, and have it confirmed',
      'Keep the rules in pure functions apart from storage and display',
    ],
    tests: ['One example for each row of the table, and generated combinations against a simple reference'],
  },
  {
    id: 'poor-results',
    title: 'Results not good enough to be trusted',
    description:
      'Search, ranking, recognition or generation returns something in every case. Whether it is good enough is a matter of measure, and the story does not fix one.',
    calls: {
      'scrap* | crawl* | discover* & coverage | missing | incomplete | partial | fallback | quality | not found': 2,
      'training data | dataset* | labelled | labeled | bias* & model* | train* | evaluat* | class* | quality': 3,
      'relevan* | rank* | rerank* | retriev* | similarity | recall & result* | search* | quality | score* | accura* | top': 3,
      'transcri* | recogni* | ocr | detect* | classif* | predict* | extract* | summar* & accura* | quality | confidence | error rate | language* | #percent': 3,
      'generat* & quality | image* | summary | summaries | style* | answer*': 2,
      'hybrid search | semantic search | vector search | full text search | embeddings | embedding model* | vector embedding*': 3,
      'model & accura* | train* | evaluat* | drift | threshold*': 3,
      'confidence & score* | threshold* | level*': 2,
    },
    probability: [2, 'quality on real input is below that of the demonstration'],
    impact: [2, 'users lose trust and go around it'],
    mitigations: [
      'Collect real cases with judged results, and fix the measure and its lower limit',
      'Show how sure the result is, and let people correct it',
    ],
    tests: [
      'The judged set, run for each change, with the limit as a gate',
      'Input unlike the usual: noise, other languages, nothing',
    ],
  },
  {
    id: 'coverage-gap',
    title: 'Insufficient test coverage',
    description:
      'The story builds or extends tests, or relies on a suite that is red, slow or thin. What matters most is covered by number and not by meaning.',
    calls: {
      'no end to end | no e2e | no automated | no integration | no regression | without any & test*': 5,
      'manual test* | manually test* | tested manually | manual verification': 3,
      'test* & deferred | later | optional | not automated | missing | todo': 3,
      'e2e | end to end | integration test* & flow* | journey* | critical | main | all | scenario*': 2,
      'test* & coverage | infrastructure | framework | suite* | strategy | harness & set up | setup | establish* | achiev* | existing | build* | #percent | increase* | configur* | expand*': 2,
      'failing test* | test failure* | failed tests | broken test* | skipped test*': 4,
      'coverage & threshold* | target* | minimum | at least | #percent | report* | gap*': 3,
      'test data | test environment* | test database & set up | setup | manag* | seed* | isolat* | creat*': 2,
      'untested | hard to test | difficult to test | no tests': 4,
    },
    probability: [2, 'what is hard to test is tested last'],
    impact: [2, 'defects pass although everything is green'],
    mitigations: [
      'Name for {criteria|each criterion} the test that fails without it, before coding',
      'Repair or remove red tests first, so that a new failure is seen',
    ],
    tests: ['Break each criterion on purpose once and see its test fail'],
  },
  {
    id: 'steps-skipped',
    title: 'Required check skipped unnoticed',
    description:
      'Checks run under conditions: branches, paths, flags, tools that are present. Where the condition is wrong nothing runs, and nothing is red.',
    calls: {
      'lint* | ruff | eslint | prettier | mypy | type check* | formatt* & config* | scope* | director* | include* | exclude* | glob* | hook* | all files': 3,
      'workflow* | pipeline* | ci & step* | trigger* | branch* | pull request* | required | block* | gate*': 3,
      'required check* | required status check* | status checks | branch protection': 3,
      'lint* | type check* | format* & ci | fail* | enforce* | workflow* | pipeline* | gate*': 2,
      'skip* & test* | check* | step* | validation': 2,
    },
    probability: [2, 'a check that does not run looks like one that passed'],
    impact: [3, 'defects are merged while the rules seem to be kept'],
    mitigations: [
      'Fail when an expected check did not report, instead of passing',
      'Keep the list of required checks in one place and compare it with what ran',
    ],
    tests: ['A change that must fail each check, on every branch and path that counts'],
  },
  {
    id: 'partial-delivery',
    title: 'Partial delivery that does not stand alone',
    description:
      'The story is large, builds on work of others or leaves parts for later. What is released first may be unusable or harmful without the rest.',
    calls: {
      'phase 1 | phase one | first phase | mvp | initial version | minimal version & later | then | future | phase | implement* | only | scope': 2,
      'partial* & implement* | complete* | deliver* | deploy*': 3,
      'future story | later story | subsequent story | next story | follow up story | deferred | postponed': 2,
      'prototype* | proof of concept | poc | spike': 2,
      'gap* & existing | implement* | complet* | functionality': 2,
    },
    probability: [2, 'what is left for later stays there'],
    impact: [2, 'users meet dead ends, and the gap is paid for twice'],
    mitigations: [
      'Release behind a switch until the parts that belong together are there',
      'Say on each criterion which part it needs, and refuse what cannot work yet with a message',
    ],
    tests: ['Main task with only the delivered parts, switch on and off'],
  },
  {
    id: 'page-structure-changes',
    title: 'Changed structure of the pages or files that are read',
    description:
      'Content is taken from pages or files that others write for people. A new layout, a login, a limit or another format yields nothing, or something wrong.',
    calls: {
      'scrap* | crawl* ! metrics | prometheus | victoriametrics | grafana': 4,
      'page* | site* | website* & extract* | pars* | discover* | navigat* | analy* | captur*': 2,
      'dynamic content | javascript rendered | single page application* | selector* | dom & extract* | wait* | load* | detect* | page*': 3,
      'robots txt | sitemap*': 3,
      'playwright | puppeteer | selenium | browser automation | headless browser & page* | site* | scrap* | extract* | navigat* | captur* | url* ! test* | vitest | jest | e2e | tech stack': 3,
    },
    probability: [3, 'their authors do not know us'],
    impact: [2, 'content is missing or wrong without an error'],
    mitigations: [
      'Check what was read against what is expected: count, form, range; and stop when it does not fit',
      'Keep a copy of what was read, and alert on change',
    ],
    tests: ['Stored pages of several kinds and times, and broken ones', 'A regular run against the real pages'],
  },
  {
    id: 'test-data-leaks',
    title: 'Shared or real data in tests',
    description:
      'Tests share a database, an account or files, or can reach the real ones. They spoil each other, and in the worst case what users own.',
    calls: {
      'no sandbox | no test environment | no staging | production account* | live account* | production data | real customer data & test* | use | uses | payment* | there is': 5,
      'test database* | test environment* | test data | test account* | integration test* & isolat* | separate | seed* | clean* | reset* | production | real | database | set up | setup | factor*': 2,
      'test* & production | live & data | database | account* | environment* | key*': 3,
      'fixtures | factories | seed data & test* | data | database': 2,
      'supabase | postgres* | database | firebase & test* & client | mock* | integration | patterns | connect*': 2,
    },
    probability: [2, 'one wrong variable is enough'],
    impact: [3, 'real data is changed or shown, or results cannot be trusted'],
    mitigations: [
      'Refuse to run tests against anything that is not marked as a test environment',
      'Give each test its own data, made by code, and undo it afterwards',
    ],
    tests: ['Start the suite with production settings: it refuses', 'Run it twice and in random order'],
  },
  {
    id: 'shaky-foundation',
    title: 'Foundation set up wrongly for all that follows',
    description:
      'Project, structure or build settings are created once and copied by every later story. A wrong identifier, a missing rule or a blurred layer costs little today and much in a year.',
    calls: {
      'project setup | project set up | project initiali* | project creation | scaffold* | boilerplate | initial project | project foundation': 3,
      'project structure | folder structure | directory structure | source tree & creat* | set up | setup | establish* | organi* | standard* | follow*': 2,
      'xcode | gradle | info plist | tsconfig | pyproject | cmake | package json & config* | set | setup | set up | create* | settings | target*': 2,
      'clean architecture | hexagonal | layered architecture | architecture & follow* | pattern* | layer* | separation | structure*': 2,
      'gitignore | git repository | initial commit': 2,
      'root directory | repository structure | monorepo & standard* | structure* | layout | organi*': 2,
    },
    probability: [2, 'many settings, and few are looked at again'],
    impact: [2, 'every story pays, or all are moved later'],
    mitigations: [
      'Build, test and release an empty product from a clean checkout before the first feature',
      'Write the few rules of structure down and check them in the build',
    ],
    tests: ['Clean checkout to a released build by somebody else, with nothing but the description'],
  },
  {
    id: 'library-misfit',
    title: 'Library that does not fit',
    description:
      'Something is taken from a library, model or engine that was made with other assumptions: it draws, schedules or allocates by itself. The glue between them grows into the main work.',
    calls: {
      'd3 | three js | threejs | plotly | mapbox | leaflet | chart js | recharts | webgl | ffmpeg | onnx | tensorflow | pytorch | whisper & integrat* | react | vue | render* | use | using | wrap* | component* | chart* | model*': 3,
      'library | sdk | framework & integrat* | wrap* | evaluat* | choos* | select* | compatib* | licen*': 2,
      'proof of concept | spike & library | framework | sdk | technology': 3,
      'native & binding* | bridge* | interop* | wrapper*': 2,
    },
    probability: [2, 'examples show the library alone'],
    impact: [2, 'workarounds, or a late change of library'],
    mitigations: [
      'Build the most difficult case with it first, in a day, before deciding',
      'Keep it behind one component of our own, so that it can be replaced',
    ],
    tests: ['The most difficult case: most data, updates while it works, removal and return'],
  },
];
