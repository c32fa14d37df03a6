/** Risks of code and files that are not ours alone. */
import type { RiskPattern } from '../pattern';

export const securityCode: readonly RiskPattern[] = [
  {
    id: 'supply-chain',
    title: 'Hostile or vulnerable third-party code',
    description:
      'A package, action or image is added or updated and runs with the rights of the build or the product. Its next version, or one of its own dependencies, may be hostile.',
    calls: {
      'download* | fetch* | pull* | verif* & binary | binaries | checksum* | sha256 | digest* | upstream image | official image': 3,
      'upstream | third party & image* | binary | fork | release artifact* | server binary ! upstream url': 2,
      'malware | supply chain | vulnerab* & dependenc* | package*': 4,
      'install* | add* & package* | dependenc* | library | plugin* ! development | photo library': 2,
      'github actions | third party action* | docker image*': 2,
      'remote cach* | npm token | publish* & package* | registry | image* | artifact*': 2,
    },
    probability: [1, 'rare for any one package, and not for all together'],
    impact: [3, 'foreign code reads secrets or ships to users'],
    mitigations: [
      'Pin versions and actions by digest and review changes of the lock file',
      'Run builds without secrets where possible, and install without scripts',
    ],
    tests: ['Scheduled audit of dependencies and a build that fails on unpinned ones'],
  },
  {
    id: 'untrusted-code',
    title: 'Foreign code that leaves its sandbox',
    description:
      'Templates, plugins or workflow steps contain code that somebody else wrote. If the limits around it have a gap, it runs with the product’s rights.',
    calls: {
      'sandbox* & escape | execut* | template* | code | security | vm ! sandbox environment | sandbox api': 3,
      'untrusted code | arbitrary code | user script* | user code': 4,
      'plugin* | extension* & load* | execut* | third party': 2,
      'eval | dynamic import | new function': 2,
    },
    probability: [2, 'language sandboxes have a long history of gaps'],
    impact: [3, 'full control over machine and data of the user'],
    mitigations: [
      'Run foreign code in its own process or worker with no rights but those handed in',
      'Offer a small list of functions instead of removing dangerous ones',
      'Stop it by time and memory limits from outside',
    ],
    tests: ['Known escape techniques as a regression suite', 'Endless loop, memory growth and forbidden access'],
  },
  {
    id: 'component-impersonation',
    title: 'Component replaced by one that nobody approved',
    description:
      'Parts find each other by name in a container, registry or on a bus. Whoever can register a name first, or again, receives the calls and data meant for another.',
    calls: {
      'ioc | di container | registry | service locator | service container | container & regist* | resol* | inject* ! docker | containeriz* | pod* | image* | npm': 3,
      'event bus | message bus | pub sub & subscri* | publish* | any': 2,
      'overrid* & service* | config* | provider* | runtime': 2,
      'service provider | service bindings | dynamic loading': 2,
    },
    probability: [1, 'needs code that already runs inside'],
    impact: [3, 'calls and data go to the wrong place unnoticed'],
    mitigations: [
      'Close registration after start-up and refuse a second registration of a name',
      'Check the type of what is resolved against the interface asked for',
    ],
    tests: ['Register twice, late and with the wrong type, and assert a refusal with both names'],
  },
  {
    id: 'loose-file-access',
    title: 'Local files open to others',
    description:
      'State, locks, logs or caches are written to disk with default rights or in shared folders, so that other users or programs can read, replace or hold them.',
    calls: {
      'pid file | temp* director* | tmp | temporary file*': 3,
      'lock file | lockfile & creat* | acquire* | stale | held | write* | disk': 3,
      'file permission* | directory permission* | chmod | writable': 3,
      'local storage | localstorage | cookie* | indexed db': 2,
    },
    probability: [1, 'matters on shared machines and build agents'],
    impact: [3, 'confidential content leaks or work is redirected'],
    mitigations: [
      'Create files for the owner only, in a private folder',
      'Open with exclusive creation and check owner and type before use',
    ],
    tests: ['Assert mode and owner of each new file, with a permissive umask and an existing foreign file'],
  },
  {
    id: 'link-that-acts',
    title: 'Link that acts when anything opens it',
    description:
      'A link in a message changes something without a further question. Scanners, previews and forwarded mails open it too, and act in the name of the addressee.',
    calls: {
      'safe links | link scanner* | link preview* | prefetch* & open* | link* | email*': 5,
      'link | links & email | mail | message & approv* | reject* | confirm* | cancel* | unsubscrib* | accept*': 3,
      'one click & approv* | confirm* | unsubscrib* | cancel*': 3,
    },
    probability: [2, 'mail systems open links before people do'],
    impact: [3, 'decisions are recorded that nobody took'],
    mitigations: [
      'Let the link only open a page, and act on a button there',
      'Give each link a long random secret for one person and one action, which ends after use and after a few days',
    ],
    tests: ['Open the link by a scanner, twice, after its end and from a forwarded mail: nothing changes'],
  },
];
