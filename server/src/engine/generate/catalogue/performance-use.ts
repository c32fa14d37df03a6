/** Risks of slowness that a person feels at the screen or on the way. */
import type { RiskPattern } from '../pattern';

export const performanceUse: readonly RiskPattern[] = [
  {
    id: 'sluggish-interaction',
    title: 'Slow or lagging interface',
    description:
      'Typing, filtering, scrolling or switching triggers more work than fits between two frames: views are drawn again, addresses rewritten, lists rebuilt at every step.',
    calls: {
      'mobile | touch | small screen* & performance | experience | responsive | chart* | gesture* | visuali*': 2,
      'history | messages | conversation* | long list* | results & display* | render* | scroll* | panel ! browser history': 2,
      'debounc* | throttl* & input | search* | filter* | url* | update* | change* | user*': 3,
      're render* | rerender* | memoiz* | usememo | use memo | usecallback | use callback | virtual scroll* | virtualized list*': 3,
      'filter* | sort* | search* | select* | slider* & url* | instant* | real time | immediate* | update* | as you type': 3,
      'chart* | plot* | graph* | map | heatmap* | canvas & render* | interact* | points | update* | zoom*': 2,
      '60 fps | 60fps | frame rate | jank | smooth* & scroll* | animation* | transition* | render*': 3,
      'animation* | transition* & smooth* | performance | 60': 2,
      'url & state | param* | sync* | persist*': 2,
      'live region* | announc* & update* | change* | filter* | debounc*': 2,
    },
    probability: [2, 'it is fast with the few items of development'],
    impact: [2, 'users wait, repeat their action or give up'],
    mitigations: [
      'Wait for a pause before expensive work, and update only what changed',
      'Agree on the longest list and the slowest device, and measure there',
    ],
    tests: [
      'Fast repeated input on a slow device: no lost input, no frame over budget',
      'The largest agreed list, with time of each interaction recorded',
    ],
  },
  {
    id: 'slow-transfer',
    title: 'Slow or broken uploads and downloads',
    description:
      'Large content travels over real connections. What takes a moment in the office takes minutes elsewhere, breaks off and starts again from nothing.',
    calls: {
      'upload* & file* | image* | photo* | video* | media | audio | progress | large': 3,
      'download* & file* | model* | image* | video* | large | progress | asset*': 2,
      'image* | photo* | video* | audio & compress* | resiz* | optimi* | thumbnail* | size': 3,
      'slow network* | slow connection* | poor connect* | low bandwidth | bandwidth | 3g': 3,
      'lazy load* & image* | media': 2,
    },
    probability: [2, 'connections of users are worse than ours'],
    impact: [2, 'content is missing or work is repeated'],
    mitigations: [
      'Reduce content before it is sent, and send it in pieces that can be resumed',
      'Show progress, and keep what was chosen until it has arrived',
    ],
    tests: ['Slow, lossy and interrupted connection with the largest permitted content', 'Cancel and resume half way'],
  },
  {
    id: 'slow-outside-answer',
    title: 'Slow answer of another service',
    description:
      'Each use waits for a model, an interface or a search elsewhere. Its slow answers become ours, and in a chain they add up.',
    calls: {
      'llm | model | claude | gpt | api & each | every | per | pair* & compar* | match* | record* | item* | row* | document*': 2,
      'orchestrat* | chain* | sequential* & service* | calls | requests | retriev* ! container orchestrat*': 2,
      'llm | model | gpt | claude | openai | generation | inference | transcription | rerank* | embedding* & time* | latency | #duration | slow | streaming | performance | speed': 3,
      'api | external | provider* | third party & latency | slow | response time* | #duration | wait*': 3,
      'loading indicator* | loading state* | spinner* | skeleton* & generat* | api | fetch* | data | while': 2,
      'streaming response* | server sent events | sse | token by token': 3,
      'process* & takes | minutes | long | progress | estimated time': 2,
      'cold start*': 2,
    },
    probability: [2, 'answer times of others vary by a factor of ten'],
    impact: [2, 'users give up or repeat the request'],
    mitigations: [
      'Set a time budget for the whole and for each call, and say what is shown when it is spent',
      'Ask in parallel, keep what repeats, and show parts as they arrive',
    ],
    tests: ['{service|The other side} answers after 1, 10 and 60 seconds and never: what the user sees is as agreed'],
  },
  {
    id: 'device-limits',
    title: 'Memory, time or battery of the device exhausted',
    description:
      'Memory, processor, flash or battery of the device are small and shared. A feature that fits alone exhausts them together with the others, or after hours.',
    calls: {
      'idle current | low power | deep sleep | sleep mode | wake up | standby | vox': 3,
      'mobile | on device | phone* | client side & comput* | statistic* | calculation performance | inference | crypto* | encrypt*': 2,
      'ram | sram | flash | eeprom | stack size | heap & usage | memory | limit* | kb | byte* | #size | budget | footprint': 4,
      'firmware | microcontroller* | mcu | atmega* | arduino | esp32 | stm32 | rtos | embedded': 2,
      'battery | power consumption | energy & drain* | usage | optimi* | impact | background | consum* | efficien*': 4,
      'background & recording | audio | location | processing | sync | task* & battery | app | mobile | ios | android | device': 2,
      'on device | on premise gpu | gpu | vram & model* | memory | inference | process*': 2,
      'low end device* | older device* | device performance | mobile performance | thermal': 3,
    },
    probability: [2, 'reserves are small and each feature uses a little'],
    impact: [3, 'the device resets, is killed by the system or is switched off'],
    mitigations: [
      'Set a budget of memory, time and power for the feature and check it in the build',
      'Allocate at start and not while running; stop work that nobody waits for',
    ],
    tests: ['The weakest supported device, all features on, for hours: reserves stay above the agreed margin'],
  },
  {
    id: 'simultaneous-start',
    title: 'Everything at the same moment',
    description:
      'Clients, jobs or devices act on the same second: at the full hour, after an outage or when a campaign begins. The average is harmless and the peak is not.',
    calls: {
      'connect* | reconnect* | poll* | report* | start* | send* & all | every | thousands & at 00 | at the same time | at once | full hour | simultaneous* | same second | same minute': 5,
      'thundering herd | reconnect storm | cache stampede': 4,
      'flash sale | ticket sale | at midnight | on the hour | campaign start*': 3,
    },
    probability: [2, 'clocks make everybody punctual'],
    impact: [3, 'the peak is refused, and retries make it longer'],
    mitigations: [
      'Spread the start over the interval by a random or computed delay for each client',
      'Measure the peak of a second, and size limits and queues by it and not by the average',
    ],
    tests: ['All clients at one moment, and all again after an outage of ten minutes'],
  },
];
