/**
 * Beginnings of German words, without umlauts, behind the words for which the patterns ask. A star says that the word may also stand
 * within a longer one: Kundendatenbank is a Datenbank.
 */
export const german = `
not English: formular, formulare, formularen, die, also, los, war, was
authentication: authentifiz, authentisier
login: anmeld, einlogg, login
authorization: autorisier
permission role access: *berechtigung, *zugriff, rolle., rollen., rollenb, zugang
admin role access: administrator
tenant: mandant
session: *sitzung
password: *passwort, kennwort
secret key: *geheimnis, geheimer schlussel, privater schlussel, api-schlussel, geheim
credential: zugangsdaten, anmeldedaten
encrypt data: *verschlussel
mask sensitive: maskier, anonymisier, pseudonymisier
sensitive: sensib, vertraulich
privacy: *datenschutz
personal information: personenbezogen, personliche daten, dsgvo
consent: *einwilligung
injection: injection, einschleus
escape character: sonderzeichen, maskierung von zeichen
upload: hochlad, hochgelad, upload
download: herunterlad, heruntergelad, download
attachment file: anhang, anhange, *datei
photo image: foto, bild., bilder
import data: *import
export data: *export
parse format: parse, parser, einlesen
validate data input: *validier, gepruft, prufung der eingabe, eingabeprufung
verification code: bestatigungscode, verifizierungscode
email send: *e-mail, email, *mail
sms send: sms
notification send users: *benachrichtig
audit log record event: *audit, revisionssicher
log record: *protokollier, *protokoll
traceability change: *nachvollzieh, ruckverfolg
compliance: gesetz., gesetze, gesetzlich, *vorschrift, compliance, *rechtlich, regulator
concurrent update same record: gleichzeitig, *nebenlaufig, parallel
race condition: wettlaufsituation, race-condition
deadlock: verklemmung, deadlock
lock wait: *sperre, gesperrt
conflict resolution: *konflikt
transaction rollback: *transaktion
atomic operation: atomar
idempotent: idempoten
duplicate: *duplikat, doppelt, *dublette
consistency data across: *konsisten
synchronise data system: *synchronis
reconcile: abgleich, abgeglichen
incremental update data: inkrement
migrate data database: *migration, migrier
schema database change: *schema, tabellenstruktur
database: *datenbank
data model: *datenmodell
foreign key: *fremdschlussel
cascade: kaskad
mapping conversion format: *zuordnung, *konvertier, umwandl, umrechn
encoding: *kodierung, zeichensatz
cache result invalidate: *cache, zwischenspeicher
expire: ablauft, abgelaufen, lauft ab, *ablaufzeit
index query database: *index
query search data: *abfrage
search results quality: suche., suchen., suchfunktion, volltextsuche, *suchergebnis
pagination data: *paginier, seitenweise
large file: grosse datei, grossen datei, grosse dateien
large data: grosse mengen, grosse datenmengen, tausende, millionen
batch process data: *stapel, massen
response time: *antwortzeit
within: in unter, innerhalb von, innerhalb einer, in weniger als, unter einer, binnen, hochstens
latency performance: *latenz
performance response time: leistung., leistungs, performan
timeout failure: *zeituberschreitung, timeout
retry backoff: wiederhol, erneut versuch, erneuter versuch
rate limit: *ratenbegrenzung, anfragelimit, begrenzung der anfragen
graceful degradation: notbetrieb, eingeschrankter betrieb
rollback plan: *rollback, zuruckroll, ruckgangig
backup data restore: *sicherung, backup
recover state: *wiederherstell
release production: *auslieferung, *produktivsystem, in produktion, produktiv
deploy production: *deploy, *bereitstell, *ausroll
ci pipeline workflow: *pipeline, kontinuierliche integration
monitor system: *uberwach, monitoring
alert failure: *alarm, warnmeldung
environment variable set: *umgebungsvariable
configuration environment: *konfigur, *einstellung
third party service: drittanbieter, dritter
external service: externe dienst, externen dienst, externer dienst, *anbieter, fremdsystem, externe schnittstelle
integrate with: *anbindung, integrier, *integration
api endpoint service: *schnittstelle, *endpunkt
backward compatibility: abwartskompat, ruckwartskompat
compatible existing: *kompatib
install: *install
dependency version: *abhangigkeit
version: *version
refactor existing code: *refaktor, refactor, umbau
existing functionality: bestehend, vorhandene funktion
mock service: *mock, *attrappe, simulier
placeholder: platzhalter, vorlaufig
offline: offline, ohne netz, ohne verbindung
network lost: *verbindungsabbruch, verbindung abbricht, verbindung verlor, netzausfall
reconnect: wiederverbind, erneut verbind
real time update: *echtzeit
cron: *zeitgesteuert, nachtlich, taglich, geplante aufgabe
queue process: *warteschlange
background job: *hintergrund
leak: *leck
state machine: *zustandsautomat
status transition workflow: *statuswechsel, *zustandswechsel, *statusanderung, *arbeitsablauf
approval workflow status: *freigabe, freigegeben, genehmig
undo state: ruckgangig
delete data: *losch
clean up data: *bereinig, aufraum
test coverage: *abdeckung
test environment data: *testumgebung, *testdaten
payment process: *zahlung, bezahl, kreditkarte, lastschrift
refund fail: *erstattung, *ruckzahlung
balance check: *guthaben, *saldo, kontostand
stock check: bestand., bestande., lagerbestand
limit exceed: uberschreit, uberschritt, *obergrenze, *hochstgrenze
discount: *rabatt, gutschein
calculate total: *berechn, *summe, *betrag
rounding: rundung, gerundet
report metrics decision: *statistik, *kennzahl
report data: *bericht, auswertung
timezone: *zeitzone
due date: *fallig, frist., fristen
llm: *sprachmodell, kunstliche intelligenz
accuracy quality detection: *genauigkeit, *erkennungsrate
recommend accuracy: *empfehlung
cost usage: *kosten.
accessibility: barrierefrei, *screenreader, bildschirmleser
translation language supported: *ubersetz, *sprachen, mehrsprachig
browser support: *browser
mobile device performance: mobil, handy, smartphone
camera: *kamera
geolocation accuracy: *standort, geolokal
clear error message: *fehlermeldung
exception handling: *ausnahme, *fehlerbehandlung
when fail error: *fehlschlag, schlagt fehl, *fehlgeschlagen, im fehlerfall, bei fehlern, ausfall
manual step review: manuell, von hand
documentation update: *dokumentation
form validation: *formular
user flow: schritt fur schritt, *benutzerfuhrung, intuitiv
data loss: *datenverlust
screen layout render: *bildschirm, *darstellung, *layout
`;
