import type { Language } from '../vocabulary';
import { list } from './list';

export const spanish: Language = {
  name: 'español',
  terms: {
    id: list(
      'código; codigo; núm.; núm; nº; n.º; id riesgo; id de riesgo; id del riesgo; código de riesgo; identificador',
    ),
    title: list(
      `título; titulo; nombre; nombre del riesgo; evento; evento de riesgo; amenaza; peligro; título del riesgo; riesgo / problema;
       qué puede fallar; qué puede salir mal; hipótesis`,
    ),
    risk: list('riesgo; riesgos; el riesgo; riesgo identificado; riesgo técnico; riesgo principal; riesgo potencial'),
    category: list(
      'categoría; categoria; tipo; tipo de riesgo; categoría de riesgo; clase; área; ámbito; dimensión; clasificación',
    ),
    component: list(
      'componente; componentes; módulo; módulos; componente afectado; área afectada; sistema afectado; activo; activos',
    ),
    description: list(
      `descripción; descripcion; descripción del riesgo; detalle; detalles; causa; causas; causa raíz; motivo; por qué; por qué importa; escenario;
       explicación; contexto; origen`,
    ),
    probability: list(
      'probabilidad; prob.; probabilidad de ocurrencia; probabilidad inherente; frecuencia; posibilidad; ocurrencia; verosimilitud; probabilidad (p)',
    ),
    impact: list('impacto; impacto inherente; impacto potencial; nivel de impacto; magnitud; impacto (i)'),
    severity: list('severidad; gravedad; nivel de severidad'),
    score: list(
      `puntuación; puntuacion; puntaje; puntos; valor; valor del riesgo; valoración; exposición; índice de riesgo; score; riesgo inherente;
       p × i; nivel (p×i); riesgo (p×i); severidad (p×i)`,
    ),
    pair: list(
      'probabilidad/impacto; probabilidad / impacto; prob./impacto; impacto/probabilidad; impacto / probabilidad',
    ),
    band: list(
      'nivel; nivel de riesgo; nivel del riesgo; criticidad; calificación; semáforo; grado; nivel inherente; riesgo total',
    ),
    priority: list('prioridad; urgencia'),
    owner: list(
      'responsable; responsables; propietario; dueño; encargado; dueño del riesgo; propietario del riesgo; a cargo de; asignado a; quién',
    ),
    response: list(
      'respuesta; estrategia; tratamiento; estrategia de respuesta; respuesta al riesgo; tipo de respuesta',
    ),
    strategy: list('tipo de control; tipo de mitigación'),
    mitigationStrategy: list('estrategia de mitigación; estrategia de mitigacion; estrategias de mitigación'),
    mitigations: list(
      `mitigación; mitigacion; mitigaciones; plan de mitigación; plan de mitigacion; acción; accion; acciones; acción de mitigación;
       acciones de mitigación; medida; medidas; medidas de mitigación; medida de mitigación; medidas preventivas; acciones preventivas; prevención;
       control; controles; control existente; controles existentes; contramedida; contramedidas; plan de acción; plan de respuesta;
       acciones recomendadas; acción propuesta; acciones propuestas; solución; cómo se mitiga; cómo mitigarlo; tratamiento propuesto; mitigación propuesta;
       mitigación / contingencia; mitigación actual; mitigación aplicada; plan de tratamiento; acción preventiva; acción correctiva`,
    ),
    tests: list(
      'pruebas; prueba; tests; verificación; validación; casos de prueba; pruebas requeridas; evidencia de prueba',
    ),
    acceptance: list(
      'criterios de aceptación; criterio de aceptación; criterios de éxito; criterio de éxito; criterio de salida',
    ),
    monitoring: list(
      `monitoreo; seguimiento; indicador; indicadores; señal de alerta; señales de alerta; señal; disparador; disparadores; detección; alerta;
       alertas; indicadores de alerta; alerta temprana; señal temprana; activador; trigger; cómo se detecta`,
    ),
    impactAnalysis: list(
      'consecuencia; consecuencias; efecto; efectos; análisis de impacto; impacto en el negocio; impacto en el proyecto',
    ),
    residual: list('riesgo residual; residual; nivel residual; riesgo tras mitigación; tras mitigación'),
    timeline: list(
      'fecha límite; fecha limite; plazo; fecha; vencimiento; fecha objetivo; cuándo; fecha compromiso; hito',
    ),
    reviewDate: list('fecha de revisión; revisión; próxima revisión; última revisión; fecha de revision'),
    status: list('estado; situación; estado actual; estatus'),
    mitigationStatus: list('estado de mitigación; estado de la mitigación'),
    progress: list('progreso; avance; % avance'),
    contingency: list(
      'contingencia; plan de contingencia; plan b; contingencias; plan alternativo; acción de contingencia; acciones de contingencia; plan de emergencia; si ocurre',
    ),
    links: list('enlaces; enlace; referencias; referencia; relacionado; evidencia; evidencias; fuente; relacionados'),
    acceptedBy: list('aceptado por; aprobado por'),
    acceptedUntil: list('aceptado hasta; válido hasta'),
    probabilityReason: [],
    impactReason: [],
    story: list('historia; historia de usuario; épica'),
    date: list('fecha de evaluación; última actualización; fecha de creación'),
    reviewer: list('autor; autora; autores; elaborado por; revisado por; evaluador'),
    foreign: list('métrica; umbral; cantidad; requisito; peso; intervalo; rango'),
  },
  levels: {
    none: list('ninguno; ninguna; nulo; nula'),
    minimal: list('mínimo; mínima; minimo; minima'),
    'very-low': list('muy bajo; muy baja'),
    low: list('bajo; baja'),
    medium: list('medio; media; mediano; mediana; intermedio; intermedia'),
    high: list('alto; alta; elevado; elevada'),
    'very-high': list('muy alto; muy alta'),
    critical: list('crítico; crítica; critico; critica'),
    negligible: list('despreciable; insignificante'),
    minor: list('menor; leve'),
    moderate: list('moderado; moderada'),
    major: list('mayor; importante; significativo; significativa'),
    severe: list('severo; severa; grave'),
    catastrophic: list('catastrófico; catastrófica; catastrofico'),
    rare: list('raro; rara; remoto; remota; muy improbable'),
    unlikely: list('improbable; poco probable'),
    possible: list('posible; ocasional'),
    likely: list('frecuente; probable'),
    'almost-certain': list('casi seguro; casi segura; casi cierto; muy probable; seguro'),
    red: list('rojo; roja'),
    orange: list('naranja'),
    amber: list('ámbar'),
    yellow: list('amarillo; amarilla'),
    green: list('verde'),
  },
  responses: {
    avoid: list('evitar; eliminar; prevenir'),
    mitigate: list('mitigar; reducir; mitigado'),
    transfer: list('transferir; compartir; trasladar'),
    accept: list('aceptar; asumir; tolerar'),
  },
  strategies: list('preventivo; preventiva; correctivo; correctiva; detectivo; detectiva'),
  statuses: list(
    `abierto; abierta; cerrado; cerrada; en curso; en progreso; en proceso; pendiente; mitigado; mitigada; activo; activa; aceptado; aceptada; resuelto;
     resuelta; monitoreado; en monitoreo; en seguimiento; planificado; planificada; completado; completada; implementado; implementada; identificado;
     identificada; parcial; controlado; controlada; vigente`,
  ),
  closed: list('cerrado; cerrada; resuelto; resuelta; mitigado; mitigada; completado; completada'),
  placeholders: list(
    'por definir; por asignar; pendiente de definir; sin asignar; sin definir; no aplica; ninguno; ninguna; s/d; n/d',
  ),
  risk: ['riesgo', 'amenaza'],
};
