/**
 * What a pattern leaves open, filled with what the evidence names: `Count the calls of {service|the provider}` speaks of Stripe where
 * the evidence does, and of the provider where it does not. Nothing else is asked, so that nothing is invented.
 */
import { isThing, outsideLinks } from './named-things';
import { printedDuration } from './words';

export interface Said {
  /** The quoted ones first, then those that stand around them in the same passage. */
  readonly lines: readonly string[];
  /** Ids of the criteria that they state or serve. */
  readonly criteria: readonly string[];
}

export type Fill = (text: string) => string;

export function filler({ lines, criteria }: Said): Fill {
  const plain = lines.map(outsideLinks);
  return (text) =>
    text.replace(/\{(\w+)\|([^{}]*)\}/g, (_, kind: string, otherwise: string) => {
      if (kind === 'criteria') return criteria.length === 0 ? otherwise : criteria.slice(0, 3).join(', ');
      const find = kinds[kind];
      const found = find === undefined ? null : firstOf(plain, find);
      return found ?? otherwise;
    });
}

/** The kinds of open places, for the test that no pattern asks for another. */
export const slotKinds = (): readonly string[] => ['criteria', ...Object.keys(kinds)];

function firstOf(quotes: readonly string[], find: (quote: string) => string | null): string | null {
  for (const quote of quotes) {
    const found = find(quote);
    if (found !== null) return found;
  }
  return null;
}

const kinds: Readonly<Record<string, (quote: string) => string | null>> = {
  endpoint: (quote) =>
    code(/\b(?:GET|POST|PUT|PATCH|DELETE) \/[\w./:{}-]{1,60}(?<![.:])/.exec(quote)?.[0]) ??
    code(/`(\/[\w./:{}-]{2,60})`/.exec(quote)?.[1]?.replace(/.*\.[a-z]{2,4}$/, '')),
  table: (quote) => code(tableIn(quote)),
  store: (quote) => code(tableIn(quote)) ?? stores.exec(quote)?.[0] ?? null,
  service: (quote) => services.exec(quote)?.[0] ?? serviceOfApi(quote),
  setting: (quote) =>
    code(/(?<![\p{L}\p{N}])[A-Z][A-Z\d]{1,20}(?:_[A-Z\d]{1,20}){1,5}(?![\p{L}\p{N}_])/u.exec(quote)?.[0]),
  file: (quote) =>
    code(
      /(?<![\w/])[\w@.-]{0,60}(?:\/[\w@.-]{1,60}){0,6}\.(?:ya?ml|json|toml|md|csv|env|sqlite|db|lock|xml|pdf)(?![\w/])/.exec(
        quote,
      )?.[0],
    ),
  part: (quote) => code(partIn(quote)),
  limit: (quote) => {
    const printed = printedDuration(quote);
    return printed === null ? null : `the limit of ${printed}`;
  },
  model: (quote) =>
    /(?<![\w-])(?:gpt|claude|gemini|llama|mistral|qwen|deepseek|whisper)-[\w.-]{1,30}(?<![.-])/i.exec(quote)?.[0] ??
    null,
  story: (quote) => /\bstor(?:y|ies) \d{1,4}\.\d{1,4}[a-z]?/i.exec(quote)?.[0].replace(/^\w+/, 'story') ?? null,
};

function code(name: string | undefined): string | null {
  return name === undefined || name === '' ? null : `\`${name}\``;
}

function tableIn(quote: string): string | undefined {
  const name = '[a-z][a-z\\d]{1,30}(?:_[a-z\\d]{1,30}){0,6}';
  const beside = new RegExp(
    `(?:\\btabl[ae]|\\btabela|\\bTabelle|表|テーブル)\\s{0,2}\`(${name})\`|\`(${name})\`\\s{0,2}(?:table\\b|tabla\\b|tabela\\b|表|テーブル)|\\b(?:CREATE|ALTER) TABLE (?:IF NOT EXISTS )?"?(${name})|\\b(${name.replace('{0,6}', '{1,6}')}) table\\b`,
  ).exec(quote);
  return beside?.slice(1).find((one) => one !== undefined);
}

/** In code and written as names of classes and functions are. */
function partIn(quote: string): string | undefined {
  for (const [, ticked, bare] of quote.matchAll(
    /`([A-Za-z][\w.]{2,48})(?:\(\))?`|(?<![\p{L}\p{N}/.@-])((?:\p{Lu}\p{Ll}+){2,6})(?![\p{L}\p{N}/.(-])/gu,
  )) {
    const name = ticked ?? bare ?? '';
    if (isThing(name) && /\p{Ll}\p{Lu}/u.test(name) && !/\.(?:[a-z]{2,5})$/.test(name)) return name;
  }
  return undefined;
}

/** `the Google Maps API`: a proper name before the word, not what every interface is called. */
function serviceOfApi(quote: string): string | null {
  const name = /(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}\p{N}]{1,20}(?: \p{Lu}[\p{L}\p{N}]{1,20})?) APIs?(?![\p{L}\p{N}])/u.exec(
    quote,
  )?.[1];
  return name === undefined || notServices.test(name) ? null : `the ${name} API`;
}

const notServices =
  /^(?:(?:The|An?|Our|New|Public|Private|Internal|External|Existing|Each|All|No|Create|Add|Use|Call|Implement|Build|Update|Mock|Test|Backend|Frontend|Web|REST|RESTful|HTTP|JSON|GraphQL|Rest|Browser|Admin|User|Data|Core|Main|Server|Client|Node|Python|Rust|Java|Go|React|Vue|Fetch|Streams?|Storage|Service|Platform|Third|Party|Next|Express|Flask|Django|FastAPI|Composition|Context|DOM|CLI|SDK|API|UI)\b)/;

const services =
  /(?<![\p{L}\p{N}/.@-])(?:Stripe|PayPal|Adyen|Braintree|Supabase|Keycloak|Auth0|Okta|Clerk|Cognito|Firebase|Vercel|Netlify|Cloudflare|Sentry|Datadog|Twilio|SendGrid|Mailgun|Resend|OpenAI|Anthropic|Gemini|Claude|DeepSeek|Pinecone|Algolia|Telegram|Slack|Discord|WhatsApp|GitHub|GitLab|Shopify|Salesforce|HubSpot|Jira|Notion|Airtable|Mapbox|Plaid|Alpaca|Binance|OpenRouter|Groq)(?![\p{L}\p{N}])/u;

const stores =
  /(?<![\p{L}\p{N}/.@-])(?:Redis|PostgreSQL|Postgres|MySQL|MariaDB|MongoDB|SQLite|DynamoDB|Elasticsearch|OpenSearch|Qdrant|Neo4j|Pinecone|IndexedDB|localStorage|Kafka|RabbitMQ|NATS|SQS|BullMQ|S3|Supabase|Firestore|TimescaleDB|InfluxDB|ClickHouse)(?![\p{L}\p{N}])/u;
