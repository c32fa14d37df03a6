/** Technical risks of how the thing runs, and those of technical-change.ts. */
import type { Category } from '../pattern';
import { technicalBuild } from './technical-build';
import { technicalChange } from './technical-change';
import { technicalInterface } from './technical-interface';

export const technical: Category = {
  prefix: 'TECH',
  name: 'Technical',
  patterns: [
    ...technicalChange,
    ...technicalInterface,
    ...technicalBuild,
    {
      id: 'shared-state-race',
      title: 'Race condition on shared state',
      description:
        'Two callers act on the same state at the same time and the order between them is left to chance, so that updates get lost or a lock is held twice.',
      calls: {
        'interrupt* | isr | debounc* | rapid & press* | task* | button* | state': 2,
        'already running | overlap* | concurrent execution | in progress | in parallel & job* | sync* | run* | trigger*': 3,
        'counter* | stock | inventory | seat* | slot* | quota* | votes | availab* & decrement* | increment* | reserv* | deduct* | book*': 3,
        'session* | progress* | state & sav* | persist* | updat* & each | every | after & response* | answer* | message* | step*': 2,
        'thread* & event loop | main loop | main thread | asyncio | bridg* | across | callback* ! email thread*': 3,
        'mainactor | actor isolation | sendable | strict concurrency | goroutine* | data isolation ! tenant* | user | users': 3,
        'race condition* | data race | deadlock* | thread safe*': 4,
        'concurren* | simultaneous* | multi process* | multiple process* ! load test* | stress test* | concurrent users | artillery | k6': 3,
        'lock | locks | locking | mutex | semaphore ! badge | icon | screen lock | lock screen | account lock* | lockfile | lock file | lockb | block | uv lock | poetry lock | package lock | cargo lock | lock json | lock yaml': 2,
        'queue* | debounc* & command* | key* | rapid | event* | overflow': 2,
        'parallel* & state | shared | write* | flow* | branch* | thread*': 3,
        'double click* | double submi* | at the same time | optimistic lock*': 3,
        'two | both | several | multiple & devices | users | sessions | tabs | instances | agents & chang* | edit* | writ* | same | updat*': 3,
        'parallel* & worker* | process* | execut* | task* | jobs ! test': 2,
        'conflict resolution | merge conflict* | overlapping changes | last write wins': 3,
      },
      probability: [2, 'interleavings are rare in development and routine under real use'],
      impact: [3, 'a lost update or a double action is silent and hard to repair'],
      mitigations: [
        'Name the one owner of {store|each piece of shared state} and let every change go through it',
        'Make the critical step atomic: compare-and-set, a transaction or a queue with one consumer',
        'Give locks an identity, a time limit and a defined way out when the holder dies',
      ],
      tests: [
        'Run the critical step from many callers at once and assert that no update is lost',
        'Force the bad interleavings with injected delays between reading and writing',
      ],
    },
    {
      id: 'error-path-untested',
      title: 'Incomplete error handling',
      description:
        'The good path is specified, the failing ones are named in passing. Errors get swallowed, reported as success, or leave a state that the next attempt cannot handle.',
      calls: {
        'error handling | handle errors | handles errors | exception handling': 2,
        'partial* & fail* | result* | success*': 3,
        'fail* & graceful* | continue* | recover* | retry | rollback | mode | fast': 2,
        'insufficient | invalid | malformed | missing & error* | handle*': 2,
        'when | if | after & fail* | error* | refus* | declin* | reject*': 2,
        'fallback | fall back | falls back': 2,
      },
      probability: [2, 'failure paths get a fraction of the attention and tests'],
      impact: [2, 'users see a wrong outcome, and repair is manual'],
      mitigations: [
        'Write one line for each failure: what the user sees, what is stored, what is tried again',
        'Let errors carry type and cause to one place that decides, instead of catching them everywhere',
        'Leave either the old or the new state behind, never a mixture',
      ],
      tests: [
        'Fail each step in turn and assert stored state, message and exit',
        'Repeat the action after each failure and assert that it succeeds',
      ],
    },
    {
      id: 'retry-timeout-interplay',
      title: 'Retries and timeouts that work against each other',
      description:
        'Each mechanism is sound alone. Together they multiply: retries outlast the caller’s time limit, a breaker opens on its own retries, or a late success follows a reported failure.',
      calls: {
        'retry | retries | retried & timeout* | backoff* | back off | circuit* | delay | attempt*': 4,
        'retry logic | retry policy | retry policies | automatic retry | retry queue': 3,
        'circuit & breaker* | open | state* | half': 3,
        'max retries | max delay | exponential backoff': 3,
        'timeout* & configurable | default | per | fail* | handling | partial': 2,
      },
      probability: [2, 'the combination is rarely specified or tested'],
      impact: [3, 'actions happen twice or far too late, and load rises when the system is weakest'],
      mitigations: [
        'Set one overall time budget and let each attempt take only what is left of it',
        'Retry only what is safe to repeat, with backoff, jitter and a small limit',
        'State which mechanism wins when they meet, and how a breaker closes again',
      ],
      tests: [
        'Table of cases over attempt count, attempt time and overall limit, with a controlled clock',
        'Failure that clears after n attempts, and one that never clears: count the calls made',
      ],
    },
    {
      id: 'cancellation-ignored',
      title: 'Abandoned work that keeps running',
      description:
        'After a timeout or cancellation the caller moves on, but the work goes on in the background: it holds resources and may still write its result.',
      calls: {
        'cancel* | abort* & thread* | task* | workflow* | flow* | request* | operation* | timeout* ! order*': 3,
        'timeout* | timed out & thread* | future* | flow* | parallel | process* | abort*': 3,
        'thread* & dies | hang* | stuck | stalled | kill*': 3,
        'fail fast & timeout* | abort* | first': 2,
        'child process* | spawn* | subprocess* & kill* | timeout* | terminate*': 2,
      },
      probability: [3, 'most runtimes cannot stop running code from outside'],
      impact: [3, 'leaked workers pile up and late results overwrite newer ones'],
      mitigations: [
        'Pass a cancellation signal down and check it at every wait',
        'Discard results that arrive after their deadline',
        'Limit and count abandoned work, and refuse new work at the limit',
      ],
      tests: [
        'Cancel at every stage and assert that nothing is written afterwards',
        'Time out repeatedly and assert that the number of workers returns to its base',
      ],
    },
    {
      id: 'parsing-edge-cases',
      title: 'Parsing errors on unusual input',
      description:
        'The grammar is described by its good examples. Nesting, escapes, empty values, other line ends or Unicode take paths that nobody decided.',
      calls: {
        'pars* & syntax | pattern* | regex* | markdown | expression* | template* | file | yaml | nested | format ! parse time': 3,
        'escap* & sequence* | character* | literal | quot*': 3,
        'regex* | regular expression*': 2,
        'substitut* | interpolat* | placeholder syntax': 2,
        'malformed & input | syntax | file | json | yaml | markdown | entries': 2,
      },
      probability: [2, 'real input contains what no example showed'],
      impact: [2, 'wrong output that looks right, or a refusal that users cannot understand'],
      mitigations: [
        'Write the grammar down, with what is an error and what is taken literally',
        'Use one tokenizer instead of chained replacements',
        'Report position and expectation for each error',
      ],
      tests: [
        'Property test: reading what was written gives the same value',
        'A table of awkward inputs: empty, nested, unclosed, escaped, very long, other scripts',
      ],
    },
    {
      id: 'dependency-order',
      title: 'Circular or misordered dependencies',
      description:
        'Parts need one another before they can start, build or be resolved. A missing edge or a cycle shows as a hang, a half-built object or a stale result, often only on a clean machine.',
      calls: {
        'container* | compose & wait* | health* | starts | startup | ready | alongside ! health check endpoint': 2,
        'crd | crds & missing | absent | installed | handled | exist*': 2,
        'phase* | order* | sequence & before | after | depend* | crd | crds | wait* | prerequisite*': 2,
        'depends on | dependson | wait for & ready | healthy | installed | crd | crds | namespace*': 2,
        'circular | cyclic & dependenc* | reference* | import* | detect*': 4,
        'dependency & chain* | graph* | order* | resolution | tree ! dependency injection | supply chain | confusion': 3,
        'dependency injection & container | cycle* | circular | resolv* | lifetime* | regist* | implement* | migrat*': 3,
        'task* | package* | build* & dependenc* | depends on': 2,
        'constructor injection | ioc | inversion of control': 3,
        'resolv* & dependenc* | order | recursive* | container': 2,
        'topological | initialization order | startup order': 4,
      },
      probability: [3, 'the graph grows with every part and is checked only by running it'],
      impact: [3, 'nothing builds or starts, or it does with stale parts'],
      mitigations: [
        'Declare every edge and fail at once on a cycle, naming its members',
        'Keep layers that may only depend downwards and check them in the build',
        'Build and start from a clean state in every pipeline run',
      ],
      tests: [
        'Graphs with a direct, an indirect and a self cycle, and with a missing member',
        'Clean build and start in random permitted order',
      ],
    },
    {
      id: 'lifecycle-order',
      title: 'Start-up or shut-down out of order',
      description:
        'Something is used before it is ready, stopped while in use, or initialised twice. Hooks and asynchronous initialisation make the order depend on timing.',
      calls: {
        'lifecycle | life cycle & hook* | manag* | service* | component* | event*': 3,
        'initializ* | initialis* | startup | shutdown | dispose | destroy & order | hook* | async | service* | check | component*': 2,
        'on init | on destroy | before init | after init | before destroy': 3,
        'process startup | on startup | application start': 2,
        'unmount* | mount* | teardown | clean up & component* | subscription* | listener*': 2,
        'reconnect* | disconnect* | connection lost': 2,
      },
      probability: [2, 'the order is implied by timing and not stated'],
      impact: [3, 'failures at start or stop that cannot be reproduced'],
      mitigations: [
        'Model the states of {part|the component} and refuse use outside the ready state',
        'Make initialisation and disposal safe to call twice',
        'Stop in the reverse order of starting, each step with a time limit',
      ],
      tests: [
        'Use before start, after stop and during both',
        'Failure of one component while the others start: everything started is stopped again',
      ],
    },
    {
      id: 'invalid-state-transition',
      title: 'Invalid state transition',
      description:
        'The flow is drawn for the usual sequence. Going back, repeating, skipping or leaving in the middle leads to combinations for which no behaviour was decided.',
      calls: {
        'reconnect* | resum* & indicator | prompt | state | disappears | ended': 2,
        'approv* | reject* | verif* & status | queue | workflow* | pending | submitted | reject* | reason': 2,
        'state & transition* | machine*': 3,
        'status & transition* | workflow | change* | planned | verified | approved | submitted | rejected | pending': 2,
        'undo | redo | go back | goes back | previous step | skip* & step* | state | confirm* | history': 2,
        'navigation & state | history | stack | command*': 2,
        'unsaved & change* | check': 2,
        'filter* | search & state & persist* | update* | toggl*': 2,
      },
      probability: [2, 'users combine actions in orders that no one listed'],
      impact: [2, 'the user is stuck or acts on the wrong item'],
      mitigations: [
        'Draw the states and allowed transitions, and reject all others in one place',
        'Derive what is shown from the state instead of keeping flags beside it',
        'Give every state a way out',
      ],
      tests: [
        'Model-based test that walks random sequences of actions and checks the invariants',
        'Every action in every state: allowed, or refused with a message',
      ],
    },
    {
      id: 'display-breaks',
      title: 'Broken layout with unusual sizes or contents',
      description:
        'The view is built for typical texts on a typical screen. Long words, many items, narrow windows or other scripts overlap, vanish or flicker.',
      calls: {
        'responsive* & design | layout* | mobile | tablet* | viewport* | breakpoint*': 2,
        'rtl | right to left | arabic | hebrew | bidi* | cjk': 3,
        'render* | layout | resiz* | wrap* & terminal | screen | panel | view | width | component* | markdown | text': 2,
        'terminal size | screen size | window size | breakpoint* | viewport': 3,
        'scroll* | virtual scrolling | overflow & list* | panel* | content | text': 2,
        'syntax highlight* | ansi | theme* & render* | display | color* | terminal': 2,
      },
      probability: [2, 'examples are short and screens of developers large'],
      impact: [1, 'parts of the view cannot be read or reached'],
      mitigations: [
        'Set the smallest supported size and the longest content, and design for both',
        'Let content wrap or scroll instead of cutting it',
      ],
      tests: [
        'Pictures of each view at the smallest and largest size, with empty, long and non-Latin contents',
        'Resize while it updates',
      ],
    },
  ],
};
