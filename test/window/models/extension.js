/**
 * Serves one language model whose answers a test writes. Without a script it proposes one risk of the lines it was shown, and one
 * that no line bears out.
 */
const vscode = require('vscode');

exports.activate = ({ subscriptions }) => {
  const state = { answer: helpful, prompts: [] };
  const provider = {
    provideLanguageModelChatInformation: () => [
      {
        id: 'scripted-1',
        name: 'Scripted Model',
        family: 'scripted',
        version: '1',
        maxInputTokens: 100_000,
        maxOutputTokens: 100_000,
        capabilities: {},
      },
    ],
    async provideLanguageModelChatResponse(_model, messages, _options, progress, token) {
      const prompt = messages.flatMap(({ content }) => content.map(({ value }) => value ?? '')).join('\n');
      state.prompts.push(prompt);
      for await (const part of state.answer(prompt, token)) progress.report(new vscode.LanguageModelTextPart(part));
    },
    provideTokenCount: async (_model, text) => (typeof text === 'string' ? text.length / 4 : 1),
  };
  subscriptions.push(vscode.lm.registerLanguageModelChatProvider('scripted', provider));
  return state;
};

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
