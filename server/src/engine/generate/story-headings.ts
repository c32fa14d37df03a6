/** Headings by which the parts of a story are known, in the languages in which teams write them. */

export const criteriaHeading =
  /acceptance (?:criteri|scenarios)|^ACs?$|^success criteria|crit[èe]res? d.acceptation|crit[èe]res? de (?:validation|r[ée]ussite)|criterios? de (?:aceptaci|[ée]xito)|crit[ée]rios? de (?:aceita|aceite|sucesso)|akzeptanzkriteri|abnahmekriteri|критерии при[её]мки|验收(?:标准|条件|准则)|驗收(?:標準|條件|準則)|接受标准|受け?入れ?(?:基準|条件)|完了条件|인수 ?(?:조건|기준)|수용 ?(?:조건|기준)/i;

/** Requirements count as criteria where they carry labels of their own, `FR-001`. */
export const requirementsHeading = /^(?:non-?)?(?:functional )?requirements|^measurable outcomes|^success criteria/i;

export const tasksHeading =
  /\b(?:sub)?tasks?\b|^implementation (?:steps|plan)|^(?:sous-)?t[âa]ches\b|^(?:sub)?tareas\b|^(?:sub)?tarefas\b|^(?:teil|unter)?aufgaben\b|^arbeitsschritte|^umsetzungsschritte|^задачи|任务|任務|タスク|^作業|^작업|^태스크|하위 작업/i;

export const riskHeading =
  /\brisks?\b|^risques?\b|^riesgos?\b|^riscos?\b|^risiken\b|^риски|风险|風險|リスク|^위험|^리스크/i;

export const testingHeading =
  /\btest(?:s|ing|es|fälle)?\b|definition of (?:done|ready)|quality gate|^测试|^測試|^テスト|^pruebas\b|^тестирование/i;

export const placeHeading =
  /file (?:location|structure|path)|previous (?:story|stories)|lessons? (?:learned|from)|source tree|project structure|coding standard|tech(?:nology)? stack|代码位置|文件位置|项目结构|ファイル構成|^estructura de (?:archivos|carpetas)|^estrutura de (?:arquivos|pastas)|^structure des? (?:fichiers|dossiers)|^(?:datei|ordner|projekt)struktur/i;

export const narrativeHeading =
  /^(?:user )?story\b|problem|background|overview|^summary|^goal|^description|^contexte?\b|^objecti[fv]|^historia\b|^hist[óo]ria\b|^r[ée]cit\b|^histoire\b|^(?:nutzer|benutzer|anwender)?geschichte|^resumen|^resumo|^descripci|^descri[çc]|^beschreibung|^ziel\b|^contexto|^hintergrund|用户故事|故事|背景|目标|目標|ストーリー|概要|目的|스토리|배경|개요/i;

/** Written after the story, or about its handling: a review’s findings must not become the story’s risks. */
export const noEvidence =
  /^(?:change ?log|dev(?:eloper)? agent|agent model|debug log|completion notes|implementation notes? \(|file list|(?:qa|sm|po|scrum master|product owner|test architect) |qa$|version history|revision history|gate status|senior developer review|references?$|risk (?:profile|assessment)|review |status$|priority$|parent epic|epic$|story points|(?:time )?estimate|(?:story )?draft (?:checklist|validation)|.{0,30}checklist(?: results?)?$|final assessment|validation (?:results?|summary|report)|readiness|out of scope|non-?goals|sign-?off|变更日志|变更记录|變更記錄|修订记录|开发代理记录|QA 结果|状态$|狀態$|参考(?:资料|資料|文献)?$|文件(?:列表|清单)|檔案清單|完成说明|変更履歴|변경 (?:이력|기록)|상태$|파일 목록|ファイル一覧|r[ée]f[ée]rences?$|referencias$|refer[êe]ncias$|referenzen$|list[ea] d[eo]s? (?:archivos|arquivos|ficheros|fichiers)|dateiliste|(?:enregistrement|registro|journal) (?:de l.|del? |do )?agente? (?:dev|de des)|notes de compl[ée]tion|notas de (?:finaliza|conclus)|更新履歴|ステータス$|journal des (?:changements|modifications)|historique(?: des (?:modifications|changements|versions|r[ée]visions))?$|hors p[ée]rim[èe]tre|statut$|(?:registro|historial) de cambios|fuera de(?:l)? alcance|estado$|(?:hist[óo]rico|registro) de (?:altera|mudan|revis)|fora d[eo] escopo|[äa]nderungs(?:protokoll|historie|verlauf)|au[ßs]erhalb des umfangs|nicht im umfang|nicht enthalten|範囲外|スコープ外|不在范围|范围外)/i;

/** What a heading calls a story before its number. */
export const storyWord =
  /^(?:(?:user )?story|historia(?: de usuario)?|hist[óo]ria(?: de usu[áa]rio)?|r[ée]cit(?: utilisateur)?|histoire(?: utilisateur)?|(?:nutzer|benutzer|anwender)?geschichte|用户故事|使用者故事|故事|(?:ユーザー)?ストーリー|(?:사용자 )?스토리)(?![a-z])/i;

export const epicWord = /^(?:epic|[ée]pica|[ée]pico|[ée]pop[ée]e|史诗|史詩|エピック|에픽)(?![a-z])/i;

/** `### Requirement 2: Access`, with criteria of its own. */
export const requirementWord = /^(?:requirement|requisito|exigence|anforderung|需求|要件)\s{0,2}(?=\d)/i;

/** A wish in the words of a user story, in any of these languages. */
export const wish =
  /\bas an? .{1,80}\bI (?:want|need|would like|can|have|am)\b|\bcomo .{1,80}\b(?:quiero|quero|deseo|desejo|necesito|preciso|puedo|posso|gostaria)\b|\ben tant qu.{1,80}\bje (?:veux|souhaite|peux|voudrais|dois)\b|\bals .{1,80}\b(?:möchte|will|kann|brauche) ich\b|作为.{1,60}(?:希望|想要|需要|可以|能够)|作為.{1,60}(?:希望|想要|需要|可以|能夠)|として.{1,80}(?:したい|たい|できる)|(?:으로서|로서).{1,80}(?:싶다|싶습니다|한다|수 있)/is;

/** A criterion told as a scenario. */
export const given =
  /^(?:given|when|dad[oa]s?|cuando|quando|[ée]tant donn[ée]e?s?|quand|lorsque|angenommen|gegeben(?: sei)?|wenn|假如|假设|当|當|前提|もし)(?![\p{L}])|^(?:假如|假设|当|當|前提|もし)/iu;

/** What goes on with a scenario. */
export const furtherStep =
  /^(?:then|and|but|or|entonces|y|e|ent[ãa]o|mas|pero|alors|et|mais|dann|und|aber)(?![\p{L}])|^(?:那么|那麼|并且|並且|而且|但是|ならば|かつ|しかし)/iu;
