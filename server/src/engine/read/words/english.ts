import type { Language } from '../vocabulary';

export const english: Language = {
  name: 'English',
  terms: {
    id: list(
      'id; risk id; riskid; #; no; no.; nr; nr.; num; number; ref; ref.; risk #; risk no; risk no.; risk ref; risk number; rid; rank',
    ),
    title: list(
      `title; name; risk title; risk name; risk area; risk item; risk event; risk summary; risk statement; short description; risk factor;
       threat; hazard; concern; failure mode; summary; risk short`,
    ),
    risk: list(
      'risk; risks; the risk; identified risk; key risk; potential risk; technical risk; business risk; project risk; risk scenario',
    ),
    category: list(
      'category; cat; cat.; risk category; risk type; type; domain; risk domain; area; risk class; class; theme',
    ),
    component: list(
      `component; components; affected component; affected components; affected component s; affected component(s); module; modules;
       subsystem; affected area; affected areas; affected files; affected systems; affected system; affected code; surface; location; where`,
    ),
    description: list(
      `description; desc; desc.; details; detail; risk description; description of risk; what; what could go wrong; why it matters; cause;
       scenario; explanation; problem; concern description; issue description; pre-mortem scenario; potential issue; risk detail`,
    ),
    probability: list(
      `probability; prob; prob.; p; likelihood; likelyhood; l; lh; chance; risk probability; probability of occurrence; likelihood of occurrence;
       inherent probability; inherent likelihood; occurrence; probability level; likelihood level; prob (1-3); probability rating; likelihood rating`,
    ),
    impact: list(
      `impact; imp; imp.; i; impact level; risk impact; potential impact; consequence; inherent impact; impact rating; impact severity; severity of impact`,
    ),
    severity: list('severity; sev; sev.; risk severity; severity level'),
    score: list(
      `score; risk score; total score; inherent score; inherent risk score; risk value; exposure; risk exposure; rpn; p×i; p x i; pxi; p*i; p × i; score p×i; calculated score; overall score; initial score; current score; total risk score`,
    ),
    pair: list(
      `probability/impact; likelihood/impact; probability / impact; likelihood / impact; prob/impact; p/i; l/i; probability × impact; likelihood × impact;
       probability x impact; likelihood x impact; impact/likelihood; impact / likelihood; impact/probability; impact / probability; probability and impact`,
    ),
    band: list(
      `level; risk level; band; risk band; rating; risk rating; overall risk; risk classification; classification; criticality; overall rating;
       overall risk level; inherent risk; inherent risk level; current risk level; risk category level; overall; overall risk rating; risk grade`,
    ),
    priority: list('priority; risk priority; prio; pri; urgency; importance'),
    owner: list(
      `owner; owners; risk owner; risk owners; owner s; owner(s); assigned to; assigned; assignee; responsible; responsibility; responsible party;
       responsible person; mitigation owner; action owner; dri; accountable; accountable person; point of contact; contact; lead; who; team`,
    ),
    response: list(
      'response; risk response; response strategy; risk treatment; treatment; disposition; decision; treatment option; response type',
    ),
    strategy: list(
      'strategy; mitigation type; control type; approach; mitigation approach type; strategy type; control strategy',
    ),
    mitigationStrategy: list(
      'mitigation strategy; mitigation approach; risk mitigation strategy; mitigation strategy type',
    ),
    mitigations: list(
      `mitigation; mitigations; mitigation strategies; mitigation tactics; mitigation plan; mitigation plans; mitigation actions; mitigation action;
       mitigation steps; mitigation measures; mitigation measure; risk mitigation; risk mitigations; action; actions; action items; required actions;
       required action; actions required; recommended actions; recommended action; recommended mitigation; prevention; preventive actions; detective actions;
       corrective actions; preventive measures; prevention priority; prevention strategy; control; controls; existing controls; compensating control;
       compensating controls; countermeasure; countermeasures; treatment plan; response plan; remediation; remediation plan; remediation steps; safeguards;
       safeguard; mitigating actions; mitigating factors; mitigating tests; mitigation tests; how to mitigate; mitigation / response; mitigation/contingency;
       mitigation & contingency; mitigation and contingency; proposed mitigation; planned mitigation; mitigation details; resolution; solution; handling`,
    ),
    tests: list(
      `testing; tests; testing focus; testing requirements; testing requirement; test requirements; testing strategy; test strategy; test coverage; test;
       test approach; required tests; required testing; test scenarios; test cases; test focus; test ids; test id; verification; validation; validation plan;
       verification plan; recommended tests; key tests; test plan; testing approach; test evidence; linked tests; related tests; covering tests; verified by`,
    ),
    acceptance: list(
      'acceptance criteria; success criteria; exit criteria; success metrics; success metric; done when; acceptance',
    ),
    monitoring: list(
      `monitoring; monitoring indicators; monitoring indicator; indicators; indicator; monitoring plan; monitoring requirements; monitoring approach;
       detection; detection method; early warning; early warning signs; early warning indicators; warning signs; kri; kris; key risk indicators; metrics;
       detection/trigger; detection / trigger; trigger; triggers; alert; alerts; signals; watch for`,
    ),
    impactAnalysis: list(
      `impact analysis; consequences; business impact; effects; effect; quantified impact; impact details; impact description; potential consequences;
       user impact; technical impact; impact if occurs; impact if realized; impact if realised`,
    ),
    residual: list(
      `residual risk; residual; residual score; residual risk level; residual risk score; residual level; post-mitigation risk; post-mitigation score;
       post mitigation; post-mitigation; after mitigation; risk after mitigation; residual rating; target risk; mitigated risk; residual risk rating`,
    ),
    timeline: list(
      `timeline; due; due date; deadline; target date; target; when; timeframe; time frame; by when; eta; target completion; completion date; due by;
       schedule; mitigation timeline; implementation timeline; mitigation due; mitigation deadline; target sprint; sprint; milestone`,
    ),
    reviewDate: list(
      'review date; next review; next review date; review; reviewed; review by; review on; last review; last reviewed',
    ),
    status: list('status; state; current status; risk status; risk state; current state'),
    mitigationStatus: list(
      'mitigation status; status of mitigation; mitigation state; control status; implementation status',
    ),
    progress: list('progress; mitigation progress; completion; % complete; percent complete; % done; complete'),
    contingency: list(
      `contingency; contingency plan; contingency plans; contingencies; fallback; fallback plan; backup plan; plan b; rollback; rollback plan; rollback strategy;
       if it happens; contingency actions; contingency action`,
    ),
    links: list(
      `links; link; issue; issues; linked issue; linked issues; linked issue s; linked issue(s); related; related issues; references; reference; ticket; tickets;
       jira; source; sources; evidence; related risks; related stories`,
    ),
    acceptedBy: list(
      'accepted by; approved by; approver; approval; sign-off; signed off by; waived by; acceptance approved by',
    ),
    acceptedUntil: list(
      'accepted until; acceptance expires; expires; expiry; waived until; valid until; acceptance expiry',
    ),
    probabilityReason: list(
      'probability rationale; probability reason; probability justification; likelihood rationale; likelihood justification',
    ),
    impactReason: list('impact rationale; impact reason; impact justification'),
    story: list('story; story id; story ref; epic; epic id; subject; feature; user story'),
    date: list(
      'date; assessment date; analysis date; created; generated; profile date; date created; assessed; assessed on; last updated; last saved',
    ),
    reviewer: list(
      'reviewer; author; assessor; assessed by; reviewed by; prepared by; generated by; analyst; test architect; created by; test lead',
    ),
    foreign: list(
      `test level; test count; risk link; metric; alert threshold; critical threshold; threshold; yellow threshold; red threshold; risk count; count; total;
       total risks; highest risk; requirement; gate; recommended gate; relevance; found; fixed; remaining; risks; effort; reasoning; regression scope;
       service/component; risk id (system); system risk; test type; probability × impact rationale; coverage; deduction; weight; points`,
    ),
  },
  levels: {
    none: list('none; no risk; n/a; na; nil; zero'),
    minimal: list('minimal; min; trivial'),
    'very-low': list('very low; very-low; vl; v low; lowest; v. low'),
    low: list('low; lo; l; low risk'),
    medium: list('medium; med; med.; m; mid; mod; middle; medium risk; elevated'),
    high: list('high; hi; h; high risk'),
    'very-high': list('very high; very-high; vh; extremely high; v high; highest; v. high; extreme'),
    critical: list('critical; crit; crit.; c; blocker; showstopper; critical risk'),
    negligible: list('negligible; insignificant; cosmetic'),
    minor: list('minor; small; limited'),
    moderate: list('moderate; average'),
    major: list('major; significant; serious; substantial; large'),
    severe: list('severe'),
    catastrophic: list('catastrophic; disastrous; existential'),
    rare: list('rare; remote; improbable; very unlikely; highly unlikely; extremely unlikely'),
    unlikely: list('unlikely; seldom'),
    possible: list('possible; occasional; probable?; maybe'),
    likely: list('likely; probable; frequent; expected'),
    'almost-certain': list(
      'almost certain; almost-certain; certain; very likely; near certain; highly likely; inevitable; near-certain; certainty',
    ),
  },
  responses: {
    avoid: list('avoid; avoided; avoidance; eliminate; prevent'),
    mitigate: list('mitigate; mitigated; mitigation; reduce; reduction; treat'),
    transfer: list('transfer; transferred; share; insure; outsource'),
    accept: list('accept; accepted; acceptance; tolerate; retain; monitor'),
  },
  strategies: list(
    'preventive; preventative; prevention; detective; detection; corrective; correction; directive; deterrent; compensating; recovery; containment',
  ),
  statuses: list(
    `open; closed; planned; in progress; in-progress; complete; completed; done; mitigated; accepted; monitoring; monitored; monitor; resolved; active; pending;
     not started; implemented; identified; draft; approved; verified; deferred; ongoing; partially mitigated; partial; under review; todo; to do; new; retired;
     transferred; avoided; watching; waived; blocked; required; ready; scheduled; addressed`,
  ),
  placeholders: list(
    `tbd; tba; tbc; todo; n/a; na; none; unassigned; unknown; to be determined; to be defined; to be decided; to be assigned; not assigned; pending; xxx; fixme; owner;
     name; not set; nobody; no one; fill in; yyyy-mm-dd; person; someone; -; ?`,
  ),
  risk: ['risk', 'threat', 'hazard'],
};

function list(words: string): readonly string[] {
  return words
    .split(';')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');
}
