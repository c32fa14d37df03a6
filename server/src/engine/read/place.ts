/** What the headings above a section say about it. */
import type { Section } from './outline';
import type { Place } from './shapes/shape';
import { mentionsRisk } from './vocabulary';

export const topPlace: Place = { risky: false, mitigating: false, referring: false, extract: false, inherited: false };

/** A section inherits what its parents say; its own heading may take back that ids are mere mentions. */
export function placeOf(section: Section, above: Place): Place {
  if (section.heading === null) return above;
  const title = section.heading.content.plain;
  const mitigating =
    /mitiga[tcç]|treatment|remediat|缓解|应对|tratamiento|tratamento|respuestas|respostas|(?:gegen)?ma(?:ß|ss)nahmen|atténuation/i.test(
      title,
    ) && !accepting.test(title);
  const referring = refers(title, section.level) && !(mitigating && treatsFirst.test(title));
  return {
    risky: above.risky || mentionsRisk(title),
    mitigating: mitigating || (above.mitigating && !referring),
    referring: referring || (above.referring && !mitigating && !registers.test(title)),
    extract: above.extract || extracts.test(title),
    inherited: above.inherited || /\binherit|\bcarried over\b|\bsystem-level risks\b|继承/i.test(title),
  };
}

const extracts =
  /\b(?:top|highest)[ -]\d|\bhighest \w+ risks\b|\btop risks\b|\bordered by\b|\bat a glance\b|\bshort ?list\b|\bhot ?spots?\b|\bextract\b|\b(?:high|critical)[ -]risk summary\b|\brisk summary\b/i;

function refers(title: string, level: number): boolean {
  if (level === 1) return false;
  return (
    references.test(title) ||
    /\b(?:accepted|acceptable) risks?\b|^can (?:deploy|merge|ship)|^must[ -]fix|^should fix/i.test(title)
  );
}

/** Headings of risks themselves, even below a chapter that only refers to them. */
const registers =
  /^\W*(?:[\d.]+\s+)?(?:detailed )?risk (?:assessment|register|registry|log|matrix|analysis|inventory)\b|^\W*(?:identified|open|other|new) risks\b|^\W*risks to plan\b/i;

/** `Mitigations & Testing Focus` holds the mitigations; `Testing and mitigation` refers to them. */
const treatsFirst = /^\W*(?:[\d.]+\s+)?(?:risk )?mitigations?\b(?! test)/i;

const accepting = /\baccept|\b(?:deploy|merge|ship|release) with\b/i;

const references =
  /\btest(?:s|ing|ed)?\b(?! design)|\bacceptance\b|\bmonitoring\b|\btriggers?\b|\bgate\b|\bby (?:category|component|story|severity|priority|area|owner)\b|\bdistribution\b|\bcoverage\b|\btraceab|\brecommend|\bnext steps\b|\bconclusion\b|\bchange ?log\b|\brevision\b|\bblockers?\b|\bquick guide\b|\bsign-?off\b|\breferences\b|\bcross-story\b|\bsynerg|\bescalation\b|测试|验收|监控|监测|\bpruebas\b|\btestes\b|monitore?o|monitoramento|überwachung|empfehlung|recomenda|conclus/i;
