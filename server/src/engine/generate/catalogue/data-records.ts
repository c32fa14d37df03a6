/** Risks of records that belong together, and of values measured in the world. */
import type { RiskPattern } from '../pattern';

export const dataRecords: readonly RiskPattern[] = [
  {
    id: 'broken-relations',
    title: 'Broken relations between records',
    description:
      'Records refer to one another. Creating, deleting or moving one without the others leaves orphans, wrong owners or sums that no longer fit.',
    calls: {
      'id | ids | keys | sequence* & collid* | collision* | clash*': 5,
      'belongs to | has many | one to many | many to one ! story | stories': 2,
      'parent | child | children & id | ids | delet* | link* | record*': 2,
      'bind* | bound | unbind* | linked | traceab* & entity | requirement* | record* | node* | batch* | both directions': 2,
      'foreign key* | referential integrity | orphan* | cascade delet* | cascading delet* | on delete cascade | delete cascade | junction table* | join table*': 4,
      'relation* | associat* | link* & entity | entities | model* | record* | table* | between | many to many': 2,
      'data integrity & transaction* | relationship* | constraint* | complex | multi | ensure*': 3,
      'constraint* & unique | database | table* | check': 2,
    },
    probability: [2, 'each path that changes one side must know the other'],
    impact: [3, 'records cannot be found, or show what belongs to somebody else'],
    mitigations: [
      'Let the database enforce the relation, and decide for each delete what happens to the rest',
      'Change both sides in one transaction',
    ],
    tests: ['Create, move and delete each side first; afterwards no record refers to nothing', 'A check over all data'],
  },
  {
    id: 'wrong-date',
    title: 'Wrong date, time zone or boundary',
    description:
      'Times come from users, devices and other systems. Zones, summer time, ends of months or recurring dates shift what is shown, counted or triggered.',
    calls: {
      'clock | clocks & drift* | skew* | wrong | differ* | adjusted': 5,
      'timezone* | time zone* | utc | daylight saving | dst': 3,
      'calendar* & event* | sync* | integrat* | date* | meeting*': 2,
      'recurring | recurrence & event* | meeting* | task* | date* | payment* | schedul*': 3,
      'date range* | date picker* | due date* | expiry date* | deadline* | end of month': 2,
      'date* & calculat* | pars* | format* | compar* | validat*': 2,
    },
    probability: [2, 'tests run in one zone and on ordinary days'],
    impact: [2, 'appointments, deadlines or figures are wrong by an hour, a day or a month'],
    mitigations: [
      'Store instants in UTC with the zone they were meant in, and convert at the edge only',
      'Write down for each date whether it is a day or an instant',
    ],
    tests: ['Table of cases: zones on both sides of the date line, summer time, month ends, 29 February'],
  },
  {
    id: 'inaccurate-measurement',
    title: 'Inaccurate measurement or position',
    description:
      'Positions, signals or sensor values decide what happens. Noise, drift, missing reception or a wrong scale make them plausible and false.',
    calls: {
      'counter* | register* | reading* | odometer* & roll over | rolls over | rollover | overflow* | wrap around | are reset': 5,
      'gps | geolocation | location & captur* | accura* | coordinate* | track* | permission*': 3,
      'sensor* | adc | calibrat* | telemetry & accura* | read* | value* | measure* | signal* | noise | range': 3,
      'signal* & monitor* | simulat* | inject* | frequency | pwm | analog | amplitude | hardware': 2,
      'measure* & accura* | precision | tolerance | within': 2,
      'barcode* | qr code* | ocr & accura* | read* | recogni* | camera': 2,
    },
    probability: [2, 'conditions of use differ from those of the desk'],
    impact: [2, 'decisions and records rest on wrong values'],
    mitigations: [
      'State the accuracy that is needed, and store it beside each value',
      'Check plausibility, and offer another way where the value is missing',
    ],
    tests: ['Recorded real signals, good and bad, with agreed results', 'No signal, jumping and frozen values'],
  },
  {
    id: 'personal-data-without-rule',
    title: 'Personal data without consent or retention rule',
    description:
      'Recordings, images, positions or records about people are stored. What may be kept, for how long, where and with whose consent is not said.',
    calls: {
      'shows when | reveals when | reveals where | tells when & people | household* | person | home | employee*': 5,
      'health | wellness | mood | diary | biometric* | medical & data | record* | stor* | track* | entries': 2,
      'record* | transcri* | photo* | face* | voice | location & user* | people | meeting* | store* | upload* | consent | privacy': 2,
      'consent | privacy polic* | data retention | right to delete | data minimi* | anonymi* | pseudonymi* ! consent screen': 3,
      'student* | patient* | child | children | minor* | employee* | beneficiar* & data | record* | information | profile*': 3,
      'personal & data | information | detail* | calendar*': 3,
    },
    probability: [2, 'collecting is easier than deciding what to keep'],
    impact: [3, 'harm to people, fines and loss of trust'],
    mitigations: [
      'List each kind of personal data with purpose, place, duration and who may see it',
      'Ask for consent where it is needed, and delete on time and on demand',
    ],
    tests: ['Delete a person and search every store, log and copy', 'Refused and withdrawn consent'],
  },
];
