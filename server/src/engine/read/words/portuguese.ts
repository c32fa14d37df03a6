import type { Language } from '../vocabulary';
import { list } from './list';

export const portuguese: Language = {
  name: 'português',
  terms: {
    id: list('código; codigo; nº; n.º; núm.; id do risco; id risco; código do risco; identificador'),
    title: list(
      'título; titulo; nome; nome do risco; evento; evento de risco; ameaça; ameaca; perigo; título do risco; o que pode dar errado; hipótese; hipotese',
    ),
    risk: list('risco; riscos; o risco; risco identificado; risco técnico; risco principal; risco potencial'),
    category: list(
      'categoria; tipo; tipo de risco; categoria do risco; categoria de risco; classe; área; dimensão; classificação',
    ),
    component: list(
      'componente; componentes; módulo; módulos; componente afetado; área afetada; sistema afetado; ativo; ativos',
    ),
    description: list(
      'descrição; descricao; descrição do risco; detalhe; detalhes; detalhamento; causa; causas; causa raiz; motivo; por que; por que importa; cenário; explicação; contexto; origem',
    ),
    probability: list(
      'probabilidade; prob.; probabilidade de ocorrência; probabilidade inerente; frequência; ocorrência; chance; probabilidade (p)',
    ),
    impact: list(
      'impacto; impacto inerente; impacto potencial; nível de impacto; grau de impacto; magnitude; impacto (i)',
    ),
    severity: list('severidade; gravidade; nível de severidade'),
    score: list(
      'pontuação; pontuacao; pontos; valor; valor do risco; valoração; exposição; exposição ao risco; índice de risco; risco inerente; grau de risco; p × i; severidade (p×i)',
    ),
    pair: list('probabilidade/impacto; probabilidade / impacto; impacto/probabilidade; impacto / probabilidade'),
    band: list('nível; nivel; nível de risco; nível do risco; criticidade; semáforo; grau; nível inerente'),
    priority: list('prioridade; urgência; priorização'),
    owner: list(
      'responsável; responsavel; responsáveis; dono; dono do risco; proprietário; encarregado; atribuído a; quem; responsável pelo risco',
    ),
    response: list('resposta; estratégia; tratamento; estratégia de resposta; resposta ao risco; tipo de resposta'),
    strategy: list('tipo de controle; tipo de mitigação'),
    mitigationStrategy: list('estratégia de mitigação; estrategia de mitigacao; estratégias de mitigação'),
    mitigations: list(
      `mitigação; mitigacao; mitigações; plano de mitigação; ação; acao; ações; ação de mitigação; ações de mitigação; medida; medidas;
       medidas de mitigação; medida de mitigação; medidas preventivas; ações preventivas; ação preventiva; ação corretiva; prevenção; controle; controles;
       controles existentes; contramedida; contramedidas; plano de ação; plano de resposta; ações recomendadas; ação proposta; solução; como mitigar;
       mitigação proposta; mitigação / contingência; mitigação atual; mitigação aplicada; plano de tratamento; ações de prevenção`,
    ),
    tests: list('testes; teste; verificação; validação; casos de teste; testes necessários'),
    acceptance: list(
      'critérios de aceitação; critério de aceitação; critérios de sucesso; critério de sucesso; critérios de aceite',
    ),
    monitoring: list(
      'monitoramento; monitorização; acompanhamento; indicador; indicadores; sinal de alerta; sinais de alerta; gatilho; gatilhos; detecção; deteção; alerta; alertas; como detectar',
    ),
    impactAnalysis: list(
      'consequência; consequências; efeito; efeitos; análise de impacto; impacto no negócio; impacto no projeto',
    ),
    residual: list('risco residual; residual; nível residual; risco após mitigação; após mitigação'),
    timeline: list('prazo; data limite; vencimento; data alvo; quando; marco; prazo final'),
    reviewDate: list('data de revisão; revisão; próxima revisão; última revisão'),
    status: list('situação; estado; estado atual; situação atual'),
    mitigationStatus: list('status da mitigação; estado da mitigação'),
    progress: list('progresso; andamento; % concluído'),
    contingency: list(
      'contingência; contingencia; plano de contingência; plano b; ação de contingência; ações de contingência; plano alternativo; plano de emergência; se ocorrer',
    ),
    links: list('ligações; referências; referência; relacionado; evidência; evidências; fonte'),
    acceptedBy: list('aceito por; aceite por; aprovado por'),
    acceptedUntil: list('aceito até; válido até'),
    probabilityReason: [],
    impactReason: [],
    story: list('história; história de usuário; épico'),
    date: list('data da avaliação; última atualização; data de criação'),
    reviewer: list('autor; autora; autores; autor(es); elaborado por; revisado por; avaliador'),
    foreign: list('métrica; limiar; quantidade; requisito; peso; intervalo; intervalo de ocorrência'),
  },
  levels: {
    none: list('nenhum; nenhuma; nulo; nula'),
    minimal: list('mínimo; mínima; minimo'),
    'very-low': list('muito baixo; muito baixa; baixíssimo; baixíssima'),
    low: list('baixo; baixa'),
    medium: list('médio; média; medio; intermediário; intermediária'),
    high: list('alto; alta; elevado; elevada'),
    'very-high': list('muito alto; muito alta; altíssimo; altíssima'),
    critical: list('crítico; crítica; critico; critica'),
    negligible: list('desprezível; insignificante; irrelevante'),
    minor: list('menor; leve; pequeno'),
    moderate: list('moderado; moderada'),
    major: list('maior; importante; significativo; significativa'),
    severe: list('severo; severa; grave; gravíssimo'),
    catastrophic: list('catastrófico; catastrófica'),
    rare: list('raro; rara; remoto; remota; muito improvável'),
    unlikely: list('improvável; pouco provável'),
    possible: list('possível; ocasional'),
    likely: list('provável; frequente'),
    'almost-certain': list('quase certo; quase certa; muito provável; certo'),
    red: list('vermelho; vermelha'),
    orange: list('laranja'),
    amber: list('âmbar'),
    yellow: list('amarelo; amarela'),
    green: list('verde'),
  },
  responses: {
    avoid: list('evitar; eliminar; prevenir; previnir'),
    mitigate: list('mitigar; reduzir; mitigado'),
    transfer: list('transferir; compartilhar; partilhar'),
    accept: list('aceitar; assumir; tolerar'),
  },
  strategies: list('preventivo; preventiva; corretivo; corretiva; detectivo; detectiva'),
  statuses: list(
    `aberto; aberta; fechado; fechada; em andamento; em progresso; em curso; pendente; mitigado; mitigada; ativo; ativa; aceito; aceita; aceite; resolvido;
     resolvida; monitorado; em monitoramento; em acompanhamento; planejado; planeado; concluído; concluída; implementado; implementada; identificado;
     parcial; controlado; encerrado`,
  ),
  closed: list(
    'fechado; fechada; resolvido; resolvida; mitigado; mitigada; concluído; concluída; encerrado; encerrada',
  ),
  placeholders: list(
    'a definir; por definir; a atribuir; não atribuído; não definido; não se aplica; nenhum; nenhuma; n/d; s/d',
  ),
  risk: ['risco', 'ameaça'],
};
