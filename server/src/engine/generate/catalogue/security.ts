/** Risks of misuse: who may do what, and what leaks. */
import type { Category } from '../pattern';
import { securityCode } from './security-code';
import { securitySurface } from './security-surface';

export const security: Category = {
  prefix: 'SEC',
  name: 'Security',
  patterns: [
    ...securitySurface,
    {
      id: 'missing-authentication',
      title: 'Missing or weak authentication',
      description:
        'An endpoint or command is added whose check of the caller’s identity is missing, optional or can be passed with a weak, shared or expired credential.',
      calls: {
        'without logging in | without login | without signing in | no login | without a password & link* | approv* | confirm* | access* | open* | chang*': 5,
        'crud & endpoint* | api | route*': 2,
        'authentication | authenticate* | unauthenticated': 3,
        'login | log in | sign in | password* | oauth* | oidc | saml | sso | jwt | mfa | 2fa | passkey*': 3,
        'api key* & client* | caller* | request header | issue* | revoke* | each user | bearer': 2,
        'signed in | signed out | logged in | logout | session* & expir* | token* | user*': 2,
      },
      probability: [2, 'new entry points are easily added beside the common check'],
      impact: [3, 'anyone can act as somebody else'],
      mitigations: [
        'Refuse by default: the router demands identity unless a route is listed as open',
        'Give credentials an expiry, a scope and a way to revoke them',
        'Limit attempts for each caller and record failures',
      ],
      tests: [
        'Call {endpoint|every new entry point} without, with an expired and with another user’s credential',
        'List all routes and fail when one has no declared rule',
      ],
    },
    {
      id: 'missing-authorisation',
      title: 'Missing authorisation',
      description:
        'The caller is identified, but whether this object or action is theirs is not checked on the server for each request, so that a changed id opens somebody else’s data.',
      calls: {
        'sequential | guessable | predictable | incrementing & id | ids | link | links | url | urls | token* | number*': 5,
        'tenant | dealership | company | organisation | organization | customer | workspace & id & param* | query | endpoint* | trigger | filter*': 2,
        'my & tickets | orders | subscription | documents | invoices | requests & see | view | list': 2,
        'ownership | owns | authoriz* | authoris* | permission* ! permission denied | file permission* | directory permission* | camera | microphone | photo | permission error* | chmod | set permission* | permissions on | file system error* | disk | location permission* | notification permission* | authorization header | bearer': 3,
        'role | roles | rbac & based | access | user* | admin* ! message* | assistant | aria role': 3,
        'access control | access rights | privilege*': 3,
        'tenant* | multi tenan* | workspace isolation': 4,
        'rbac | pbac | abac | acl | acls': 3,
        'capabilit* & can view | can edit | can manage | can assign | can create | can delete | required | denied': 3,
        'own & data | account* | records | orders | profile | only': 2,
        'only & admin* | owner* | members | region | branch | department | permitted | allowed users': 3,
        'outside & role | region | team | organisation | organization': 3,
      },
      unsaid: {
        said: ['auth* | permission* | role | roles | owner* | login | admin* | tenant*'],
        calls: {
          '#endpoint & delete | put | patch | post': 2.5,
          'endpoint* & delet* | updat* | creat* | user* | record*': 2.5,
        },
      },
      probability: [2, 'each new query and action needs its own check'],
      impact: [3, 'data or money of other people is exposed or changed'],
      mitigations: [
        'Check the right to the object where it is loaded, in one place for all actions',
        'Take the owner from the session and never from the request',
        'Answer “not found” for foreign objects and record the attempt',
      ],
      tests: [
        '{endpoint|Each action} with an object of another user, tenant and role',
        'Walk ids and bulk requests that mix own and foreign objects',
      ],
    },
    {
      id: 'injection',
      title: 'Injection or XSS by unescaped input',
      description:
        'Text from outside reaches a page, query, template or command without being escaped or kept apart from code: it runs as script, SQL or command.',
      calls: {
        'inner html | innerhtml | dangerously set | v html': 4,
        'message* | comment* | content | bubble* | description* & render* | display* | show* & user* | markdown | chat | sender | author': 2,
        'form* | field* & email | full name | text | free text & input | valid* | user* | submit*': 2,
        'url param* | route param* | query param* | dynamic route* | search query | search term* | search input & validat* | user* | filter* | parse* | api | endpoint* | saniti*': 2,
        'web ui | web interface | search box | text input | comment* | chat & user* | display* | form | forms | message* | results': 2,
        'input validation | validate input* | query parameter* & sql | saniti* | form* | endpoint* | api | search* | user* | error handling': 2,
        'injection prevention | prevent* | parameterized | parameterised & injection | sql | xss': 2,
        'injection | xss ! injection prevention | prevent* | protection | parameterized | signal injection | fault injection | error injection | prompt injection | dependency injection | constructor injection | injection overhead | per injection | service injection | injection performance | injection support': 4,
        'template* | substitut* | interpolat* & variable* | value* | input | command* | expression*': 3,
        'eval | exec | shell | bash | spawn & command* | string | code | run* ! execcommand | power shell': 2,
        'saniti*': 3,
        'sql | query & dynamic | parameter* | user input | raw ! query parameters': 2,
        'user input | untrusted | malicious input*': 3,
        'html | rich text | comment* & render* | display* | user*': 2,
      },
      probability: [2, 'one unescaped path is enough'],
      impact: [3, 'an attacker runs commands or reads all data'],
      mitigations: [
        'Keep code and data apart: parameters, argument lists and templates without evaluation',
        'Accept names and values by an allow-list and refuse the rest',
        'Escape at the place of output, for that output',
      ],
      tests: [
        'A list of hostile values through {endpoint|every input}: shell, query, template, path, control characters',
        'Fuzz the entry point and assert that no value changes the structure of the result',
      ],
    },
    {
      id: 'secret-exposure',
      title: 'Exposed credentials or secrets',
      description:
        'Keys, tokens or passwords pass through configuration, code, logs or local files where more people and programs can read them than should.',
      calls: {
        'token* & config* | hook* | environment | load* | read* ! token usage | design token* | token count | access | refresh | tokeniz* | tokenis* | chunk* | llm* | prompt* | context window | max tokens | #many tokens | per token | sentence*': 2,
        'env example | env local | environment variables & client | key* | supabase | firebase | api | database | config* | commit*': 2,
        'openai | anthropic | stripe | gemini | claude | twilio | aws & api* | key | keys | integrat* | client*': 2,
        'secret* | credential* | password* | private key* | api key* | token storage | hashicorp vault | key vault | kms | key rotation': 3,
        'token* & refresh | storage | store* | handl* | secure* | access ! design token* | token count | tokeniz* | tokenis* | chunk* | llm* | prompt* | context window | max tokens | #many tokens | per token | sentence*': 3,
        'api key* | signing key* | wallet* | keystore | mnemonic': 2,
        'env file | dotenv | environment variable* & key* | token* | secret*': 3,
      },
      probability: [2, 'secrets spread through logs, dumps and examples'],
      impact: [3, 'whoever finds one acts with full rights until somebody notices'],
      mitigations: [
        'Keep {setting|secrets} in the platform’s secret store and pass references',
        'Mask known secret fields in logs, errors and dumps',
        'Use short-lived, narrow credentials and rehearse their rotation',
      ],
      tests: [
        'Scan repository, artefacts and logs of a test run for known test secrets',
        'Revoke {setting|the credential} during operation and assert a clean recovery',
      ],
    },
    {
      id: 'sensitive-data-exposure',
      title: 'Exposure of confidential data',
      description:
        'The story moves personal, financial or business data. Through an API answer, an export, a log, a metric or a plain file it becomes readable to people who do not need it.',
      calls: {
        'plain text | plaintext | clear text | cleartext | unmasked | unencrypted & log | logs | phone* | email* | password* | written | stored | sent': 5,
        'email | emails | phone* | names | address* | token* & log | logs | logging | logged': 3,
        'pii | personal data | personal information | gdpr | kyc | identity document* | sensitive ! context sensitive | timing sensitive | case sensitive | case insensitive': 3,
        'metrics | analytics & endpoint | expose*': 2,
        'encrypt* | data protection | redact* | mask*': 3,
        'financial | trading | medical | health | salary & data | metrics | record*': 2,
        'email address* | phone number* | date of birth | card holder* | card number* | customer data | user data | privacy': 3,
      },
      probability: [2, 'data flows to more places than the story names'],
      impact: [3, 'harm to people and a duty to report'],
      mitigations: [
        'List the confidential fields of {table|each record} and where each may go; leave them out everywhere else',
        'Encrypt at rest and in transit, with keys outside the data store',
        'Return and log only the fields that the receiver needs',
      ],
      tests: [
        'Mark confidential test values and search answers, logs, metrics and files for them',
        'Read every new output with the least privileged role',
      ],
    },
    {
      id: 'information-in-errors',
      title: 'Internal details disclosed by errors',
      description:
        'Detailed errors help developers. Shown to users or written to shared logs, stack traces, values and paths reveal structure and data.',
      calls: {
        'modal | page | table | view | details & errors | error log | error messages from': 2,
        'traceback* | stack trace* | stacktrace*': 4,
        'error* & detail* | full | include* | context | metadata | log*': 1,
        'error message* & include* | available | descriptive | show*': 1,
        'verbose | debug & output | mode | information | log*': 1,
      },
      probability: [2, 'the same error object serves developers and users'],
      impact: [2, 'internal structure and single values become known'],
      mitigations: [
        'Give users a short message with an identifier, and keep the detail in protected logs',
        'Make detailed output an explicit option that production refuses',
      ],
      tests: ['Provoke each error as an outside user and compare the output with a list of forbidden contents'],
    },
    {
      id: 'path-traversal',
      title: 'Path traversal outside the intended folder',
      description:
        'A file or folder name is built from input. With `..`, absolute paths, links or odd characters it reads, writes or deletes somewhere else.',
      calls: {
        'path traversal | symlink* | directory traversal': 4,
        'file name* | filename* | path & from | user | node | config* | template* | input | env*': 2,
        'upload* | attachment* | archive | unzip | extract & file* ! sftp | ftp | ftps': 3,
        'writ* | delet* | clean* & file* & name* | pattern* | glob': 2,
      },
      probability: [1, 'needs a chosen name in a place that accepts one'],
      impact: [3, 'files of others are read or destroyed'],
      mitigations: [
        'Resolve the path and require it to lie in the intended folder, links followed',
        'Derive file names from safe identifiers instead of input',
      ],
      tests: ['Names with `..`, absolute, empty, reserved and very long, and links that lead outside'],
    },
    {
      id: 'resource-abuse',
      title: 'Abuse without rate or size limits',
      description:
        'One caller can try passwords, codes or requests without limit, or a single request costs far more than it should: huge files, deep nesting, patterns that backtrack.',
      calls: {
        '429 | too many requests & return* | respon* | login | per ip': 3,
        'rate limit* | throttl* | limit* & login | sign in | attempt* | per ip | ip address* | sign up | otp | password*': 3,
        'public | unauthenticated | anonymous & endpoint* | api | access | form & rate limit* | abuse | no authentication | chat': 3,
        'regex* | regular expression* & pars* | pattern* | syntax | match*': 2,
        'redos | denial of service | dos | brute force | captcha': 4,
        'nested | nesting | recursi* & limit | depth | infinite | variable* | pattern*': 2,
        'maximum | max & size | depth | length & limit | input | file | upload*': 2,
        'rate limit* & per | user | client* | api key | abuse | endpoint* | middleware | attempts': 3,
        'public & api | endpoint* | form': 2,
      },
      unsaid: {
        said: ['rate limit* | throttl* | brute force | captcha | lockout | lock out'],
        calls: {
          'login | log in | sign in | sign up | register* | password* | otp | forgot password & endpoint* | form | page | api | user* | post': 3,
          'public | anonymous | unauthenticated | token* & endpoint* | page | form | link* | api | validat*': 2,
        },
      },
      probability: [2, 'limits are added after the first incident'],
      impact: [3, 'one caller takes the service from all'],
      mitigations: [
        'Bound size, depth, count and time of all that {endpoint|anybody outside} sends',
        'Use matching that runs in linear time',
        'Limit each caller and shed load early',
      ],
      tests: [
        'Twice the input takes at most about twice the time, for each hostile shape',
        'Inputs at, above and far above each limit',
      ],
    },
    {
      id: 'unverified-signature',
      title: 'Forged or replayed signed message',
      description:
        'Value moves on the strength of a signature. A missing check, a reused nonce, a key in the wrong place or a message from a forged sender turns that into somebody else’s order.',
      calls: {
        'blockchain | on chain | mainnet | stellar | ethereum | solana & account* | transfer* | transaction* | integrat* | create*': 3,
        'signature* | signed | hmac & verif* | webhook* | auth* | check* ! middleware | method* | function* | handler*': 3,
        'wallet* | siwe | private key* | multisig': 3,
        'webhook* | callback url* & receiv* | verif* | payment*': 2,
        'nonce | replay attack*': 4,
      },
      probability: [2, 'many details must all be right'],
      impact: [3, 'value is moved without its owner, and cannot be called back'],
      mitigations: [
        'Verify signature, sender, purpose and freshness before anything else reads the message',
        'Keep signing keys in a vault or hardware, and sign in one small audited place',
        'Set limits above which a second approval is needed',
      ],
      tests: [
        'Messages that are unsigned, altered, replayed, expired and signed by another key',
        'Signing path with revoked and rotated keys',
      ],
    },
    ...securityCode,
  ],
};
