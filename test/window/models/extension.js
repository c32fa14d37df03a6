/**
 * Serves one language model whose answers a test writes. Without a script it proposes one risk of the lines it was shown, and one
 * that no line bears out.
 */
const vscode = require('vscode');

exports.activate = ({ subscriptions }) => {
  const state = { answer: helpful, prompts: [] };
  let models = [modelOf('scripted-1', 'Scripted Model')];
  const changed = new vscode.EventEmitter();
  const provider = {
    onDidChangeLanguageModelChatInformation: changed.event,
    provideLanguageModelChatInformation: () => models,
    async provideLanguageModelChatResponse(_model, messages, _options, progress, token) {
      const prompt = messages.flatMap(({ content }) => content.map(({ value }) => value ?? '')).join('\n');
      state.prompts.push(prompt);
      for await (const part of state.answer(prompt, token)) progress.report(new vscode.LanguageModelTextPart(part));
    },
    provideTokenCount: async (_model, text) => (typeof text === 'string' ? text.length / 4 : 1),
  };
  subscriptions.push(vscode.lm.registerLanguageModelChatProvider('scripted', provider));
  // For tests outside, which have only the palette.
  const command = (name, run) => subscriptions.push(vscode.commands.registerCommand(`scriptedModels.${name}`, run));
  command('neverEnd', () => {
    state.answer = async function* (_prompt, token) {
      state.answer = helpful;
      yield* endless(token);
    };
  });
  command('bringAnother', () => {
    models = [models[0], modelOf('scripted-2', 'Another Model')];
    changed.fire();
  });
  return state;
};

function modelOf(id, name) {
  const most = 100_000;
  return { id, name, family: 'scripted', version: '1', maxInputTokens: most, maxOutputTokens: most, capabilities: {} };
}

/** Begins well; the status bar says so, and when it is told to stop. */
async function* endless(token) {
  vscode.window.setStatusBarMessage('The model is speaking');
  yield '{"candidates": [{"title": "Half';
  while (!token.isCancellationRequested) {
    yield ' and more';
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  vscode.window.setStatusBarMessage('The model was stopped');
}

async function* helpful(prompt) {
  const lines = prompt.split('\n');
  const marks = lines.flatMap((line, place) => (/^=====STORY-\d+=====$/.test(line) ? [place] : []));
  const story = lines.slice(marks.at(-2) + 1, marks.at(-1));
  const quote = story.find((line) => /^\d+\. /.test(line))?.replace(/^\d+\. /, '') ?? '';
  const risk = JSON.parse(prompt.slice(prompt.indexOf('['), prompt.indexOf('\n]') + 2))[0]?.risk;
  const made = (title, words) => ({
    category: 'BUS',
    title,
    description: 'Said by a model.',
    quotes: [words],
    probability: 'Medium',
    impact: 'High',
    mitigations: ['Ask a customer'],
    tests: ['Try it with a customer'],
  });
  const answer = {
    descriptions: [{ risk, text: 'Described by a model.' }],
    candidates: [made('Customers expect something else', quote), made('Invented', 'No line of the story says this.')],
  };
  yield 'Here is what I found:\n```json\n';
  yield JSON.stringify(answer);
  yield '\n```';
}
