import type { Language } from '../vocabulary';
import { list } from './list';

export const german: Language = {
  name: 'Deutsch',
  terms: {
    id: list(
      'kennung; nummer; lfd. nr.; lfd. nr; risiko-id; risiko id; risikonummer; risiko-nr.; risiko-nr; risiko nr.; kürzel',
    ),
    title: list(
      'titel; bezeichnung; risikobezeichnung; gefahr; gefährdung; bedrohung; ereignis; risikoereignis; was kann schiefgehen',
    ),
    risk: list(
      'risiko; risiken; das risiko; einzelrisiko; technisches risiko; mögliches risiko; identifiziertes risiko',
    ),
    category: list('kategorie; risikokategorie; art; risikoart; typ; bereich; risikoklasse; themenbereich; risikotyp'),
    component: list(
      'komponente; komponenten; modul; module; betroffene komponente; betroffene komponenten; betroffener bereich; betroffene systeme',
    ),
    description: list(
      'beschreibung; risikobeschreibung; risiko beschreibung; erläuterung; ursache; ursachen; szenario; problem; hintergrund; warum; erklärung; details; begründung des risikos',
    ),
    probability: list(
      'wahrscheinlichkeit; auftreten; eintrittswahrscheinlichkeit; eintritts-wahrscheinlichkeit; ew; häufigkeit; eintrittsw.; wahrsch.; eintrittshäufigkeit',
    ),
    impact: list(
      'auswirkung; auswirkungen; schadensausmaß; schadensausmass; schadenshöhe; schaden; schadenspotenzial; schadenspotential; ausmaß; ausmass; tragweite; schadensschwere',
    ),
    severity: list('schwere; schweregrad'),
    score: list(
      'risikowert; risikozahl; risikoprioritätszahl; rpz; bewertung; risikobewertung; punkte; punktzahl; risikoindex; kennzahl; risikomaß; produkt',
    ),
    pair: list(
      'wahrscheinlichkeit/auswirkung; wahrscheinlichkeit / auswirkung; eintrittswahrscheinlichkeit / schadensausmaß',
    ),
    band: list(
      'stufe; risikostufe; risikolevel; risikoniveau; einstufung; risikoeinstufung; kritikalität; gesamtrisiko; ampel; risikograd',
    ),
    priority: list('priorität; prio; priorisierung; dringlichkeit'),
    owner: list(
      'verantwortlich; verantwortliche; verantwortlicher; verantwortliche person; verantwortliche(r); verantwortung; zuständig; zuständigkeit; risikoeigner; risikoverantwortlicher; eigentümer; wer; bearbeiter',
    ),
    response: list('umgang; reaktion; risikobehandlung; behandlung; risikostrategie; risikoreaktion; strategie'),
    strategy: list('maßnahmentyp; art der maßnahme'),
    mitigationStrategy: list('mitigationsstrategie; minderungsstrategie; vermeidungsstrategie'),
    mitigations: list(
      `maßnahme; maßnahmen; massnahme; massnahmen; gegenmaßnahme; gegenmaßnahmen; gegenmassnahme; gegenmassnahmen; minderung; risikominderung; minderungsmaßnahme;
       minderungsmaßnahmen; abhilfe; vorbeugung; vorbeugende maßnahmen; präventivmaßnahmen; präventive maßnahmen; vorsorge; prävention; vermeidung;
       gegensteuerung; abmilderung; eindämmung; maßnahmenplan; lösung; lösungsansatz; risikominimierung; absicherung; mitigierung; mitigationsmaßnahmen;
       mitigation / maßnahme; geplante maßnahmen; umgesetzte maßnahmen; kontrollen; schutzmaßnahmen; schutzmaßnahme`,
    ),
    tests: list('prüfung; tests; testfälle; verifikation; validierung; nachweis; testabdeckung'),
    acceptance: list('akzeptanzkriterien; abnahmekriterien; erfolgskriterien'),
    monitoring: list(
      'überwachung; indikator; indikatoren; frühwarnindikator; frühwarnindikatoren; frühwarnzeichen; auslöser; erkennung; frühwarnung; signal; messgröße',
    ),
    impactAnalysis: list('folge; folgen; konsequenz; konsequenzen; auswirkungsanalyse; mögliche folgen'),
    residual: list(
      'restrisiko; verbleibendes risiko; residualrisiko; risiko nach maßnahmen; risiko nach maßnahme; nach maßnahmen',
    ),
    timeline: list(
      'frist; termin; fällig; fällig am; fälligkeit; bis; bis wann; zieldatum; zeitplan; zeitrahmen; deadline',
    ),
    reviewDate: list('überprüfung; nächste überprüfung; letzte überprüfung; prüfdatum; wiedervorlage'),
    status: list('stand; zustand; bearbeitungsstand; aktueller status'),
    mitigationStatus: list('maßnahmenstatus; status der maßnahme; umsetzungsstand'),
    progress: list('fortschritt; umsetzungsgrad'),
    contingency: list(
      'notfallplan; notlösung; notfallmaßnahme; notfallmaßnahmen; ausweichplan; plan b; alternativplan; eventualplan; eventualmaßnahme; rückfallebene; rückfallplan',
    ),
    links: list('verweise; verweis; referenz; referenzen; quelle; quellen; bezug; beleg; belege'),
    acceptedBy: list('akzeptiert von; genehmigt von; freigegeben von'),
    acceptedUntil: list('akzeptiert bis; gültig bis'),
    probabilityReason: [],
    impactReason: [],
    story: list('anforderung an story; user-story'),
    date: list('datum; stand vom; erstellt am; bewertet am; letzte aktualisierung'),
    reviewer: list('autor; autorin; autoren; erstellt von; geprüft von; bewertet von'),
    foreign: list('kennwert; schwellwert; anzahl; anforderung; gewicht; gewichtung'),
  },
  levels: {
    none: list('kein; keine; keines'),
    minimal: list('minimal'),
    'very-low': list('sehr niedrig; sehr gering; sehr klein'),
    low: list('niedrig; gering; geringe; niedrige; tief'),
    medium: list('mittel; mittlere; mittelhoch; mittelmäßig'),
    high: list('hoch; hohe; hohes'),
    'very-high': list('sehr hoch; extrem hoch; sehr hohe'),
    critical: list('kritisch; kritische'),
    negligible: list('vernachlässigbar; unbedeutend; unwesentlich'),
    minor: list('klein; leicht; geringfügig'),
    moderate: list('mäßig; moderat; spürbar'),
    major: list('groß; gross; erheblich; wesentlich; beträchtlich'),
    severe: list('schwer; schwerwiegend; gravierend'),
    catastrophic: list('katastrophal; existenzbedrohend; existenziell'),
    rare: list('selten; sehr selten; sehr unwahrscheinlich; praktisch unmöglich'),
    unlikely: list('unwahrscheinlich'),
    possible: list('möglich; gelegentlich; denkbar'),
    likely: list('wahrscheinlich; häufig'),
    'almost-certain': list('fast sicher; nahezu sicher; sehr wahrscheinlich; sicher; sehr häufig'),
    red: list('rot'),
    orange: list('orange'),
    amber: [],
    yellow: list('gelb'),
    green: list('grün'),
  },
  responses: {
    avoid: list('vermeiden; vermeidung; eliminieren'),
    mitigate: list('mindern; reduzieren; vermindern; verringern; minderung; reduktion'),
    transfer: list('übertragen; verlagern; versichern; überwälzen; transferieren'),
    accept: list('akzeptieren; tragen; hinnehmen; akzeptanz; akzeptiert'),
  },
  strategies: list('präventiv; korrektiv; detektiv; vorbeugend'),
  statuses: list(
    `offen; geschlossen; erledigt; in arbeit; in bearbeitung; geplant; umgesetzt; aktiv; überwacht; beobachtet; beobachten; akzeptiert; gelöst; behoben; teilweise;
     teilweise umgesetzt; gemindert; mitigiert; nicht begonnen; laufend; eingetreten; abgeschlossen; in umsetzung`,
  ),
  closed: list('geschlossen; erledigt; gelöst; behoben; abgeschlossen; mitigiert'),
  placeholders: list(
    'noch offen; unbekannt; noch zu klären; nicht zugewiesen; zu definieren; k. a.; k.a.; entfällt; niemand',
  ),
  risk: ['risiko', 'risiken', 'bedrohung', 'gefährdung'],
};
