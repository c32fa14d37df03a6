/** Risks of data that is kept but wrong. */
import type { RiskPattern } from '../pattern';

export const dataQuality: readonly RiskPattern[] = [
  {
    id: 'invalid-data-accepted',
    title: 'Invalid data accepted',
    description:
      'Input is stored before it is checked, or checked for form only. Later calculations and decisions build on it, and the origin can no longer be asked.',
    calls: {
      'required & field* | email | name | phone | amount | date': 2,
      'parse* | read* | load* | import* & file | files | config* | json | yaml | csv | api & invalid | missing | malformed | unknown | error*': 2,
      'minimum | maximum | min | max | range | between | at least & value* | length | characters | number* | amount*': 2,
      'request body | payload* | dto | zod | pydantic & valid* | schema | field*': 2,
      'dimension* | schema | type & mismatch* | drift | enforce* | fail fast | failing fast': 2,
      'clamp* | range check* | bounds | boundary & parameter* | value* | input* | valid*': 2,
      'validat* & data | input | format* | number* | schema | document* | values | field* | form | forms | payload* | email* ! test* validat* | validate that | token*': 2,
      'data quality | data integrity | outlier* | bad data | dirty data': 3,
      'input validation | schema validation': 2,
      'verif* & document* | identity | customer*': 2,
      'import* & csv | data | file | records': 2,
      'properly & formatted | validated | stored': 2,
    },
    probability: [2, 'real input is more varied than the rule expects'],
    impact: [3, 'wrong results in everything that is built on it'],
    mitigations: [
      'Validate form, range and plausibility at the border, and store what was refused with its reason',
      'Keep the rules as data with an owner, and version them',
      'Mark records with the version of the rules that accepted them',
    ],
    tests: [
      'Values at and beyond each limit, wrong types, missing fields and contradicting fields',
      'A sample of real records, reviewed by somebody who knows them',
    ],
  },
  {
    id: 'duplicate-records',
    title: 'Duplicate records or actions',
    description:
      'A repeated request, a second import or two identifiers for one thing create duplicates, which are counted, charged or shown twice.',
    calls: {
      'two taps | double tap* | double click* | submitted twice | clicked twice & created | two | requests | orders | button': 5,
      'twice & useeffect | effect | effects | callback* | handler* & sends | order* | payment* | request* | renders': 5,
      'duplicat* | dedup* | idempoten* ! code duplication | duplicate code | duplicating code | duplicate logic | duplicating | lockfile | package lock | dependenc*': 3,
      'generat* | unique & id | ids | identifier* | key | keys': 2,
      'overlap* | conflict resolution | merge conflict*': 2,
      'sent twice | stored twice | only once | exactly once | at least once | nothing & twice': 3,
    },
    unsaid: {
      said: ['idempoten* | dedup* | duplicat* | unique constraint*'],
      calls: {
        'retry | retries | resubmi* | resend* | webhook* | retried & message* | order* | request* | event* | payment* | email*': 2,
      },
    },
    probability: [2, 'repeats come from users, retries and imports'],
    impact: [2, 'wrong counts and laborious merging'],
    mitigations: [
      'Enforce uniqueness in {store|the store} and not in the code before it',
      'Give each request its own key and answer repeats with the first result',
    ],
    tests: ['Send the same {endpoint|request} twice at once and after a failure; exactly one record exists'],
  },
  {
    id: 'export-mismatch',
    title: 'Exported data unlike what is shown',
    description:
      'The export takes its own path: filters, sorting, formats or columns differ from the screen, and special characters break the file.',
    calls: {
      'export* & csv | data* | filter* | file | excel | json | pdf | format ! package* | module* | barrel | library | libs | index': 4,
      'download* & report | csv | data | file': 3,
      'import* & export* & data | file | csv | records': 2,
      'clipboard | copy & content | format*': 2,
    },
    probability: [2, 'two code paths for one result'],
    impact: [2, 'recipients work with wrong or unreadable data'],
    mitigations: [
      'Use the same query and formatting for screen and export',
      'Write the filter and the time of the export into the file',
    ],
    tests: [
      'Read the export back and compare it with the shown rows for several filters',
      'Values with separators, quotes, line breaks, formulas and other scripts',
    ],
  },
  {
    id: 'calculation-error',
    title: 'Calculation or rounding errors',
    description:
      'A formula, aggregation or conversion has cases for rounding, empty periods, units or missing values that the story does not state.',
    calls: {
      'float* | doubles | double precision | binary fractions & amount* | price* | money | balance* | invoice* | currency | total* | salar* | stored': 5,
      'cart | basket | checkout & total* | subtotal* | quantit* | price*': 3,
      'impact level* | severity level* | threshold* & rule* | exceed* | mark* | derive*': 2,
      'pass rate | success rate | completion rate | match score | ranking & dashboard | group* | metric* | result* | weight*': 2,
      'business rule* | calculation rule* | commission* | revenue | profit | payroll | tax | taxes & calculat* | allocat* | split* | percent* | rule* | shar* | implement*': 3,
      'calculat* | comput* & metric* | rate | ratio | score* | total* | balance* | fee* | price* | average* | sum | percent* | vector* | distance* ! compute resources': 3,
      'accura* & measur* | classif* | predict* | data | calculat* | metric*': 3,
      'round* | decimal | precision | currency & amount* | money | price* | value*': 3,
      'score* | scoring & algorithm* | factor* | weight*': 2,
      'formula | formulas | formulae | floating point | rounding | tie break*': 3,
      'algorithm* | formula | formulas | weighting | ranking & implement* | calculat* | edge | correct* | result*': 2,
    },
    probability: [2, 'special cases of formulas are rarely written down'],
    impact: [2, 'trust is lost when somebody recalculates'],
    mitigations: [
      'Write formula, units, rounding and behaviour for empty input into the criteria',
      'Compute in one place with exact types',
    ],
    tests: [
      'Worked examples from an independent source, with the awkward cases',
      'Properties: order does not matter, parts add up to the whole',
    ],
  },
  {
    id: 'conversion-loss',
    title: 'Values changed between formats',
    description:
      'Text, numbers, dates or binary content pass through serialisation, formatting or truncation and come out different.',
    calls: {
      'sampling | sample rate | bit depth | stereo | interleav* | header* | endian* & format* | configur* | file* | audio | data | correct*': 2,
      'round trip | unknown field* | preserv* & field* | serializ* | format* | value* | metadata': 3,
      'jsonb | json & serializ* | memory | state | object*': 2,
      'mapping* | mapped | maps & field* | column* | internal | schema | template* | values | enum*': 3,
      'unit* & conver* | dimension*': 3,
      'serializ* | serialis* | encoding | encoded | encode | encodes | deserializ*': 3,
      'unicode | utf 8 | special character* | binary data | binary format*': 3,
      'array* | object* | boolean* & value* | format* | type* & substitut* | handl* | string*': 2,
      'truncat* | wrap* & content | message* | text | lines': 2,
      'timestamp* | time zone* | timezone* & convert* | format* | store* | precision': 2,
      'csv | utf 8 | xml | binary format & write* | pars* | quot* | read*': 2,
      'time zone* | timezone* | daylight saving | utc': 2,
    },
    probability: [2, 'each format has values that it cannot express'],
    impact: [2, 'content is damaged quietly'],
    mitigations: [
      'Define the representation of each type, including empty and missing',
      'Refuse what cannot be represented instead of replacing it',
    ],
    tests: ['Round trip of generated values through every conversion'],
  },
  {
    id: 'half-written-file',
    title: 'Partial or doubled file at the receiver',
    description:
      'A file is written or sent while somebody else may already read it. An interrupted transfer leaves half of it, a repeated one leaves two.',
    calls: {
      'sftp | ftp | ftps | network share | shared folder | hot folder | file drop | scp & upload* | file* | export* | server | deliver* | transfer*': 3,
      'partial file* | incomplete file* | half written | truncated file*': 4,
      'poll* | watch* | picks up | pick up & folder | directory | new files': 2,
    },
    probability: [2, 'connections break in the middle of long transfers'],
    impact: [3, 'the receiver works with a part of the data and cannot know it'],
    mitigations: [
      'Send under a temporary name and rename when size and checksum agree',
      'Put number of records and total into the file or beside it, and name it by period so that a repeat replaces it',
    ],
    tests: ['Cut the connection at every tenth of the file, then run again: one whole file is there'],
  },
  {
    id: 'outdated-reference',
    title: 'Outdated or incomplete reference data',
    description:
      'A list, mapping or code table decides what is recognised. It ages and has gaps, and what it does not contain is silently treated as harmless or unknown.',
    calls: {
      'last updated | not updated since | outdated | out of date | years old & table | mapping* | list | file | catalog* | data | codes': 5,
      'mapping table | lookup table | code list | code table | translation table': 3,
      'public holidays | holiday calendar* | tax rates | exchange rates | postal codes & import* | calendar* | list | table | per | state | update*': 3,
    },
    probability: [2, 'nobody is told when the source changes'],
    impact: [3, 'wrong results that look complete'],
    mitigations: [
      'Name an owner and a date of the next update for {file|the table}, and say what happens with what it does not contain',
      'Count entries that were not found, and alert when there are more than usual',
    ],
    tests: [
      'An entry that is missing, one that is ambiguous and one that changed: each is shown and none is passed over',
    ],
  },
];
