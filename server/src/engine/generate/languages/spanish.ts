/** Beginnings of Spanish words, without accents, behind the words for which the patterns ask. */
export const spanish = `
not English: dos, once, formulario, formularios, formulada, actual, actuales, actualmente, cargo, red, redes, real, reales
authentication: autentic
login: inicio de sesion, iniciar sesion, inicia sesion, iniciado sesion
authorization: autoriza
permission role access: permiso, rol., roles., privilegio, acceso., accesos.
admin role access: administrador
tenant: inquilino, multiempresa, cada empresa
session: sesion
password: contrasena
secret key: clave secreta, claves secretas, clave privada, secreto, clave de api
credential: credencial
encrypt data: cifrad, cifrar, encript
mask sensitive: enmascar, anonimiz
sensitive: sensible, confidencial
privacy: privacidad
personal information: datos personales, informacion personal, rgpd, proteccion de datos
consent: consentimiento
dependency injection: inyeccion de dependencias
injection: inyeccion
escape character: escapar, caracteres especiales
upload: subir, sube, suban, subida, cargar archivo, carga de archivo, adjuntar
download: descarg
attachment file: adjunto, archivo, fichero
photo image: foto, imagen
import data: importar, importacion, importad
export data: exporta
parse format: parse, analizador
validate data input: valida
verification code: codigo de verificacion, codigo de un solo uso
email send: correo, email
sms send: sms
notification send users: notifica, aviso, avisar
audit log record event: auditor
log record: bitacora, registro de eventos, registrar cada
traceability change: trazabilidad
compliance: cumplimiento, normativ, regulacion, regulatori, legal
concurrent update same record: concurren, simultane, a la vez, al mismo tiempo
race condition: condicion de carrera, condiciones de carrera
deadlock: interbloqueo
lock wait: bloqueo
conflict resolution: conflicto
transaction rollback: transaccion
atomic operation: atomic
idempotent: idempoten
duplicate: duplicad, duplica
consistency data across: consisten, coheren
synchronise data system: sincroniz
reconcile: concilia
incremental update data: incremental
migrate data database: migra
schema database change: esquema, estructura de la tabla, estructura de tablas
database: base de datos
data model: modelo de datos
foreign key: clave foranea, claves foraneas
cascade: cascada
mapping conversion format: mapeo, conversion, convertir
encoding: codificacion
cache result invalidate: cache
expire: caduc, expir
index query database: indice
query search data: consulta
search results quality: busqueda, buscador, buscar
pagination data: paginacion, paginad
large file: archivos grandes, archivo grande
large data: gran volumen, grandes volumenes, miles de, millones de
batch process data: lote., lotes., masiv
response time: tiempo de respuesta, tiempos de respuesta
within: en menos de, como maximo
latency performance: latencia
performance response time: rendimiento
timeout failure: tiempo de espera, tiempo limite
retry backoff: reintent
rate limit: limite de peticiones, limite de solicitudes, limite de tasa, limitacion de peticiones
graceful degradation: degradacion
rollback plan: revertir, reversion, vuelta atras
backup data restore: copia de seguridad, copias de seguridad, respaldo
recover state: recuper
release production: lanzamiento, produccion
deploy production: despleg, desplieg
ci pipeline workflow: integracion continua, canalizacion
monitor system: monitor, supervis
alert failure: alerta
environment variable set: variable de entorno, variables de entorno
configuration environment: configura
third party service: tercero
external service: servicio externo, servicios externos, api externa, proveedor
integrate with: integrar, integracion, integrad
backward compatibility: retrocompat, compatibilidad hacia atras
compatible existing: compatib
install: instala
dependency version: dependencia
version: version
refactor existing code: refactor
existing functionality: existente, funcionalidad actual
mock service: simulad
placeholder: provisional, marcador de posicion
offline: sin conexion, sin red, fuera de linea
network lost: perdida de conexion, pierde la conexion, pierde la red
reconnect: reconex, reconect
real time update: tiempo real
cron: tarea programada, tareas programadas, cada noche, diariamente
queue process: cola., colas.
background job: segundo plano
leak: fuga
state machine: maquina de estados
status transition workflow: cambio de estado, cambios de estado, transicion, flujo de trabajo
approval workflow status: aproba, aprueb
undo state: deshacer
delete data: elimin, borr
clean up data: limpi
test coverage: cobertura
test environment data: entorno de prueba, datos de prueba
payment process: pago., pagos., pagar, cobro, cobrar, tarjeta de credito, tarjeta bancaria, con tarjeta
refund fail: reembols
balance check: saldo
stock check: existencias, inventario
limit exceed: supera, excede
discount: descuento, cupon
calculate total: calcul, importe
rounding: redonde
report metrics decision: estadistic, metrica, indicadores
report data: informe, reporte
timezone: zona horaria, zonas horarias
due date: vencimiento, fecha limite, plazo
llm: modelo de lenguaje, inteligencia artificial
accuracy quality detection: precision, exactitud
recommend accuracy: recomend
cost usage: coste, costo
accessibility: accesibilidad, lector de pantalla
translation language supported: traduc, idioma, varios idiomas
browser support: navegador
mobile device performance: movil, moviles, celular
camera: camara
geolocation accuracy: geolocaliz, ubicacion
clear error message: mensaje de error, mensajes de error, mensaje claro
exception handling: excepcion, manejo de errores
when fail error: falla, fallo, si hay error
manual step review: manual
documentation update: documentacion
form validation: formulario
user flow: paso a paso, flujo de usuario, intuitiv
data loss: perdida de datos
screen layout render: pantalla, responsiv
`;
