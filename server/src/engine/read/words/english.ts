import type { Language } from '../vocabulary';
import { list } from './list';

export const english: Language = {
  name: 'English',
  terms: {
    id: list(
      `id; risk id; riskid; #; no; no.; nr; nr.; num; number; ref; ref.; risk #; risk no; risk no.; risk ref; risk number; rid;
       rank; threat id; hazard id; concern id; risk code; code; risk identifier; identifier; uid; item no; item no.; s.no; s.no.;
       s no; sr no; sr. no.; sl no; sl. no.; serial; risk id / ref; risk reference; threat no; threat no.; threat #`,
    ),
    title: list(
      `title; name; risk title; risk name; risk area; risk item; risk event; risk summary; risk statement; short description;
       risk factor; threat; hazard; concern; failure mode; summary; risk short; risk / issue; risk/issue; what can go wrong;
       uncertainty; risk/threat; risk / threat; threat/risk; threat / risk; risk topic; risk heading; risk headline; headline;
       risk label; risk label / title; potential failure; failure; risk or issue; threat scenario; threat event;
       threat description; the risk in one line`,
    ),
    risk: list(
      'risk; risks; the risk; identified risk; key risk; potential risk; technical risk; business risk; project risk; risk scenario',
    ),
    category: list(
      `category; cat; cat.; risk category; risk type; type; domain; risk domain; area; risk class; class; theme; risk area type;
       risk group; group; risk family; kind; risk kind; dimension; cat/type; risk theme; classification type; aspect;
       risk domain / category`,
    ),
    component: list(
      `component; components; affected component; affected components; affected component s; affected component(s); module;
       modules; subsystem; affected area; affected areas; affected files; affected systems; affected system; affected code;
       surface; location; where; area affected; systems affected; system affected; modules affected; component(s);
       component / area; component/area; affected module; affected modules; affected service; affected services; service affected;
       services; scope; asset; assets`,
    ),
    description: list(
      `description; desc; desc.; details; detail; risk description; description of risk; what; what could go wrong; why it matters;
       cause; scenario; explanation; problem; concern description; issue description; pre-mortem scenario; potential issue;
       risk detail; risk details; scenario description; cause and effect; risk cause; root cause; causes; background; context;
       why this is a risk; why is this a risk; why it hurts; why it is a risk; why; how it could happen; how it happens;
       what might go wrong; what may go wrong; what could happen; what happens; what can happen; risk explanation; risk narrative;
       narrative`,
    ),
    probability: list(
      `probability; prob; prob.; p; likelihood; likelyhood; l; lh; chance; risk probability; probability of occurrence;
       likelihood of occurrence; inherent probability; inherent likelihood; occurrence; probability level; likelihood level;
       prob (1-3); probability rating; likelihood rating; frequency; likelihood score; probability score; prob score; how likely;
       how likely is it; likelihood (l); probability (p); inherent prob; inherent l; inherent p; initial probability;
       initial likelihood; current likelihood; current probability; likelihood of failure; probability of failure; odds`,
    ),
    impact: list(
      `impact; imp; imp.; i; impact level; risk impact; potential impact; consequence; inherent impact; impact rating;
       impact severity; severity of impact; impact score; how bad; how bad is it; magnitude; damage; impact (i); inherent i;
       initial impact; current impact; impact magnitude; severity/impact; severity / impact; impact/severity; impact / severity;
       severity (impact); consequence rating; consequence level; imp score`,
    ),
    severity: list('severity; sev; sev.; risk severity; severity level'),
    score: list(
      `score; risk score; total score; inherent score; inherent risk score; risk value; exposure; risk exposure; rpn; p×i; p x i;
       pxi; p*i; p × i; score p×i; calculated score; overall score; initial score; current score; total risk score; risk index;
       p*i score; l×i; l x i; lxi; l*i; i×l; l × i; i × p; i×p; p×i score; p × i score; priority score; risk points; raw score;
       raw risk score; gross score; gross risk; product; overall risk score; risk magnitude; composite score; weighted score;
       numeric score; impact × likelihood; impact x likelihood; inherent rating score; risk priority number; rating (p×i)`,
    ),
    pair: list(
      `probability/impact; likelihood/impact; probability / impact; likelihood / impact; prob/impact; p/i; l/i; probability × impact; likelihood × impact;
       probability x impact; likelihood x impact; impact/likelihood; impact / likelihood; impact/probability; impact / probability; probability and impact`,
    ),
    band: list(
      `level; risk level; band; risk band; rating; risk rating; overall risk; risk classification; classification; criticality;
       overall rating; overall risk level; inherent risk; inherent risk level; current risk level; risk category level; overall;
       overall risk rating; risk grade; risk tier; tier; severity band; colour; color; rag; rag status; rag rating; overall level;
       zone; grade; risk zone; risk colour; risk color; inherent rating; inherent level; initial risk; initial risk level;
       initial rating; current risk; current rating; gross rating; risk severity level; net rating; exposure level; rating level;
       residual-free rating; risk significance; significance`,
    ),
    priority: list('priority; risk priority; prio; pri; urgency; importance'),
    owner: list(
      `owner; owners; risk owner; risk owners; owner s; owner(s); assigned to; assigned; assignee; responsible; responsibility;
       responsible party; responsible person; mitigation owner; action owner; dri; accountable; accountable person;
       point of contact; contact; lead; who; team; resp; resp.; responsible team; responsible role; responsible owner;
       responsible parties; owner/team; owner / team; owning team; owner team; team owner; owned by; accountable owner;
       accountable party; action by; by whom; pic; person in charge; risk manager; risk lead; mitigation lead;
       mitigation responsible; steward; custodian; driver; lead owner; risk owner(s); owner / dri; owner (role); owner role;
       assignees`,
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
      `mitigation; mitigations; mitigation strategies; mitigation tactics; mitigation plan; mitigation plans; mitigation actions;
       mitigation action; mitigation steps; mitigation measures; mitigation measure; risk mitigation; risk mitigations; action;
       actions; action items; required actions; required action; actions required; recommended actions; recommended action;
       recommended mitigation; recommended fix; recommended control; proposed fix; suggested fix; planned fix; fix; prevention; preventive actions; detective actions; corrective actions; preventive measures;
       prevention priority; prevention strategy; control; controls; existing controls; compensating control; compensating controls;
       countermeasure; countermeasures; treatment plan; response plan; remediation; remediation plan; remediation steps;
       safeguards; safeguard; mitigating actions; mitigating factors; mitigating tests; mitigation tests; how to mitigate;
       mitigation / response; mitigation/contingency; mitigation & contingency; mitigation and contingency; proposed mitigation;
       planned mitigation; mitigation details; resolution; solution; handling; counter-measures; counter-measure; counter measures;
       counter measure; counteractions; counter-actions; controls in place; current controls; control measures; control measure;
       risk controls; additional controls; planned controls; recommended controls; required controls; preventive controls;
       detective controls; further action; further actions; further controls; additional actions; additional mitigation;
       planned actions; planned action; actions taken; action taken; actions needed; action needed; action required; action plan;
       action plans; plan of action; next action; response actions; response action; treatment actions; treatment action;
       risk treatment plan; risk response plan; risk reduction; risk reduction measures; reduction measures; protective measures;
       preventive measure; measures; measure; what we do; what we do about it; what we will do; what to do; how we reduce it;
       how we handle it; how we mitigate; how we prevent it; our answer; our response; our plan; proposed action; proposed actions;
       proposed solution; proposed controls; suggested mitigation; suggested action; suggested actions; mitigation idea;
       mitigation ideas; mitigations in place; mitigation in place; existing mitigation; existing mitigations; current mitigation;
       current mitigations; workaround; workarounds; avoidance strategy; avoidance plan; mitigation techniques;
       mitigation activities; mitigation activity; mitigation steps / actions; prevention measures; prevention steps;
       implementation;
       preventative actions; preventative measures; preventive action`,
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
      `monitoring; monitoring indicators; monitoring indicator; indicators; indicator; monitoring plan; monitoring requirements;
       monitoring approach; detection; detection method; early warning; early warning signs; early warning indicators;
       warning signs; kri; kris; key risk indicators; metrics; detection/trigger; detection / trigger; trigger; triggers; alert;
       alerts; signals; watch for; early warning signals; early indicators; leading indicators; leading indicator; how we notice;
       how we will notice; how we detect it; detect by; detected by; trigger / signal; trigger event; trigger events;
       trigger conditions; trigger condition; warning signals; signal; alarm; alarms; observability`,
    ),
    impactAnalysis: list(
      `impact analysis; consequences; business impact; effects; effect; quantified impact; impact details; impact description; potential consequences;
       user impact; technical impact; impact if occurs; impact if realized; impact if realised`,
    ),
    residual: list(
      `residual risk; residual; residual score; residual risk level; residual risk score; residual level; post-mitigation risk;
       post-mitigation score; post mitigation; post-mitigation; after mitigation; risk after mitigation; residual rating;
       target risk; mitigated risk; residual risk rating; residual (after); after controls; net risk; net score; risk after;
       residual after mitigation; post-control risk; risk after controls; remaining risk; score after mitigation;
       level after mitigation; target score; target level; residual p×i; final risk; final risk level`,
    ),
    timeline: list(
      `timeline; due; due date; deadline; target date; target; when; timeframe; time frame; by when; eta; target completion;
       completion date; due by; schedule; mitigation timeline; implementation timeline; mitigation due; mitigation deadline;
       target sprint; sprint; milestone; when due; mitigate by; resolve by; fix by; complete by; completed by; planned for;
       target release; target version; target quarter; quarter; planned date; planned completion; expected date; action due;
       action due date; due in; due (sprint); done by; mitigation date; mitigation target; mitigation target date; resolution date;
       target resolution; target resolution date; target close; target closure; closure date`,
    ),
    reviewDate: list(
      `review date; next review; next review date; review; reviewed; review by; review on; last review; last reviewed;
       last assessed; next assessment; next check; review due; review cycle; review frequency; review cadence; last review date;
       reviewed on; re-assess on; reassess on; reassessment date`,
    ),
    status: list(
      'status; status / evidence; status/evidence; status / notes; status and evidence; state; current status; risk status; risk state; current state',
    ),
    mitigationStatus: list(
      'mitigation status; status of mitigation; mitigation state; control status; implementation status',
    ),
    progress: list('progress; mitigation progress; completion; % complete; percent complete; % done; complete'),
    contingency: list(
      `contingency; contingency plan; contingency plans; contingencies; fallback; fallback plan; backup plan; plan b; rollback;
       rollback plan; rollback strategy; if it happens; contingency actions; contingency action; contingency measures;
       contingency / fallback; contingency/fallback; if it occurs; if it occurs anyway; if triggered; if realised; if realized;
       response if it occurs; recovery plan; emergency plan; exit plan; rollback / contingency`,
    ),
    links: list(
      `links; link; issue; issues; linked issue; linked issues; linked issue s; linked issue(s); related; related issues;
       references; reference; ticket; tickets; jira; source; sources; evidence; related risks; related stories; related items;
       related ticket; related tickets; link(s); ticket(s); references / links; refs; see; see also; linked tickets; linked ticket;
       tracking; tracking issue; tracked in; related requirements; related ac; related acs; affected acs`,
    ),
    acceptedBy: list(
      `accepted by; approved by; approver; approval; sign-off; signed off by; waived by; acceptance approved by; acceptance by;
       risk accepted by; accepted by / on; authorised by; authorized by`,
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
    minimal: list('minimal; min; trivial; informational'),
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
    red: list('red; 🔴; 🟥'),
    orange: list('orange; 🟠; 🟧'),
    amber: list('amber'),
    yellow: list('yellow; 🟡; 🟨'),
    green: list('green; 🟢; 🟩'),
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
    `open; closed; fixed; planned; in progress; in-progress; complete; completed; done; mitigated; accepted; monitoring; monitored; monitor; resolved; active; pending;
     not started; implemented; identified; draft; approved; verified; deferred; ongoing; partially mitigated; partial; under review; todo; to do; new; retired;
     transferred; avoided; watching; waived; blocked; required; ready; scheduled; addressed`,
  ),
  closed: list('closed; fixed; resolved; mitigated; done; complete; completed; retired; obsolete; avoided'),
  placeholders: list(
    `tbd; tba; tbc; todo; n/a; na; none; unassigned; unknown; to be determined; to be defined; to be decided; to be assigned; not assigned; pending; xxx; fixme; owner;
     name; not set; nobody; no one; fill in; yyyy-mm-dd; person; someone; -; ?`,
  ),
  risk: ['risk', 'threat', 'hazard'],
};
