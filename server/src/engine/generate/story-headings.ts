/** Headings by which the parts of a story are known, in the languages in which teams write them. */

export const criteriaHeading =
  /acceptance criteri|^ACs?$|crit[èe]res? d.acceptation|criterios de aceptaci|crit[ée]rios de aceita|akzeptanzkriteri|критерии при[её]мки|验收(?:标准|条件|准则)|驗收(?:標準|條件)|接受标准|受け?入れ?(?:基準|条件)/i;

export const tasksHeading =
  /\b(?:sub)?tasks?\b|^implementation (?:steps|plan)|^t[âa]ches\b|^tareas\b|^tarefas\b|^aufgaben\b|^задачи|任务|任務|タスク/i;

export const riskHeading = /\brisks?\b|^risques?\b|^riesgos?\b|^riscos?\b|^risiken\b|^риски|风险|風險|リスク/i;

export const testingHeading =
  /\btest(?:s|ing)?\b|definition of (?:done|ready)|quality gate|^测试|^測試|^テスト|^pruebas\b|^тестирование/i;

export const placeHeading =
  /file (?:location|structure|path)|source tree|project structure|coding standard|tech(?:nology)? stack|代码位置|文件位置|项目结构/i;

export const narrativeHeading =
  /^(?:user )?story\b|problem|background|overview|^summary|^goal|^description|^contexte?\b|^objecti[fv]|用户故事|故事|背景|目标/i;

/** Written after the story, or about its handling: a review’s findings must not become the story’s risks. */
export const noEvidence =
  /^(?:change ?log|dev(?:eloper)? agent|agent model|debug log|completion notes|implementation notes? \(|file list|(?:qa|sm|po|scrum master|product owner|test architect) |qa$|version history|revision history|gate status|senior developer review|references?$|risk (?:profile|assessment)|review |status$|priority$|parent epic|epic$|story points|(?:time )?estimate|(?:story )?draft (?:checklist|validation)|.{0,30}checklist(?: results?)?$|final assessment|validation (?:results?|summary|report)|readiness|out of scope|non-?goals|sign-?off|变更日志|变更记录|修订记录|开发代理记录|QA 结果|状态$|journal des (?:changements|modifications))/i;
