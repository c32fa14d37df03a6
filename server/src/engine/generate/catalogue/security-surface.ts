/** Risks of what is reachable from outside: networks, sessions, uploads, addresses that users choose, prompts. */
import type { RiskPattern } from '../pattern';

export const securitySurface: readonly RiskPattern[] = [
  {
    id: 'network-exposure',
    title: 'Unintended exposure to the network',
    description:
      'Ports, routes, origins or firewalls change. A rule that is too wide, a debugging route or a default address opens something that was meant for the inside.',
    calls: {
      'cors | firewall* | ingress* | reverse proxy | traefik | nginx | load balancer | waf | network polic*': 3,
      'expos* | bind* | listen* & port* | public* | route* | address* | host* | internet': 2,
      'security header* | csp | content security policy | hsts | helmet': 3,
      'public* & reachable | accessible | route* | endpoint* | network* | bucket*': 3,
      'vpn | dmz | subnet* | security group* | bgp | vlan*': 2,
    },
    probability: [2, 'rules are written for what must work and not for what must not'],
    impact: [3, 'an inner service is attacked directly'],
    mitigations: [
      'List what may be reached, from where, and refuse everything else by default',
      'Keep health and debugging routes apart from public ones, with a limit on their rate',
    ],
    tests: [
      'Scan from outside and compare open ports and routes with the list',
      'Requests from a foreign origin and to inner routes are refused',
    ],
  },
  {
    id: 'weak-transport',
    title: 'Weak encryption, hashing or expired certificates',
    description:
      'Certificates expire, are not renewed or not checked; encryption is optional, misconfigured or ends one hop too early. It looks secured and is not, or stops working overnight.',
    calls: {
      'tls | ssl | https | certificate* | mtls | acme | cert manager': 3,
      'encrypt* & at rest | in transit | key* | aes* | data | storage | backup* | database': 3,
      'encryption key* | key rotation | kms | wireguard | hash* & password* | bcrypt | argon2': 3,
    },
    probability: [2, 'renewal and key handling run rarely and without witnesses'],
    impact: [3, 'data travels or lies in the open, or nothing connects any more'],
    mitigations: [
      'Renew automatically, and alert well before expiry',
      'Refuse unencrypted connections instead of falling back',
      'Write down which keys exist, who holds them and how they are replaced',
    ],
    tests: [
      'Expired, self-signed and wrong-host certificates are refused',
      'Replace each key or certificate while the system runs',
    ],
  },
  {
    id: 'session-theft',
    title: 'Session or token theft',
    description:
      'Sessions, cookies, reset links or redirects carry the identity of a user. Kept too long, sent to the wrong address or readable by scripts, they let somebody else in.',
    calls: {
      'token* | jwt | link* & valid for | lives for | expire after & days | weeks | months | year': 4,
      'jwt | token* | session* & local storage | localstorage | session storage': 4,
      'session* & expir* | timeout* | cookie* | hijack* | invalidat* | refresh* | fixation | management | security | persist* ! browser session* | camera session* | capture session*': 3,
      'magic link* | reset link* | one time password* | otp | invitation link*': 3,
      'redirect* & url* | login | callback* | auth* | after': 2,
      'csrf | pkce | same site | http only cookie*': 4,
      'refresh token* | access token* | jwt & expir* | rotat* | stor* | refresh* | revok* | lifetime': 3,
      'logout | log out | sign out': 2,
    },
    probability: [2, 'lifetimes and addresses are left at their defaults'],
    impact: [3, 'an account is taken over'],
    mitigations: [
      'Keep sessions in cookies that scripts cannot read, with a short life and renewal',
      'Allow redirects only to a list of addresses',
      'End all sessions at sign-out, change of password and change of role',
    ],
    tests: [
      'Use session, link and token after expiry, after sign-out and a second time',
      'Redirect targets outside the list are refused',
    ],
  },
  {
    id: 'harmful-upload',
    title: 'Harmful or wrong uploaded file',
    description:
      'Files from users are stored, opened or shown to others. A wrong type, a script inside, a huge or nested content harms the one who opens it or the service that reads it.',
    calls: {
      'upload* & file* | image* | photo* | document* | video* | media | attachment* | pdf | csv | avatar* ! sftp | ftp | ftps | to the server of': 3,
      'file type* | mime type* | file extension* | file size* & upload* | accept* | allow* | attach* | image* | reject*': 3,
      'attachment* & receiv* | accept* | stor* | user* | email*': 2,
    },
    probability: [2, 'type and size are announced by the sender'],
    impact: [3, 'code runs at the reader, or the service is blocked'],
    mitigations: [
      'Check type by content and size before storing, and refuse the rest',
      'Serve uploads from another origin, as downloads, under names of our own',
      'Read them in a process with limits of time and memory',
    ],
    tests: ['Wrong type behind a right extension, empty, oversized, encrypted and nested files', 'A known test virus'],
  },
  {
    id: 'chosen-address',
    title: 'Server-side request to an attacker’s address (SSRF)',
    description:
      'An address comes from a user or from a page that was read. The service follows it with its own rights, into the inner network or to a hostile answer.',
    calls: {
      'crawl* | scrap* | spider* | sitemap* | headless browser | playwright | puppeteer & url* | page* | site* | website* | navigat*': 3,
      'url | urls | link & user* | provided | submitted | input | enter* | arbitrary | custom & fetch* | validat* | discover* | preview | load*': 3,
      'webhook url* | callback url* | target url* | link preview*': 3,
      ssrf: 4,
    },
    probability: [2, 'addresses look harmless until they are resolved'],
    impact: [3, 'inner services and credentials become reachable'],
    mitigations: [
      'Resolve first, and refuse inner, local and odd addresses, after every redirect again',
      'Send such requests from a place that has no rights inside',
    ],
    tests: ['Addresses of the inner network, of metadata services, with redirects, other schemes and odd encodings'],
  },
  {
    id: 'prompt-injection',
    title: 'Prompt injection',
    description:
      'User input, documents or pages become part of a prompt. Instructions hidden in them make the model reveal, invent or trigger something.',
    calls: {
      'in the prompt | into the prompt & description* | title* | text | comment* | message* | name | notes': 5,
      'prompt | prompts & user* | input* | inject* | saniti* | content | context | document* | template* ! upgrade prompt* | prompt for | prompt user | prompts user | prompts the user | command prompt | confirmation prompt*': 3,
      'user message* | chat | conversation* | question* & model | llm | ai | assistant | orchestrat* | context': 2,
      'context & retriev* | chunk* | document* & answer* | generat* | llm | model': 2,
      'tool call* | function call* | agent* & model | llm | ai': 2,
      'jailbreak* | prompt injection': 4,
    },
    context: [
      'llm | llms | gpt | claude | gemini | openai | anthropic | deepseek | ollama | language model* | chatbot | prompt | prompts | ai',
    ],
    probability: [2, 'models do not tell data from instructions'],
    impact: [3, 'other users’ data or actions are reached through words'],
    mitigations: [
      'Mark foreign text as data, and give the model no right that its reader does not have',
      'Check answers and tool calls by rules before anything follows from them',
    ],
    tests: ['A collection of hostile inputs and documents, run for each change of model or prompt'],
  },
  {
    id: 'audit-gap',
    title: 'Gaps in the audit trail',
    description:
      'Actions must be traceable. Where a path forgets to record, records can be changed, or the reason is missing, nobody can answer for what happened.',
    calls: {
      'version history | change history | provenance | lineage | revision*': 3,
      'who & when | changed | created | approved | deleted': 3,
      'reason & record* | stored | required | log*': 2,
      'audit log* | audit trail* | audit record* | audit & history | event* | entries | requirement*': 3,
      'log* | record* | track* & who | actor | user action* | changes made | every action | all action*': 3,
      'tamper* | immutable & log* | record* | history': 4,
      'traceab* & action* | change* | decision* | requirement*': 2,
    },
    probability: [2, 'each new action must remember to record itself'],
    impact: [2, 'disputes and audits cannot be settled'],
    mitigations: [
      'Record in the same transaction as the action, at one place that every action passes',
      'Store who, when, what, before and after, where nobody can change it',
    ],
    tests: ['{endpoint|Each action}, by each role, successful and refused, leaves exactly one complete record'],
  },
  {
    id: 'excess-rights',
    title: 'Excessive rights',
    description:
      'Services, jobs or accounts get wide rights to begin with and keep them. Whoever breaks into one of them, or a slip of its own, reaches far beyond its task.',
    calls: {
      'permission* & manifest | declar* | extension | request* | minimal ! denied | camera': 3,
      'superuser | root user | runs as root | sudo | cluster admin | admin rights | privilege escalation | least privilege | service account*': 4,
      'privileg* | non root | nonroot | elevated & container* | pod* | job* | user* | access | image* | process*': 3,
      'iam | role | roles | polic* & aws | cloud | cluster | namespace | service account* | bucket*': 2,
      'scope* | permission* & token* | oauth* | app | extension | requested | minimal': 2,
    },
    probability: [2, 'wide rights are the quickest way to make it work'],
    impact: [3, 'a small fault becomes access to everything'],
    mitigations: [
      'Begin with no rights and add the few that a test shows to be needed',
      'Take away set-up rights automatically when the set-up is done',
    ],
    tests: ['Each part tries what it must not do, and is refused', 'Rights in use compared with rights granted'],
  },
  {
    id: 'account-enumeration',
    title: 'Account enumeration',
    description:
      'Signing in, signing up or asking for a new password is answered differently, or faster, for addresses that are known. Lists of addresses can be tried until it is known who uses the service.',
    calls: {
      'forgot password | password reset | reset password | reset link* & email* | request* | send* | user*': 3,
      'email | username | phone & already registered | already exists | already taken | not registered | not found | unknown | availab*': 3,
      'register* | sign up | registration & email | duplicate* | unique | exist*': 2,
      'login | sign in | credential* & error* | invalid | wrong | message*': 2,
      'enumeration | user enumeration & account* | user* | email* | attack*': 4,
    },
    probability: [2, 'helpful messages are written for the honest user'],
    impact: [2, 'users become known, and targets of attacks'],
    mitigations: [
      'Answer {endpoint|known and unknown addresses} with the same words, status and time',
      'Limit attempts for each address and each caller',
    ],
    tests: ['Known and unknown addresses give equal answers in equal time'],
  },
];
