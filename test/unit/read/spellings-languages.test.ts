/** Registers in the languages that we know: columns, labels, levels, statuses and headings. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inLanguageOf } from '../../../server/src/engine/read/vocabulary';
import { isClosed } from '../../../server/src/engine/rules/facts/harm';
import { onlyRisk, profileOf } from './spellings';

const registers: readonly (readonly [language: string, title: string, header: string, row: string])[] = [
  [
    'Spanish',
    'Matriz de riesgos',
    'Código|Riesgo|Probabilidad|Impacto|Nivel|Mitigación|Responsable|Estado',
    'R-1|La cola se desborda|Media|Alto|Alto|Reintentar con espera|Ana Ruiz|Cerrado',
  ],
  [
    'Portuguese',
    'Riscos do projeto',
    'Nº|Risco|Probabilidade|Impacto|Nível|Plano de mitigação|Responsável|Situação',
    'R-1|A fila transborda|Média|Alto|Alto|Repetir com espera|Ana Ruiz|Resolvido',
  ],
  [
    'German',
    'Risiken',
    'Nr.|Risiko|Eintrittswahrscheinlichkeit|Schadensausmaß|Stufe|Gegenmaßnahmen|Verantwortlich|Stand',
    'R-1|Die Warteschlange läuft über|Mittel|Hoch|Hoch|Mit Abstand wiederholen|Ana Ruiz|Erledigt',
  ],
  [
    'French',
    'Registre des risques',
    'N°|Risque|Probabilité|Impact|Criticité|Mesures d’atténuation|Pilote|Statut',
    'R-1|La file déborde|Moyenne|Élevé|Élevé|Réessayer avec délai|Ana Ruiz|Clos',
  ],
  [
    'Traditional Chinese',
    '風險登記表',
    '風險 ID|風險項目|發生機率|影響程度|風險等級|因應措施|負責人|狀態',
    'R-1|佇列溢出|中|高|高|重試並退避|Ana Ruiz|✅ 已修復',
  ],
  [
    'Japanese',
    'リスク管理表',
    '番号|リスク|発生確率|影響度|リスクレベル|対策|担当者|状態',
    'R-1|キューがあふれる|中程度|高い|高|間隔を空けて再試行する|Ana Ruiz|対応済み',
  ],
  [
    'Korean',
    '리스크 관리',
    '번호|리스크|발생 가능성|영향도|위험 등급|대응 방안|담당자|상태',
    'R-1|큐가 넘친다|중간|높음|상|간격을 두고 재시도|Ana Ruiz|해결됨',
  ],
  [
    'Swedish',
    'Riskanalys',
    'Nr|Risk|Sannolikhet|Konsekvens|Risknivå|Åtgärder|Ansvarig|Läge',
    'R-1|Kön svämmar över|Medel|Mycket hög|Hög|Försök igen med paus|Ana Ruiz|Åtgärdad',
  ],
];

describe('a register in another language', () => {
  for (const [language, title, header, row] of registers) {
    it(language, () => {
      const line = (cells: string): string => `| ${cells.split('|').join(' | ')} |`;
      const text = `# ${title}\n\n${line(header)}\n${line('-|-|-|-|-|-|-|-')}\n${line(row)}\n`;
      assert.ok(profileOf(text).recognition.recognised);
      const risk = onlyRisk(text);
      assert.equal(risk.id?.value, 'R-1');
      assert.equal(risk.title?.value, row.split('|')[1]);
      assert.equal(risk.probability?.word?.value, row.split('|')[2]);
      assert.equal(risk.impact?.word?.value, row.split('|')[3]);
      assert.equal(risk.band?.name, 'high');
      assert.equal(risk.mitigations.length, 1);
      assert.equal(risk.owner?.value, 'Ana Ruiz');
      assert.ok(isClosed(risk));
    });
  }

  it('as sections with labels', () => {
    const text =
      '# Riesgos y mitigaciones\n\n## Riesgo 1: Pérdida de pedidos\n\n- **Descripción:** La cola se vacía al reiniciar\n- **Probabilidad:** Baja\n- **Impacto:** Muy alto\n- **Mitigación:** Guardar la cola en disco\n- **Plan de contingencia:** Reponer desde el registro\n';
    const risk = onlyRisk(text);
    assert.equal(risk.title?.value, 'Pérdida de pedidos');
    assert.equal(risk.description?.value, 'La cola se vacía al reiniciar');
    assert.equal(risk.impact?.word?.value, 'Muy alto');
    assert.equal(risk.mitigations.length, 1);
    assert.equal(risk.contingency.length, 1);
  });

  it('is answered in its own words', () => {
    assert.equal(inLanguageOf('Alta', 'Medium'), 'Media');
    assert.equal(inLanguageOf('Alto', 'Medium'), 'Medio');
    assert.equal(inLanguageOf('hoch', 'low'), 'niedrig');
    assert.equal(inLanguageOf('High', 'Medium'), 'Medium');
    assert.equal(inLanguageOf('高', 'Medium'), '中');
  });
});
