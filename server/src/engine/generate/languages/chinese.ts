/** Chinese words behind the words for which the patterns ask; longer ones use up those within them: 持续集成 is no 集成. */
export const chinese = `
authentication: 身份验证, 认证
sso: 单点登录
login: 登录, 登入
authorization: 授权
permission declared extension: 权限声明
permission role access: 权限
role access: 角色
tenant: 租户
session: 会话
token: 令牌
password: 密码
secret key: 密钥, 金钥
credential: 凭证, 凭据
encrypt data: 加密
mask sensitive: 脱敏
sensitive: 敏感
privacy: 隐私
personal information: 个人信息
dependency injection: 依赖注入
injection: 注入
escape character: 转义
upload: 上传
download: 下载
attachment file: 附件
import data: 导入, 汇入
type: 导出类型
module: 模块导出
export data: 导出, 汇出
parse format: 解析
validate data input: 校验
verification code: 验证码
email send: 邮件
sms send: 短信
notification send users: 通知
audit log record event: 审计
log record: 日志
audit trail action: 留痕
traceability change: 追溯
compliance: 合规
concurrent update same record: 并发
race condition: 竞态
deadlock: 死锁
optimistic lock: 乐观锁
pin version: 版本锁定
lock wait: 锁定
conflict resolution: 冲突
transaction rollback: 事务
atomic operation: 原子
idempotent: 幂等
duplicate: 重复
dedupe: 去重
consistency data across: 一致性
synchronise data system: 同步
reconcile: 对账
incremental update data: 增量
migrate data database: 迁移
schema database change: 表结构
data model: 数据模型, 资料模型
database: 数据库, 资料库
foreign key: 外键
relationship entity: 关联
cascade delete: 级联删除
mapping conversion format: 映射
encoding: 编码
cache result invalidate: 缓存, 快取
expire: 过期
index query database: 索引
query search data: 查询
search results quality: 搜索, 检索
pagination data: 分页
large file: 大文件
large data: 大量
batch process data: 批量
response time: 响应时间
within #duration: 秒内, 分钟内, 秒以内, 分钟以内
within #hours: 小时内, 小时以内
within: 小于, 以内, 不超过, 少于
latency performance: 延迟
performance response time: 性能, 效能
timeout failure: 超时, 逾时
retry backoff: 重试
circuit breaker: 熔断
rate limit: 限流
graceful degradation: 降级
rollback plan: 回滚, 回退
backup data restore: 备份
recover state: 恢复
gradual rollout production: 灰度
release production: 发布
deploy production: 部署
ci pipeline workflow: 流水线
quality gate required: 门禁
monitor system: 监控
alert failure: 告警
environment variable set: 环境变量
configuration environment: 配置, 设定
third party service: 第三方
external service: 外部
ci workflow: 持续集成
integration test: 集成测试
integrate with: 集成, 对接
api endpoint service: 接口
backward compatibility: 向后兼容
compatible existing: 兼容
install: 安装
dependency version: 依赖
upgrade version: 升级
version: 版本
refactor existing code: 重构
existing functionality: 既有, 现有
mock service: 模拟
placeholder: 占位
offline: 离线
network lost: 断网
reconnect: 重连
real time update: 实时
push notification deliver: 推送
cron: 定时
scheduler: 调度
queue process: 队列, 伫列
background job: 异步任务
secret credential: 泄露
leak: 泄漏
state machine: 状态机
status transition workflow: 状态流转
approval workflow status: 审批
undo state: 撤销
delete data: 删除
clean up data: 清理
test coverage: 覆盖率
test environment data: 测试环境
payment process: 支付
refund fail: 退款
balance check: 余额
stock check: 库存
limit exceed: 额度
calculate total: 计算
formula: 公式
rounding: 四舍五入
report metrics decision: 统计
report data: 报表
timezone: 时区
due date: 到期
llm: 大模型
model version: 模型
prompt template: 提示词
accuracy quality detection: 准确率
recommend accuracy: 推荐
cost usage: 成本, 费用
accessibility: 无障碍
translation: 多语言
internationalization: 国际化
browser support: 浏览器
mobile device performance: 移动端
camera: 摄像头
geolocation accuracy: 定位
clear error message: 错误提示
exception handling: 异常
when fail error: 失败
manual step process: 手工
manual step review: 人工
documentation update: 文档
configurable option: 可配置
crud endpoint: 增删改查
api endpoint: 端点
values enum: 枚举
rule: 规则
threshold: 阈值
unit convert: 换算, 量纲
regex pattern: 正则
dictionary values: 词典, 字典
extract accuracy quality detection: 抽取, 提取
confidence: 置信度
link linked entity record: 绑定, 互链
baseline: 基线
difference: 差异
aggregate values: 聚合
dashboard metrics: 看板, 仪表盘
pass rate metric: 通过率, 命中率
match score result: 匹配度
weight: 权重
ranking: 排序
field: 字段
write back external: 回写, 回传
message delivered: 送达
derive: 派生
data loss: 丢失
clipboard: 剪贴板
shortcut key: 快捷键
focus keyboard: 焦点
disk space: 磁盘
camera microphone: 麦克风
permission denied browser support: 辅助功能权限
approval: 审核
payment order: 订单
message queue: 消息队列
kafka topic consumer: 消费者
container: 容器
cluster: 集群
certificate tls: 证书
domain dns: 域名
backup: 快照
gray release: 灰度发布
hot reload: 热加载
interface ui layout: 界面
response within: 毫秒
concurrent update: 抢占
quota limit exceed: 配额
cost budget: 预算
privacy consent: 授权同意
pagination: 翻页
encoding csv: 乱码
deduplicate: 重复提交
rule engine: 规则引擎
priority rule order: 优先级
unique id: 唯一, 编号, 编码规则
precision value: 精度
aggregate total: 汇总
merge combine results: 合并
amount price: 金额, 价格, 单价
tax calculate: 税
overwrite existing: 覆盖
phone number: 手机号
identity document: 身份证
data source external api: 数据源
integrate external api: 接入
ingest data pipeline: 采集
data quality: 清洗, 缺失, 异常值
high concurrency under load: 高并发
render display list: 渲染
scroll list: 滚动
animation smooth: 动画
fps: 帧率
jank: 卡顿
memory usage limit: 内存
chart render: 图表
fallback error: 兜底
callback error: 回调
signature verify: 签名
score rule: 评分, 打分
calibrate threshold: 校准
circular dependency: 循环依赖
scrape page: 爬取, 抓取
quota: 限额
history version: 历史版本
version history: 版本管理
both sides sync data: 双向
orphan record: 孤儿
conversation history context: 对话, 多轮
generate quality summary: 生成质量
review status approved rejected: 评审, 审批流
invoice: 发票
inventory deduct: 扣减
contract legal compliance: 合同
impact level: 影响等级, 影响级别
severity level: 严重程度, 严重等级
mark: 标记, 失效
required field validate: 必填, 默认值
version history: 版本化
load data import: 加载
comparison difference version: 对比
routing rule assign: 路由规则, 分发
exception rule: 例外
split merge: 拆分
manual review fallback: 复核
store data: 存储, 落盘
traceability: 可追溯
change status approval: 更改单, 变更单
plaintext: 明文
no sandbox: 没有沙箱, 没有支付沙箱, 无沙箱
production account test: 生产账号, 正式账号, 线上账号
stock: 恢复库存, 释放库存
cancel order: 未支付的订单自动取消, 取消超时订单, 取消订单
every pod: 每个实例, 每个节点, 每个 Pod, 所有实例
stored float: 浮点
single server only: 单点, 单台服务器, 只有一台
queue: 延迟队列, 延时队列
`;
