/** Japanese words behind the words for which the patterns ask; longer ones use up those within them. */
export const japanese = `
authentication: 認証
login: ログイン, サインイン
authorization: 認可
permission role access: 権限, 役割, ロール, アクセス制御, アクセス権
admin role access: 管理者
tenant: テナント
session: セッション
token: トークン
password: パスワード
secret key: 秘密鍵, シークレット, APIキー, 機密キー
credential: 資格情報, 認証情報
encrypt data: 暗号化
mask sensitive: マスキング, 匿名化
sensitive: 機密, センシティブ
privacy: プライバシー
personal information: 個人情報
consent: 同意
dependency injection: 依存性注入
injection: インジェクション
escape character: エスケープ, 特殊文字
upload: アップロード
download: ダウンロード
attachment file: 添付, ファイル
photo image: 写真, 画像
import data: インポート, 取り込み
export data: エクスポート, 書き出し
parse format: パース, 解析
validate data input: バリデーション, 検証, 入力チェック
verification code: 確認コード, 認証コード
email send: メール
sms send: SMS
notification send users: 通知
audit log record event: 監査
log record: ログ
traceability change: 追跡可能
compliance: コンプライアンス, 法令, 規制
concurrent update same record: 同時, 並行
race condition: 競合状態, レースコンディション
deadlock: デッドロック
lock wait: ロック, 排他
conflict resolution: 競合, コンフリクト
transaction rollback: トランザクション
atomic operation: アトミック
idempotent: 冪等, べき等
duplicate: 重複
consistency data across: 整合性, 一貫性
synchronise data system: 同期
incremental update data: 差分
migrate data database: マイグレーション, 移行
schema database change: スキーマ, テーブル構造
database: データベース
data model: データモデル
foreign key: 外部キー
cascade: カスケード
mapping conversion format: マッピング, 変換
encoding: 文字コード, エンコード
cache result invalidate: キャッシュ
expire: 有効期限, 期限切れ
index query database: インデックス
query search data: クエリ
search results quality: 検索
pagination data: ページネーション, ページング
large file: 大容量ファイル, 大きなファイル
large data: 大量
batch process data: バッチ, 一括
response time: 応答時間, レスポンスタイム
within #duration: 秒以内, 分以内, 秒未満
within #hours: 時間以内
within: 以内, 未満
latency performance: 遅延, レイテンシ
performance response time: パフォーマンス, 性能
timeout failure: タイムアウト
retry backoff: リトライ, 再試行
rate limit: レート制限, 流量制限
graceful degradation: 縮退
rollback plan: ロールバック, 切り戻し
backup data restore: バックアップ
recover state: 復旧, 復元
release production: リリース, 本番
deploy production: デプロイ
ci pipeline workflow: パイプライン, 継続的インテグレーション
monitor system: 監視, モニタリング
alert failure: アラート, 警報
environment variable set: 環境変数
configuration environment: 設定
third party service: サードパーティ
external service: 外部サービス, 外部API, 外部
integrate with: 連携, 統合
api endpoint service: エンドポイント
backward compatibility: 後方互換
compatible existing: 互換
install: インストール
dependency version: 依存
version: バージョン
refactor existing code: リファクタ
existing functionality: 既存
mock service: モック, スタブ
placeholder: 仮実装, プレースホルダ
offline: オフライン
network lost: 通信断, 切断
reconnect: 再接続
real time update: リアルタイム
push notification deliver: プッシュ通知
cron: 定期実行, スケジュール
queue process: キュー
background job: バックグラウンド, 非同期
leak: 漏洩, 漏えい
state machine: 状態遷移, ステートマシン
approval workflow status: 承認
undo state: 取り消し, 元に戻す
delete data: 削除
clean up data: クリーンアップ
test coverage: カバレッジ
test environment data: テスト環境, テストデータ
payment process: 決済, 支払い
refund fail: 返金
balance check: 残高
stock check: 在庫
limit exceed: 上限, 超過
discount: 割引, クーポン
calculate total: 計算, 合計
rounding: 四捨五入, 丸め
report metrics decision: 統計, 指標
report data: レポート, 帳票
timezone: タイムゾーン, 時差
due date: 期日, 締め切り
llm: 言語モデル, 生成AI
prompt template: プロンプト
accuracy quality detection: 精度, 正確
recommend accuracy: 推薦, レコメンド
cost usage: コスト, 費用
accessibility: アクセシビリティ
translation language supported: 翻訳, 多言語
browser support: ブラウザ
mobile device performance: モバイル, スマートフォン
camera: カメラ
geolocation accuracy: 位置情報
clear error message: エラーメッセージ
exception handling: 例外, エラー処理
when fail error: 失敗
manual step review: 手動, 手作業
documentation update: ドキュメント
form validation: フォーム
data loss: データ損失, データ消失
screen layout render: 画面, レイアウト
`;
