/** Beginnings of French words, without accents, behind the words for which the patterns ask. */
export const french = `
not English: formulaire, formulaires, formule, formules, actuel, actuelle, actuellement, mode, or, but
authentication: authentifi
login: connexion de l utilisateur, se connecter, connexion utilisateur, page de connexion
authorization: autoris
permission role access: permission, role, droit d acces, droits d acces, privilege, acces.
admin role access: administrateur
tenant: locataire, multi-tenant, chaque organisation
session: session
password: mot de passe, mots de passe
secret key: cle secrete, cles secretes, cle privee, cle d api, secret
credential: identifiant de connexion, identifiants
encrypt data: chiffr, crypt
mask sensitive: masqu, anonymis
sensitive: sensible, confidentiel
privacy: vie privee, confidentialite
personal information: donnees personnelles, donnees a caractere personnel, rgpd
consent: consentement
dependency injection: injection de dependances
injection: injection sql, injection de code
escape character: echapp, caracteres speciaux
upload: televers, envoi de fichier, deposer un fichier, charger un fichier
download: telecharg
attachment file: piece jointe, pieces jointes, fichier
photo image: photo, image
import data: importer, importation, import de
export data: exporter, exportation, export de, export des
parse format: parse, analyseur
validate data input: valide., valider, validation
verification code: code de verification
email send: courriel, e-mail, email, mail., mails.
sms send: sms
notification send users: notification, notifie, avertir, prevenir
audit log record event: audit
log record: journalis, journal d evenements, journaux
traceability change: tracabilite
compliance: conformite, reglement, legal, juridique
concurrent update same record: concurren, simultane, en meme temps
race condition: situation de concurrence, condition de course
deadlock: interblocage
lock wait: verrou
conflict resolution: conflit
transaction rollback: transaction
atomic operation: atomique
idempotent: idempoten
duplicate: doublon, dupliqu
consistency data across: coheren, incoheren
synchronise data system: synchronis
reconcile: rapprochement, reconcili
incremental update data: incremental
migrate data database: migration, migrer
schema database change: schema, structure de la table, structure des tables
database: base de donnees, bases de donnees
data model: modele de donnees
foreign key: cle etrangere, cles etrangeres
cascade: cascade
mapping conversion format: mappage, conversion, convertir, correspondance
encoding: encodage
cache result invalidate: cache., caches.
expire: expire, expiration
index query database: index.
query search data: requete
search results quality: recherche
pagination data: pagination, pagine
large file: gros fichier, fichiers volumineux, fichier volumineux
large data: grand volume, grands volumes, milliers de, millions de
batch process data: par lot, lots., en masse
response time: temps de reponse
within: en moins de, au maximum
latency performance: latence
performance response time: performance, performant
timeout failure: delai d attente, delai depasse, timeout
retry backoff: nouvelle tentative, nouvelles tentatives, reessa, relance automatique
rate limit: limite de requetes, limitation de debit, limite de debit
graceful degradation: mode degrade, degradation
rollback plan: retour arriere, revenir en arriere, annuler le deploiement
backup data restore: sauvegarde
recover state: recuper, restaur, reprise
release production: mise en production, production
deploy production: deploi, deploy
ci pipeline workflow: integration continue, pipeline
monitor system: supervision, surveill, monitor
alert failure: alerte
environment variable set: variable d environnement, variables d environnement
configuration environment: configur
third party service: tiers.
external service: service externe, services externes, api externe, fournisseur, prestataire
integrate with: integr
backward compatibility: retrocompat, compatibilite ascendante
compatible existing: compatib
install: install
dependency version: dependance
version: version
refactor existing code: refactor, refonte
existing functionality: existant
mock service: simule, bouchon
placeholder: provisoire, temporaire
offline: hors ligne, hors connexion, sans reseau, sans connexion
network lost: perte de connexion, perte de reseau, perd la connexion
reconnect: reconnexion, reconnect
real time update: temps reel
cron: tache planifiee, taches planifiees, planificateur, chaque nuit, quotidien
queue process: file d attente
background job: arriere plan, arriere-plan, tache de fond
leak: fuite
state machine: machine a etats
status transition workflow: changement de statut, changement d etat, transition, flux de travail
approval workflow status: approb, approuv
undo state: annuler
delete data: supprim, suppression, effac
clean up data: nettoy, purge
test coverage: couverture
test environment data: environnement de test, donnees de test, jeu de donnees
payment process: paiement, payer, carte bancaire, prelevement
refund fail: rembours
balance check: solde., soldes.
stock check: stock., stocks., inventaire
limit exceed: depass, plafond
discount: code promo, coupon
calculate total: calcul, montant
rounding: arrondi
report metrics decision: statistique, indicateur, tableau de bord
report data: rapport
timezone: fuseau horaire, fuseaux horaires
due date: echeance, date limite
llm: modele de langage, intelligence artificielle
accuracy quality detection: precision, exactitude
recommend accuracy: recommand
cost usage: cout
accessibility: accessibilite, lecteur d ecran
translation language supported: traduc, traduit, langue., langues., multilingue
browser support: navigateur
mobile device performance: mobile, telephone
camera: camera, appareil photo
geolocation accuracy: geolocalis
clear error message: message d erreur, messages d erreur, message clair
exception handling: exception, gestion des erreurs
when fail error: echec, echoue, en cas d erreur
manual step review: manuel
documentation update: documentation
form validation: formulaire
user flow: etape par etape, parcours utilisateur, intuitif
data loss: perte de donnees
screen layout render: ecran, responsive, mise en page
`;
