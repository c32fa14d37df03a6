/** Beginnings of Portuguese words, without accents, behind the words for which the patterns ask. */
export const portuguese = `
not English: dos, formulario, formulário, formularios, formulários, real, reais, as, a
authentication: autentic
login: iniciar sessao, efetuar login, fazer login
authorization: autoriza
permission role access: permiss, papeis, perfil de acesso, perfis de acesso, privilegio, acesso., acessos.
admin role access: administrador
tenant: inquilino, multiempresa, cada empresa
session: sessao, sessoes
password: senha, palavra-passe, palavra passe
secret key: chave secreta, chave privada, chave de api, segredo
credential: credencia
encrypt data: criptograf, encript, cifrar, cifrad
mask sensitive: mascar, anonimiz
sensitive: sensive, sensivei, confidencia
privacy: privacidade
personal information: dados pessoais, informacoes pessoais, lgpd, protecao de dados
consent: consentimento
dependency injection: injecao de dependencia
injection: injecao
escape character: caracteres especiais, escapar
upload: upload, enviar arquivo, envio de arquivo, carregar arquivo, anexar
download: baixar
attachment file: anexo, arquivo, ficheiro
photo image: foto, imagem, imagens
import data: importar, importacao, importad
export data: exporta
parse format: parse, analisador
validate data input: valida
verification code: codigo de verificacao
email send: e-mail, email, correio
sms send: sms
notification send users: notifica, avisar, aviso
audit log record event: auditor
log record: registro de eventos, registar cada, registrar cada
traceability change: rastreab
compliance: conformidade, regulament, legal, norma., normas., normativ
concurrent update same record: concorren, simultan, ao mesmo tempo
race condition: condicao de corrida, condicoes de corrida
deadlock: impasse
lock wait: bloqueio
conflict resolution: conflito
transaction rollback: transacao, transacoes
atomic operation: atomic
idempotent: idempoten
duplicate: duplicad, duplica
consistency data across: consisten, coeren
synchronise data system: sincroniz
reconcile: concilia
incremental update data: incremental
migrate data database: migra
schema database change: esquema, estrutura da tabela, estrutura das tabelas
database: banco de dados, base de dados
data model: modelo de dados
foreign key: chave estrangeira, chaves estrangeiras
cascade: cascata
mapping conversion format: mapeamento, conversao, converter
encoding: codificacao
cache result invalidate: cache
expire: expira, validade
index query database: indice
query search data: consulta
search results quality: busca, pesquisa
pagination data: paginacao, paginad
large file: arquivos grandes, arquivo grande
large data: grande volume, grandes volumes, milhares de, milhoes de
batch process data: lote., lotes., em massa
response time: tempo de resposta, tempos de resposta
within: em menos de, no maximo
latency performance: latencia
performance response time: desempenho
timeout failure: tempo limite, tempo de espera
retry backoff: nova tentativa, novas tentativas, tentar novamente, retentativa
rate limit: limite de requisicoes, limite de pedidos, limite de taxa
graceful degradation: degradacao
rollback plan: reverter, reversao
backup data restore: copia de seguranca, copias de seguranca, backup
recover state: recupera
release production: lancamento, producao
deploy production: implantacao, implantar, publicar em
ci pipeline workflow: integracao continua, esteira
monitor system: monitor
alert failure: alerta
environment variable set: variavel de ambiente, variaveis de ambiente
configuration environment: configura
third party service: terceiro
external service: servico externo, servicos externos, api externa, provedor, fornecedor
integrate with: integrar, integracao, integrad
backward compatibility: retrocompat, compatibilidade com versoes anteriores
compatible existing: compativ, compatib
install: instala
dependency version: dependencia
version: versao, versoes
refactor existing code: refator
existing functionality: existente, funcionalidade atual
mock service: simulad
placeholder: provisori
offline: sem conexao, sem rede, sem internet, fora de linha
network lost: perda de conexao, perde a conexao, queda de rede
reconnect: reconex, reconect
real time update: tempo real
cron: tarefa agendada, tarefas agendadas, agendador, diariamente
queue process: fila., filas.
background job: segundo plano
leak: vazamento
state machine: maquina de estados
status transition workflow: mudanca de status, mudanca de estado, transicao, fluxo de trabalho
approval workflow status: aprova
undo state: desfazer
delete data: exclu, apagar, remover, elimin
clean up data: limpeza, limpar
test coverage: cobertura
test environment data: ambiente de teste, dados de teste
payment process: pagamento, cobranca, cartao de credito, com cartao, pix., boleto
refund fail: reembols, estorno
balance check: saldo
stock check: estoque, inventario
limit exceed: excede, ultrapass
discount: desconto, cupom
calculate total: calcul, valor total
rounding: arredond
report metrics decision: estatistic, metrica, indicadores
report data: relatorio
timezone: fuso horario
due date: vencimento, prazo, data limite
llm: modelo de linguagem, inteligencia artificial
accuracy quality detection: precisao, acuracia
recommend accuracy: recomend
cost usage: custo
accessibility: acessibilidade, leitor de tela
translation language supported: traduc, traduz, idioma
browser support: navegador
mobile device performance: celular, dispositivos moveis, aplicativo movel
camera: camera
geolocation accuracy: geolocaliz, localizacao
clear error message: mensagem de erro, mensagens de erro, mensagem clara
exception handling: excecao, excecoes, tratamento de erros
when fail error: falha, falhar, em caso de erro
manual step review: manual
documentation update: documentacao
form validation: formulario
user flow: passo a passo, fluxo do usuario, intuitiv
data loss: perda de dados
screen layout render: tela., telas., responsiv
`;
