/** Risks of being too slow or too hungry. */
import type { Category } from '../pattern';
import { performanceUse } from './performance-use';

export const performance: Category = {
  prefix: 'PERF',
  name: 'Performance',
  patterns: [
    ...performanceUse,
    {
      id: 'response-target-missed',
      title: 'Response time target missed',
      titleWithLimit: 'Limit of {limit} missed',
      description:
        'A time limit is promised. It holds on a developer’s machine with little data, and not with real data, cold caches and other work beside it.',
      calls: {
        'quickly | instantly | immediately | fast | without delay & load* | show* | display* | search* | respond* | open* | update* ! fail fast': 2,
        '#duration & within | less | under | below | performance | response | latency | overhead | complet* | updat* | target ! timeout | datetime | timezone | timestamp* | undo | expir* | cancel* | refund* | unpaid | retention | valid for | reminder* | window': 3,
        '#duration & critical | requirement* | responsive* | must | fast* | interaction*': 2,
        'performance requirement* | performance target* | response time* | performance budget': 3,
        'benchmark* & performance | #duration | execution': 2,
        '#percent & of requests | percentile': 2,
        'fps | frame rate | frames per second | latency': 2,
        'webhook* & #duration | latency | respond* | acknowledg* | immediately': 2,
      },
      probability: [2, 'the target is stated without the load and data it holds for'],
      impact: [3, 'an acceptance criterion fails and users notice'],
      mitigations: [
        'State load, data size and percentile for {limit|the limit}, and measure a baseline before the change',
        'Give each step on the path its share of the limit',
        'Fail the build when the measured time passes {limit|the limit}',
      ],
      tests: [
        'Benchmark {endpoint|it} with production-like data, warm and cold, in the pipeline',
        'Load test at expected and double traffic, judged at the stated percentile',
      ],
    },
    {
      id: 'slow-queries',
      title: 'Slow queries as data grows',
      description:
        'Reading, filtering or aggregating works on small tables. Without the right index, limit or pre-computed value the time grows with the history.',
      calls: {
        'jsonb | json column* | gin index* & quer* | index* | stor* | column*': 2,
        'n 1 | eager load* | lazy load* & quer* | relation* | problem | database': 3,
        'search | listing* | list view & paginat* | filter* | sort* | all ! elasticsearch index': 2,
        'search & performance | latency | fast | hybrid | vector | scal*': 2,
        'query | queries & performance | optimi* | fast | efficient* | slow | aggregat* | analytics | time range ! query param* | react query': 3,
        'database | table* | sql & index* | query* | slow | performance | time': 2,
        'paginat* | list* all | search* & record* | results | data': 2,
        'aggregat* | analytics | dashboard* | report* & data | metrics | quer* | history | historical': 2,
        'data retrieval | retriev* & fast* | efficient* | flexible | optimi*': 2,
      },
      probability: [2, 'test data is small'],
      impact: [2, 'pages and reports become unusable, and the database slows for all'],
      mitigations: [
        'Check the plan of each query on {store|the new data} against a copy with production size',
        'Bound every read by page or time range, and index for the filters that exist',
        'Compute aggregates when data arrives and not when it is read',
      ],
      tests: [
        'Query tests on {table|a data set} generated to the size expected in two years',
        'Assert the number of queries for each request',
      ],
    },
    {
      id: 'large-input',
      title: 'Large inputs that block or exhaust the process',
      description:
        'Everything is loaded, filtered or shown at once. With the largest real input this freezes the interface or runs out of memory.',
      calls: {
        'biggest | largest | up to & #size | #many & tenant* | file* | customer | account | photos | table | each': 3,
        'bulk | mass | batch & import* | insert* | upload* | records | rows ! bulk action*': 3,
        '#many & record* | rows | items | transactions | files | entries | elements | nodes | user* | customer* | order* | payment* | booking* | product* | message* | event* | document* | point*': 4,
        'large | huge & file* | data | dataset* | template* | list* | result* | content | repo* | input*': 3,
        'virtualiz* | virtualis* | infinite scroll': 3,
        'chunk | chunks | chunking | chunked & large | document* | upload* | file* | memory | size | stream*': 2,
        'client side | in memory & filter* | search* | process* | data': 2,
      },
      probability: [2, 'the largest real input is many times the example'],
      impact: [3, 'the feature is unusable for the users with most data'],
      mitigations: [
        'Name the largest supported input and refuse beyond it with a clear message',
        'Read in pieces and show only what is visible',
        'Move the heavy part off the thread that answers the user',
      ],
      tests: ['Run with 1, 10 and 100 times the usual input; time and memory grow no faster than the input'],
    },
    {
      id: 'memory-growth',
      title: 'Memory growth or leak',
      description:
        'Caches, listeners, buffers or histories only ever grow. Short tests pass; a process that runs for days slows down and dies.',
      calls: {
        'messages | history | entries | log & list | array | state | display* & grow* | long | many | unbounded | virtuali*': 2,
        'memory leak* | leak* ! leakage | data leak* | secret* | credential* | token* | leaking': 4,
        'memory & usage | limit* | efficient* | profile | track* | management | baseline | footprint': 2,
        'listener* | subscription* | event handler* & clean* | remov* | unsubscrib*': 3,
        'cache | caching | buffer* & unbounded | size | limit | memory | evict*': 2,
        'long running | continuous* | daemon | background process* | long session* | extended session*': 2,
      },
      probability: [2, 'growth shows only after hours'],
      impact: [2, 'slow answers and restarts with loss of work'],
      mitigations: [
        'Bound every cache, buffer and history, and say what leaves first',
        'Tie listeners and handles to an owner that releases them',
        'Watch memory of long runs and alert on its slope',
      ],
      tests: ['Soak test over thousands of cycles: memory after collection returns to its base'],
    },
    {
      id: 'instrumentation-overhead',
      title: 'Overhead of the added layer',
      description:
        'Metrics, logging, indirection or checks are added to a hot path. Each costs little, but it is paid for every call and in the wrong thread.',
      calls: {
        'overhead | performance impact | impact on performance | performance degradation ! reduc* | lower | minimiz*': 4,
        'metrics | instrument* | tracing | telemetry & collect* | minimal | overhead | impact | async* | every | middleware ! quality metrics | performance metrics | dashboard*': 3,
        'log | logs | logging | audit & every request | each request | every call | each call | synchronous | volume': 2,
        'decorator* | middleware | wrapper* | interceptor* | indirection & performance | each | every | call*': 2,
        'injection | container | proxy & performance | #duration | resolution | overhead': 3,
      },
      probability: [2, 'the cost is measured for one call and paid for millions'],
      impact: [3, 'the main work slows although it did not change'],
      mitigations: [
        'Set a cost per call in advance and measure it on the hottest path',
        'Record cheaply in place, and aggregate and send elsewhere',
        'Keep a switch that removes the layer entirely',
      ],
      tests: [
        'Benchmark the host operation with and without the layer, and fail above the agreed difference',
        'The layer’s sink is slow or gone: the host operation keeps its time',
      ],
    },
    {
      id: 'blocking-work',
      title: 'Blocking work that stops everybody else',
      description:
        'Synchronous input and output, sleeps or long computation run where many are served. While one waits, all wait.',
      calls: {
        'block* & main thread | event loop | ui thread | thread | indefinitely | operations | writes | execution': 3,
        'synchronous* | blocking & write* | read* | call* | io | i o | append* | request*': 3,
        'retry | retries | delay | sleep & delay | backoff | wait* | thread*': 2,
        'main thread | event loop | ui thread | gil': 3,
        'thread pool | worker thread* | executor & retry | wait* | block* | timeout': 2,
        'must not block | non blocking | nonblocking': 2,
      },
      probability: [2, 'blocking calls hide in libraries and error paths'],
      impact: [3, 'the whole process stops answering'],
      mitigations: [
        'Keep waiting off shared threads: schedule the next attempt instead of sleeping',
        'Give slow work its own bounded pool',
      ],
      tests: ['Hold one request in its slowest step and assert that others keep their time'],
    },
    {
      id: 'lock-contention',
      title: 'Bottleneck by serialised work',
      description:
        'Correctness is bought with a lock, a single writer or a flush to disk. Under load the waiting line, and not the work, sets the speed.',
      calls: {
        'lock* | mutex & wait* | acquisition | contention | timeout | overhead': 3,
        'write ahead | wal | journal | fsync & write* | overhead | performance | #duration': 3,
        'transaction* & time | #duration | overhead | performance': 2,
        'queue* & process* | fifo | overflow | sequential*': 2,
        'sequential* & build* | process* | migration* | task* | execution': 2,
        'compaction | single writer | single worker': 3,
      },
      probability: [2, 'contention starts suddenly at a certain load'],
      impact: [2, 'waiting times rise for all and time limits are broken'],
      mitigations: [
        'Hold the lock only for the change itself and batch what can wait',
        'Split the lock by key, and measure waiting time apart from working time',
      ],
      tests: ['Throughput with 1, 4 and 16 writers; waiting time stays below the stated limit'],
    },
    {
      id: 'pool-exhaustion',
      title: 'Exhausted pool or connections under load',
      description:
        'Connections, workers or handles come from a limited pool. Slow or leaking users hold them, and new work waits or fails although the machine is idle.',
      calls: {
        'connection* | session* & pool* | leak* | clos* | exhaust* & database | db | async | engine | limit*': 3,
        'playwright | puppeteer | headless | browser* & fallback | concurren* | parallel* | instance* | pool* ! browser support | test*': 3,
        'max concurrent | concurrency & limit* | agents | tasks | requests | workers | jobs | default': 2,
        'concurrent* & process* | session* | upload* | job* | transcri* | crawl* | browser* | limit*': 2,
        'queue* & process* | worker* | capacity | backpressure | overflow | priorit*': 2,
        'connection pool* | thread pool* | worker pool* | pool size': 3,
        'max workers | max concurrency | concurrency limit | file descriptor*': 3,
        'high concurrency | under load | stress test* | load test*': 2,
        'parallel* & thread* | worker* | branch* | flow* | executor': 2,
        'concurrent users | simultaneous users | at peak | peak load | traffic spike* | scal* horizontally': 3,
      },
      probability: [2, 'pool sizes are defaults'],
      impact: [2, 'requests queue up and time out together'],
      mitigations: [
        'Size the pool from measured demand and limit the time to wait for a member',
        'Refuse work before it takes a member that it cannot use',
        'Return members on every path, and report those held too long',
      ],
      tests: ['More callers than members, some stuck: others proceed, and the pool is whole afterwards'],
    },
    {
      id: 'update-frequency',
      title: 'Overload by frequent updates',
      description:
        'Values are refreshed continuously or on every event. At the real rate, work arrives faster than it is done.',
      calls: {
        'real time & update* | stream* | data | calculation* | feed | processing | dashboard': 3,
        'websocket* | polling | live update* | push notification*': 3,
        'every & minute* | #duration | update* | refresh* | change*': 2,
        'high frequency | rapid* & update* | change* | click* | event* | request* | message*': 2,
      },
      probability: [2, 'peak rates are many times the average'],
      impact: [2, 'stale values, lag and wasted load'],
      mitigations: [
        'Coalesce updates and send only differences',
        'Agree on the oldest acceptable value and update no faster than that needs',
      ],
      tests: ['Replay a recorded peak at double speed and assert lag and loss limits'],
    },
    {
      id: 'recursive-cost',
      title: 'Work that grows faster than the input',
      description:
        'Nesting, recursion or comparing everything with everything makes a slightly larger input many times as expensive.',
      calls: {
        'inherit* | hierarch* | parent* & chain* | depth | resol* | levels | cycle* | ancestor*': 3,
        'nested | nesting | recurs* & variable* | resol* | depth | pattern* | performance | structure* | level*': 3,
        'backtrack* | exponential* | quadratic ! exponential backoff': 3,
        'graph* | tree & travers* | depth | deep | large': 2,
        'deep copy | deepcopy | clone & state': 3,
        'fuzzy match* | diff* & large | performance': 2,
      },
      probability: [2, 'examples are shallow'],
      impact: [3, 'single inputs take seconds or never end'],
      mitigations: [
        'Bound depth and size, and keep results of sub-problems',
        'Choose an algorithm whose worst case is known and acceptable',
      ],
      tests: ['Scaling test: time for twice and four times the depth and width'],
    },
    {
      id: 'promised-gain-missing',
      title: 'Slower instead of faster',
      description:
        'The story is justified by speed. Overhead, cold caches or less parallel work than hoped eat the gain, and without a baseline nobody can tell.',
      calls: {
        'faster | speed up | improve* & build* | performance | time | times | cach* | execution': 3,
        'build | builds | ci & time | times | performance | parallel* | cach* | faster': 2,
        'baseline | before and after | benchmark* & compar* | before | migration | build': 3,
        'cache hit rate*': 2,
      },
      probability: [2, 'gains are estimated on ideal cases'],
      impact: [3, 'the effort is spent and the reason for it is gone'],
      mitigations: [
        'Measure the present state the same way before starting',
        'Agree on the gain below which the change is taken back',
      ],
      tests: ['The same benchmark before and after, cold and warm, on the machines that matter'],
    },
    {
      id: 'startup-or-build-time',
      title: 'Growing start-up, bundle or build time',
      description:
        'What is added is loaded, built or tested every time. Users wait at the first use and developers at every change.',
      calls: {
        'static generation | static site generation | generate static params | ssg | prerender* | static pages': 3,
        'ci time | ci minutes | ci duration | build duration | pipeline duration | build time | additional ci': 3,
        'ci | pipeline* | build* | workflow* & #duration & additional | under | within | less | total | overhead | exceed* | budget ! timeout': 3,
        'model* & load* | download* | initiali* | warm* & lazy | cache* | time | memory | startup | manag* | selection': 3,
        'test* & parallel* | execution time | all components | full suite | whole suite | #many': 2,
        'startup time | start up time | cold start | initial load | load time': 3,
        'bundle size | wasm | download size | embed*': 2,
        'mutation test* | full test suite | e2e & ci | pipeline | time*': 2,
        'pre commit | git hook* & test* | lint* | time* | slow': 2,
        'ci & timeout* | duration | time limit': 2,
      },
      probability: [2, 'each addition is small'],
      impact: [2, 'waiting becomes the norm and steps get skipped'],
      mitigations: [
        'Set a budget for size and time and check it in the pipeline',
        'Load or run only what the change or screen needs',
      ],
      tests: ['Size and time budgets as failing checks'],
    },
  ],
};
