/** Risks of what people see and touch: views, browsers, phones, assistive technology. */
import type { RiskPattern } from '../pattern';

export const technicalInterface: readonly RiskPattern[] = [
  {
    id: 'view-state-disagrees',
    title: 'Inconsistent state in the interface',
    description:
      'The same state lives in a store, in components, in the address and on the server. An update that misses one of them shows old and new side by side, or comes back after a reload.',
    calls: {
      'state management | global state | redux | zustand | mobx | pinia | vuex | context api | react context | context provider*': 3,
      'react query | tanstack query | swr | apollo client & cache | invalidat* | refetch* | mutation* | state': 3,
      'optimistic & update* | ui': 4,
      'url & state | param* | query & sync* | restor* | persist* | share* | bookmark*': 3,
      'state & component* | store | hook* | ui | view* | filter* | selection & sync* | shared | consistent* | updat* | propagat*': 2,
      'browser back | back button | browser history | deep link*': 3,
    },
    probability: [2, 'every change of state has several readers'],
    impact: [2, 'users act on what is no longer true'],
    mitigations: [
      'Keep one owner for each piece of state and derive the rest',
      'Undo what was shown in advance when the server refuses',
    ],
    tests: [
      'Change, reload, go back and open the address elsewhere: all show the same',
      'Refused and late answers while the user goes on',
    ],
  },
  {
    id: 'assistive-output-wrong',
    title: 'Wrong or missing output for assistive technology',
    description:
      'What is announced or labelled is a second interface. Messages that interrupt each other, come late or describe another state mislead people who cannot see the first.',
    calls: {
      'live region* | aria live | screen reader*': 3,
      'announc* & user* | change* | update* | status | focus | label* | error* | result* ! bgp | l2': 3,
      'alt text | aria label* | accessible name* | aria describedby & chart* | image* | icon* | button* | dynamic | description*': 2,
      'focus & trap* | manag* | restor* | order | visible | modal* | dialog*': 3,
      'keyboard & navigation | trap* | tab order | arrow key*': 2,
      'voiceover | nvda | jaws | talkback': 4,
    },
    probability: [2, 'few in the team hear the result'],
    impact: [2, 'people who rely on it are misled or cannot go on'],
    mitigations: [
      'Send all announcements through one queue that waits for a pause and drops what is outdated',
      'Build the text from the data that is shown, and check one against the other',
    ],
    tests: [
      'Fast changes with a screen reader: one message, the last state',
      'Announced text compared with the view, for empty, filtered and failed states',
    ],
  },
  {
    id: 'browser-feature-missing',
    title: 'Browser or device function missing or refused',
    description:
      'The feature needs the clipboard, camera, position, storage or notifications. Elsewhere it does not exist, needs a secure page or is refused by the user or the system.',
    calls: {
      'camera | microphone | photo library | gallery | bluetooth | nfc | biometric* | face id | touch id ! main camera | camera angle': 3,
      'permission* & camera | microphone | location | notification* | photo* | request* | denied | grant* | user* ! file* | path* | directory | database | role | roles | admin* | least privilege': 3,
      'clipboard | geolocation | service worker* | indexeddb | indexed db | web worker* | webgl | web audio | pwa | local storage | localstorage': 3,
      'browser* & support* | fallback* | unsupported | older | api*': 2,
      'native & module* | bridge | plugin* | expo | api*': 2,
    },
    probability: [2, 'support and permissions differ by device and by day'],
    impact: [2, 'the feature does nothing, without saying why'],
    mitigations: [
      'Ask whether the function exists before offering it, and offer another way',
      'Explain before asking for a permission, and how to grant it later',
    ],
    tests: [
      'Refused, withdrawn and missing function on each supported system',
      'An insecure page and a private window',
    ],
  },
  {
    id: 'connection-lost',
    title: 'Connection lost in the middle of the work',
    description:
      'Work begins online and ends without a connection, or the other way round. What was entered, sent or received in between is lost, repeated or out of order.',
    calls: {
      'link | connection | signal | reception | coverage & drops | drop out | poor | unstable | weak | patchy': 5,
      'nats | kafka | rabbitmq | mqtt | message broker & connect* | disconnect* | reconnect*': 3,
      'multiplayer | matchmaking | lobby': 3,
      'offline | internet connection | no internet | airplane mode': 3,
      'connectivity | network connection & network | internet | loss | lost | intermittent | check*': 2,
      'websocket* | sse | socket & reconnect* | disconnect* | connection* | drop* | fail* | real time': 3,
      'real time & update* | sync* | channel* | collaborat* | subscription*': 2,
      'network & error* | fail* | interrupt* | unavailable | lost | condition*': 2,
      'background sync | sync queue* | retry queue* | queued & offline | actions | requests': 3,
    },
    probability: [2, 'mobile connections come and go'],
    impact: [2, 'entries are lost or appear twice'],
    mitigations: [
      'Keep each action locally with an identity until the server has confirmed it',
      'Show whether one is online, what still waits, and what failed',
    ],
    tests: ['Cut the connection before, during and after each step, and reconnect in another order'],
  },
  {
    id: 'view-integration',
    title: 'Disturbance of existing screens',
    description:
      'A view, panel or control is added to screens that people use daily. Layout, navigation, styles or event handling of what was there change with it.',
    calls: {
      'add* | integrat* | embed* | insert* & into & dashboard* | page* | navigation | layout | screen* | panel | sidebar | existing': 3,
      'dashboard* | navigation | layout & integrat* | existing | tab* | extend* | add*': 2,
      'existing & ui | page* | screen* | component* | layout | style* | design system | dashboard*': 2,
    },
    probability: [2, 'shared layout and styles have no owner'],
    impact: [2, 'daily work is disturbed by a feature few asked for'],
    mitigations: [
      'Keep the new part behind its own boundary, with an error state of its own',
      'Compare pictures of the neighbouring screens before and after',
    ],
    tests: ['Main tasks of the existing screen with the new part present, failing and empty'],
  },
];
