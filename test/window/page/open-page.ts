/** The matrix's page alone in a browser: its own HTML and policy, a theme's colours, and a host that keeps what it is told. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { pageHtml } from '../../../client/src/matrix/page-html';
import type { FromView, Kept, Shown, ToView } from '../../../media/src/messages';
import { english } from '../../../media/src/words';
import { type Theme, themes } from './themes';

export interface PageOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
  readonly touch?: boolean;
  readonly kept?: Kept;
}

export interface MatrixPage {
  readonly page: Page;
  /** What the page has told its host so far. */
  told(): Promise<readonly FromView[]>;
  post(...messages: readonly ToView[]): Promise<void>;
  show(shown: Shown): Promise<void>;
  /** What the page asked the browser for, and what its policy refused. */
  readonly requests: readonly string[];
  readonly refused: readonly string[];
  wear(theme: Theme): Promise<void>;
  close(): Promise<void>;
}

export async function openMatrixPage(browser: Browser, options: PageOptions = {}): Promise<MatrixPage> {
  const { theme = 'light', width = 640, height = 800 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    hasTouch: options.touch === true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(String(error.stack ?? error)));
  await page.route('**/*', async (route) => {
    const address = route.request().url();
    requests.push(address);
    const name = address.slice(origin.length + 1);
    if (!address.startsWith(origin)) return route.abort();
    if (name === '') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    return route.fulfill({ contentType: contentTypes[name] ?? 'text/plain', body: readFileSync(`dist/${name}`) });
  });
  await page.addInitScript(standInForHost, options.kept ?? null);
  await page.goto(`${origin}/`);
  await page.evaluate(wear, themes[theme]);
  const post = (...messages: readonly ToView[]): Promise<void> => page.evaluate(deliver, messages);
  await post({ type: 'words', words: english });
  return {
    page,
    requests,
    refused,
    post,
    told: () => page.evaluate(() => (globalThis as unknown as StandIn).told),
    wear: (theme) => page.evaluate(wear, themes[theme]),
    show: (shown) => post({ type: 'show', shown }),
    close: () => context.close(),
  };
}

const origin = 'https://matrix.example';

const html = pageHtml({
  script: `${origin}/matrix.js`,
  style: `${origin}/matrix.css`,
  source: origin,
  nonce: 'once',
  language: 'en',
  title: 'Risk Matrix',
  waiting: 'Reading…',
});

const contentTypes: Readonly<Record<string, string>> = {
  'matrix.js': 'text/javascript; charset=utf-8',
  'matrix.css': 'text/css; charset=utf-8',
};

interface StandIn {
  told: FromView[];
  kept(): unknown;
  acquireVsCodeApi(): unknown;
}

/** Runs in the page, before its own script: what VS Code puts there. */
function standInForHost(kept: Kept | null): void {
  const world = globalThis as unknown as StandIn;
  let state: unknown = kept;
  world.told = [];
  world.kept = () => state;
  world.acquireVsCodeApi = () => ({
    postMessage: (message: FromView) => world.told.push(message),
    getState: () => state,
    setState: (next: unknown) => {
      state = next;
    },
  });
}

/** Runs in the page: a theme comes as variables of the root and a class of the body, as in VS Code. */
function wear({ kind, colours }: (typeof themes)[Theme]): void {
  for (const name of [...document.documentElement.style]) document.documentElement.style.removeProperty(name);
  for (const [name, value] of Object.entries(colours)) document.documentElement.style.setProperty(name, value);
  document.documentElement.style.backgroundColor = colours['--vscode-editor-background'] ?? '';
  document.body.className = kind;
  document.body.style.margin = '0';
}

/** Runs in the page, and is done when what was posted has been drawn: messages arrive in their order. */
async function deliver(messages: readonly ToView[]): Promise<void> {
  for (const message of messages) window.postMessage(message, '*');
  await new Promise((resolve) => {
    window.addEventListener('message', ({ data }) => data === 'arrived' && resolve(null));
    window.postMessage('arrived', '*');
  });
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
