import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCandidates } from '../../../server/src/engine/generate/candidates';
import { readStory } from '../../../server/src/engine/generate/story';
import { writeProfile } from '../../../server/src/engine/generate/write-profile';
import { bmadV4 } from '../../../server/src/engine/policy';

/** One story in each language: reading it, and what it calls for, must not depend on the words. */
const stories: readonly (readonly [language: string, text: string])[] = [
  [
    'Spanish',
    `# Historia 2.3: Pago de pedidos

## Estado
Borrador

## Criterios de Aceptación
1. CA1: El pago se envía a Stripe y, si falla, se reintenta hasta tres veces
2. CA2: Solo los administradores con el rol de caja pueden ver los datos de otros clientes
3. CA3: La búsqueda responde en menos de 200 ms con 10.000 pedidos
4. CA4: Se pueden subir facturas en PDF

## Tareas
- [ ] Migración de la base de datos: nueva tabla (CA: 1, 2)

## Registro de cambios
- Se corrigió una condición de carrera
`,
  ],
  [
    'Portuguese',
    `# História 2.3: Pagamento de pedidos

**Estado:** Rascunho

## Critérios de Aceite
- O pagamento é enviado ao Stripe e, em caso de falha, há novas tentativas
- Somente administradores com permissão podem ver os dados de outros clientes
- A busca responde em menos de 200 ms com 10.000 pedidos
- É possível fazer upload de notas fiscais em PDF

## Tarefas
- [ ] Migração do banco de dados: nova tabela (AC: 1, 2)

## Histórico de alterações
- Corrigida uma condição de corrida
`,
  ],
  [
    'French',
    `# Récit 2.3 : Paiement des commandes

Statut : Brouillon

## Critères d’acceptation
1. Le paiement est envoyé à Stripe et, en cas d’échec, une nouvelle tentative est faite
2. Seuls les administrateurs avec le rôle caisse voient les données des autres clients
3. La recherche répond en moins de 200 ms avec 10 000 commandes
4. Il est possible de téléverser des factures PDF

## Tâches
- [ ] Migration de la base de données : nouvelle table (critères d’acceptation 1, 2)

## Historique des modifications
- Situation de concurrence corrigée
`,
  ],
  [
    'German',
    `# Geschichte 2.3: Bezahlung von Bestellungen

**Status:** Entwurf

## Akzeptanzkriterien
1. AK1: Die Zahlung wird an Stripe gesendet und bei einem Fehler wiederholt
2. AK2: Nur Administratoren mit der Rolle Kasse sehen die Daten anderer Kunden
3. AK3: Die Suche antwortet bei 10.000 Bestellungen in unter 200 ms
4. AK4: Rechnungen können als PDF hochgeladen werden

## Aufgaben
- [ ] Datenbankmigration: neue Tabelle (AK: 1, 2)

## Änderungsprotokoll
- Wettlaufsituation behoben
`,
  ],
  [
    'Japanese',
    `# ストーリー 2.3: 注文の支払い

## ステータス
下書き

## 受け入れ基準
1. 決済はStripeに送信され、失敗した場合は再試行される
2. 管理者権限を持つユーザーだけが他の顧客のデータを閲覧できる
3. 検索は10,000件の注文で200ms以内に応答する
4. PDF請求書をアップロードできる

## タスク
- [ ] データベースのマイグレーション (受け入れ基準: 1, 2)

## 変更履歴
- 競合状態を修正
`,
  ],
  [
    'Chinese',
    `# 故事 2.3：订单支付

## 状态
草稿

## 验收标准
1. 支付请求发送到 Stripe，失败时重试
2. 只有具备管理员权限的用户可以查看其他客户的数据
3. 在 10,000 个订单中搜索，200ms 以内返回
4. 可以上传 PDF 发票

## 任务
- [ ] 数据库迁移（验收标准：1、2）

## 变更记录
- 修复竞态
`,
  ],
  [
    'Chinese in traditional characters',
    `# 故事 2.3：訂單支付

## 狀態
草稿

## 驗收標準
1. 支付請求發送到 Stripe，失敗時重試
2. 只有具備管理員權限的用戶可以查看其他客戶的資料
3. 搜尋訂單，200ms 以內返回
4. 可以上傳 PDF 發票

## 任務
- [ ] 資料庫遷移（驗收標準：1、2）

## 變更記錄
- 修復競態
`,
  ],
];

describe('a story in another language', () => {
  for (const [language, text] of stories) {
    const story = readStory(text);
    it(`is read: ${language}`, () => {
      assert.equal(story.id, '2.3');
      assert.notEqual(story.title, '');
      assert.match(story.status?.value ?? '', /^(?:Borrador|Rascunho|Brouillon|Entwurf|下書き|草稿)$/);
      assert.deepEqual(
        story.criteria.map(({ id }) => id.slice(-1)),
        ['1', '2', '3', '4'],
      );
      assert.deepEqual(
        story.tasks.map(({ criteria }) => criteria),
        [story.criteria.slice(0, 2).map(({ id }) => id)],
      );
    });

    it(`calls for what it says, with its own lines: ${language}`, () => {
      const candidates = findCandidates(story);
      const of = (pattern: string): readonly string[] =>
        candidates.find((one) => one.pattern === pattern)?.criteria.map((id) => id.slice(-1)) ?? [];
      assert.ok(of('repeated-charge').includes('1'));
      assert.ok(of('missing-authorisation').includes('2'));
      assert.ok(of('response-target-missed').includes('3'));
      assert.ok(of('harmful-upload').includes('4'));
      assert.ok(of('schema-migration').includes('1'));
      // The record of changes is history.
      assert.deepEqual(of('shared-state-race'), []);
      const quotes = candidates.flatMap(({ evidence }) => evidence);
      for (const { quote, line } of quotes) assert.ok(text.split('\n')[line - 1]?.includes(quote));
    });
  }

  it('gets a draft that says why it is in English', () => {
    const preface = (text: string): string => {
      const story = readStory(text);
      const plan = { story, storyPath: 'a.md', chosen: findCandidates(story), policy: bmadV4, date: '2026-03-02' };
      return writeProfile(plan, 'markdown').split('## ')[0] ?? '';
    };
    for (const [, text] of stories) assert.match(preface(text), /^> Written in English, as the catalogue/m);
    assert.doesNotMatch(preface('# Story 1.1: Pay\n\n## Acceptance Criteria\n\n1. Payments are retried\n'), /English/);
  });

  it('is not found in English words that look alike', () => {
    const story = readStory(
      '# Story 1.1: Tea\n\n## Acceptance Criteria\n\n1. The manual for the rollen tray is stock text, and the cache of pagos cups stays\n',
    );
    assert.deepEqual(findCandidates(story), []);
  });
});
