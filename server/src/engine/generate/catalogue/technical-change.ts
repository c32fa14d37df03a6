/** Technical risks of fitting into what exists: callers, neighbours, outside services. */
import type { RiskPattern } from '../pattern';

export const technicalChange: readonly RiskPattern[] = [
  {
    id: 'breaking-change',
    title: 'Regression of existing callers or features',
    description:
      'Code, data or people rely on how it works today. A changed signature, format, message or order breaks them although the new behaviour is right in itself.',
    calls: {
      'behaviour changes | behavior changes | parity | same behaviour | same behavior | identical output | drop in replacement': 3,
      'extract* | refactor* | moved | decompos* | split | moderni* & module* | package* | class* | function* | script* | codebase | monolith* | pipeline*': 2,
      'backward* compatib* | backwards compatib* | breaking change* | bc break': 4,
      'existing & continue* | unchanged | still work* | still pass* | compatib* | preserv*': 3,
      'compatibility layer | legacy': 3,
      'deprecat* & api | method* | endpoint* | field* | function* | code | system* | support* | warning*': 3,
      'migrat* | refactor* | replac* | convert* & existing | code | service* | caller* | singleton | script* | consumers': 2,
      'updat* | enhanc* | modif* | extend* | adapt* | refactor* | rework* | restructur* & existing': 1.5,
      'regression* & existing | prevent* | risk* | functionality | feature* | suite | test*': 3,
      'existing | all & tests & pass*': 2,
      'remov* | renam* & method* | api | field* | function* | parameter* | endpoint*': 2,
    },
    probability: [2, 'not every caller is known or covered by a test'],
    impact: [3, 'working features fail in places that nobody touched'],
    mitigations: [
      'List who calls {part|it} and what they rely on, before changing it',
      'Keep the old entry point as a thin adapter for one release and announce its end',
      'Release the change behind a switch so that it can be taken back without a new build',
    ],
    tests: [
      'Characterise the present behaviour with tests first and keep them green throughout',
      'Run the suites of the dependent components against the new version',
    ],
  },
  {
    id: 'integration-mismatch',
    title: 'Integration failure where the parts meet',
    description:
      'Each part works alone, but what one sends is not what the other expects: names, types, order of calls or meaning of values differ, and it shows only when they are joined.',
    calls: {
      'frontend | client & backend | server | api & types | typed | contract | response* | shape | schema': 2,
      'worker* | service* | pipeline* & ingest* | orchestrat* | queue* | multi service | end to end ! end to end test*': 2,
      'integrat* & with | into | existing ! integration test* | tests': 3,
      'integration & complex* | point* | layer | requirements | pattern*': 3,
      'endpoint* & service* & call* | match* | integrat* | update* | expose*': 2,
      'event bus | message bus | shared context | context state': 2,
      'needs integration | must be integrated | wire* | connect* & to | with': 2,
      'contract* & service* | interface* | component*': 2,
    },
    probability: [2, 'the parts are built against assumptions about each other'],
    impact: [3, 'the feature as a whole does not work although every part passes its tests'],
    mitigations: [
      'Write the contract of {endpoint|the seam} down (types, errors, order of calls), and generate or check both sides from it',
      'Join a thin end-to-end slice first, before the parts are complete',
      'Reject unknown or missing fields loudly at the seam',
    ],
    tests: [
      'Contract tests that both sides run',
      'One end-to-end test through every seam with real components, for success and for failure',
    ],
  },
  {
    id: 'external-dependency-failure',
    title: 'Outside service unavailable, failing or changed',
    description:
      'The story depends on a service outside the team’s control. When it is down, answers differently or is slow, the feature fails with it unless that case is designed.',
    calls: {
      'sftp | ftp | ftps | edi & bank | partner | server | upload* | supplier*': 3,
      '503 | maintenance window* | flaky | unreliable | often down & gateway | answers | api | service | server | provider | partner': 5,
      'service | services & unavailable | unreachable | is down | offline | not reachable': 3,
      'microservice* | rest client | http client | feign & call* | fetch* | get | request*': 2,
      'ses | smtp | sendgrid | mailgun | email service & send* | deliver* | integrat* | provider': 2,
      'external | third party | 3rd party & api* | service* | provider* | database* | system* | saas': 3,
      'blockchain | mainnet | testnet* & integrat* | submi* | fail* | sdk | network* | account* | transfer*': 3,
      'provider* | payment gateway* | vendor* | webhook* ! cloud provider | context provider | provider component': 2,
      'api & fail* | unavailab* | outage* | down | timeouts': 3,
      'call* | integrat* | fetch* | request* & api & from | real | actual': 2,
      'graceful* & degrad* | fail* ! color* | colour* | theme*': 2,
      'language model | llm | openai | anthropic | model provider': 2,
      'provider | gateway | partner & down | refus* | answer* | unavailab*': 3,
    },
    probability: [2, 'outages and changed answers of outside services are normal over a year'],
    impact: [2, 'the feature is down or half-done while the other side is'],
    mitigations: [
      'Decide per call what happens when there is no answer: wait, retry, degrade or refuse, and tell the user which',
      'Put a time limit and a circuit breaker around each call of {service|the outside service}',
      'Keep the outside interface behind one adapter that can be replaced and simulated',
    ],
    tests: [
      'Simulate refusal, timeout, slow and malformed answers of {service|the outside service}',
      'Run a scheduled contract check against the real service',
    ],
  },
  {
    id: 'version-mismatch',
    title: 'Incompatible library or runtime versions',
    description:
      'A package, runtime or tool is added, upgraded or pinned. Another part needs a different version, or the new one behaves otherwise than its documentation says.',
    calls: {
      'abandoned | unmaintained | no longer maintained | end of life | fork of & package* | library | plugin | component | module | dependenc* | framework': 5,
      'go 1* | python 3* | node 1* | node 2* | node js 1* | node js 2* | react 1* | next js 1* | java 1* | java 2* | php 8* | net 8 | net 9 | swift 5* | swift 6* | typescript 5* | angular 1* | django 4* | django 5* | spring boot 3* & initiali* | project | module | install* | require* | compatib* | uses | version': 2,
      'manifest v3 | mv3 | api level | sdk version | deployment target | minimum version': 2,
      'crd | crds | chart* | bundle* & version* | skew | install* | order* | phase* | pin*': 3,
      'pin* | bump* | lock* & version* | dependenc* | package* | image* ! unpin*': 2,
      'upgrad* | downgrad* & library | package* | runtime | framework | version* | dependenc* | node | python': 3,
      'version conflict* | dependency conflict* | peer dependenc* | incompatib* | version mismatch': 4,
      'beta | alpha | experimental | release candidate & library | api* | version* | runtime | feature': 3,
      'version* & compatib* | support* | require* | minimum | python | node | runtime ! version control | api v1': 2,
      'new dependenc* | add dependency | install and configure': 2,
    },
    probability: [2, 'combinations of versions are tested by nobody else'],
    impact: [2, 'builds fail or behaviour changes without a change of ours'],
    mitigations: [
      'Pin exact versions, and test the lowest and highest that are promised',
      'Try the upgrade alone, before anything is built on it',
    ],
    tests: ['The suite against the lowest and the newest supported versions, on a schedule'],
  },
  {
    id: 'unpredictable-model',
    title: 'Wrong or varying answers of the language model',
    description:
      'The result depends on a model whose output differs from call to call and from version to version. Wrong or malformed answers look as convincing as right ones.',
    calls: {
      'llm | llms | language model* | gpt | claude | gemini | chatbot ! llms txt': 3,
      'prompt | prompts & template* | model | response* | output | engineer* | version*': 3,
      'hallucinat* | embeddings | embedding model* | retrieval augmented | inference | fine tun*': 3,
      'model & output* | response* | answer* | predict* | temperature': 2,
    },
    probability: [2, 'the same question gets different answers'],
    impact: [2, 'users or later steps act on an answer that is wrong'],
    mitigations: [
      'Check each answer against a schema and the facts at hand, and refuse what fails',
      'Pin {model|the model} and its settings, and change them only after the evaluation has run',
      'Show where an answer comes from and let a person correct it',
    ],
    tests: [
      'A fixed set of questions with judged answers, run for each change of model or prompt',
      'Malformed, empty, refused and very long answers from a scripted model',
    ],
  },
  {
    id: 'unfinished-implementation',
    title: 'Placeholder code taken for the real thing',
    description:
      'Parts of the path still return mock or fixed data, or exist without being wired up. Tests pass against the placeholder, and the gap shows in production.',
    calls: {
      'mock data | stub* | hard coded | hardcoded | dummy ! mock server | test* | env | not hardcoded | no hardcoded': 3,
      'placeholder* ! placeholder text | input* | search* | field* | textarea | label* | form | test* | env': 3,
      'needs & real | actual | implementation | integration': 3,
      'implement* | replac* & actual | real implementation | real data | real service* | real integration | real api': 3,
      'not yet | currently & return* | implement* | exist* | support* ! not yet decided': 2,
      'completed but | is ready but | already implemented but': 3,
      'framework | system | service & completed | ready | available & integrat* | modular': 2,
    },
    probability: [2, 'what seems finished is reviewed less'],
    impact: [3, 'the acceptance criterion is not met although its tests are green'],
    mitigations: [
      'List every placeholder on the path of the criteria and replace or remove it in this story',
      'Make placeholders fail outside the test environment instead of answering',
      'Accept the story only on evidence from the real path',
    ],
    tests: [
      'One test for each criterion that runs with no double between entry point and storage or outside service',
      'A build check that finds placeholder markers in shipped code',
    ],
  },
  {
    id: 'double-diverges',
    title: 'Mocks that behave unlike the real thing',
    description:
      'Most evidence comes from mocks. When the real component differs in errors, order or timing, the suite stays green while the product fails.',
    calls: {
      'mock | mocks & service* | implementation* | interface* | dependenc* | only ! mock data': 3,
      'fake* | simulator | stubbed & service* | api | provider': 2,
      'coverage & mock*': 3,
    },
    probability: [2, 'doubles are written once and not kept in step'],
    impact: [2, 'defects pass the suite and are found late'],
    mitigations: [
      'Run one shared contract suite against the double and the real component',
      'Keep doubles beside the interface they implement and typed by it',
    ],
    tests: ['The contract suite against both implementations', 'A nightly run of the key flows without doubles'],
  },
  {
    id: 'extension-contract',
    title: 'Abstraction with the wrong contract',
    description:
      'An interface, plugin point or protocol is designed from one use. Once others implement it, each correction is a breaking change, and what does not fit grows around it.',
    calls: {
      'define* & interface* | protocol | abstract* | base class': 2,
      'plugin* | extension point* | adapter* | abstract base class | strategy pattern': 2,
      'extensib* | pluggable | provider pattern | future use*': 2,
      'foundation & downstream | epic* | later | future': 3,
      'helper & shared | reuse* | importable | lift*': 2,
    },
    probability: [2, 'the second use is not known yet'],
    impact: [2, 'later stories carry workarounds or a costly change'],
    mitigations: [
      'Write a second, different implementation before the contract is published',
      'Keep the contract small and its data typed; mark it unstable until two users exist',
    ],
    tests: ['A conformance suite that any implementation can run', 'The second implementation, as a test fixture'],
  },
];
