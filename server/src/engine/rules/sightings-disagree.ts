import { type Message, say } from '../message';
import { type Disagreement, disagreementsOf } from './facts/disagreement';
import { nameOf, shorten } from './facts/name';
import { placeName } from './facts/places';
import { defineRule } from './rule';

export default defineRule({
  name: 'sightings-disagree',
  severity: 'warning',
  group: 'agreement',
  summary: 'Two places state different things of one risk.',
  why: `The register says Low, the section says Medium: one of them was updated and the other forgotten, and readers see only one of them.
Levels are compared first, because scores and bands follow from them; a difference that follows from another one is not reported.`,
  examples: {
    bad: [
      {
        text: `# Risk Profile: Story 4.2

## Risk Register

| ID       | Category | Description                     | Probability | Impact     | Score | Owner    |
| -------- | -------- | ------------------------------- | ----------- | ---------- | ----- | -------- |
| DATA-001 | Data     | Two writers overwrite a draft   | Medium (2)  | Medium (2) | 4     | Ana Ruiz |

## Details

### DATA-001: Two writers overwrite a draft

**Probability:** High - every editor saves twice a minute
<!--             ^^^^ the section says High, the register Medium (2) for the probability of DATA-001 -->

**Mitigation:**

- Compare the revision before saving
`,
        fixed: null,
      },
    ],
    good: [
      `# Risk Profile: Story 4.2

## Risk Register

| ID       | Category | Description                     | Probability | Impact     | Score | Owner    |
| -------- | -------- | ------------------------------- | ----------- | ---------- | ----- | -------- |
| DATA-001 | Data     | Two writers overwrite a draft   | Medium (2)  | Medium (2) | 4     | Ana Ruiz |

## Details

### DATA-001: Two writers overwrite a draft

**Probability:** Medium - every editor saves twice a minute

**Mitigation:**

- Compare the revision before saving
`,
    ],
  },
  fix: 'None: which place is right, the document does not tell.',
  *checkRisk(risk, { policy }) {
    for (const { what, first, other } of disagreementsOf(risk, policy)) {
      const same = placeName(first.sighting).text === placeName(other.sighting).text;
      const there = same ? say`another place` : placeName(first.sighting);
      const here = same ? say`this place` : placeName(other.sighting);
      const said = shorten(other.text.value, 40);
      yield {
        span: other.text.span,
        message: say`${here} says ${said}, ${there} ${shorten(first.text.value, 40)} for the ${names[what]} of ${nameOf(risk)}`,
        related: [{ span: first.text.span, message: say`${there} says ${shorten(first.text.value)}`, path: null }],
      };
    }
  },
});

const names: Readonly<Record<Disagreement['what'], Message>> = {
  probability: say`probability`,
  impact: say`impact`,
  score: say`score`,
  band: say`band`,
  owner: say`owner`,
};
