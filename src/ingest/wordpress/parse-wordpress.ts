/** Reads documents of posts: those that `openSite` makes, and saved answers of `/wp-json/wp/v2/posts`. */
import type { ParsedItem, Parser, ParserInput } from '../draft.ts';
import { readBytes } from '../read-bytes.ts';
import { MAX_ANSWER_BYTES } from './rest-client.ts';
import { asArray, asObject, asText, type RestDocument, type RestPost, readRestPost } from './rest-types.ts';
import { toArticle } from './to-article.ts';

/** The parser of WordPress's REST API. */
export const wordpressParser: Parser = { format: 'wordpress', sniff, parse };

function sniff(head: Uint8Array): number {
  const text = Buffer.from(head.subarray(0, 65536)).toString('latin1');
  if (/^\s*\{\s*"tramaWordPress"\s*:/.test(text)) return 1;
  return /^\s*\[\s*\{\s*"id"\s*:\s*\d/.test(text) && /"date_gmt"/.test(text) && /"rendered"/.test(text) ? 0.97 : 0;
}

async function* parse(input: ParserInput): AsyncIterable<ParsedItem> {
  const fail = (place: string, reason: string): ParsedItem => ({ failure: { file: input.name, place, reason } });
  const read = await readBytes(input.bytes, MAX_ANSWER_BYTES);
  if ('problem' in read) return yield fail('', read.problem);
  const document = readDocument(Buffer.from(read.bytes).toString('utf8'));
  if (!document) return yield fail('', 'It is no list of WordPress posts, or was cut off; fetch it again.');
  for (const [index, post] of document.posts.entries()) {
    if (!post) yield fail(`item ${index + 1}`, 'It has no number or no address, so it was left out.');
    else yield toItem(post, document, input.name, fail);
  }
}

interface ReadDocument extends Omit<RestDocument, 'posts'> {
  posts: (RestPost | null)[];
}

function toItem(
  post: RestPost,
  document: ReadDocument,
  file: string,
  fail: (place: string, reason: string) => ParsedItem,
): ParsedItem {
  if (post.locked && post.content === '') {
    return {
      skipped: {
        file,
        place: `post ${post.id}`,
        reason: 'protected by a password, so the site does not give its text',
      },
    };
  }
  try {
    return { draft: toArticle(post, document as RestDocument, file) };
  } catch (error) {
    return fail(`post ${post.id}`, `It could not be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function readDocument(text: string): ReadDocument | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (Array.isArray(value)) {
    const posts = value.map(readRestPost);
    return { tramaWordPress: 1, home: homeOf(value[0]), terms: [], posts };
  }
  const document = asObject(value);
  if (document.tramaWordPress !== 1) return null;
  return {
    tramaWordPress: 1,
    home: asText(document.home),
    terms: asArray(document.terms)
      .map(asObject)
      .map((term) => ({
        taxonomy: asText(term.taxonomy),
        slug: asText(term.slug),
        name: asText(term.name),
        parent: asText(term.parent),
      })),
    posts: asArray(document.posts).map(readKeptPost),
  };
}

/** Posts of our own document are flat already; one that isn't whole is none. */
function readKeptPost(value: unknown): RestPost | null {
  const post = asObject(value) as Partial<RestPost>;
  const texts = [post.type, post.status, post.link, post.date, post.modified, post.title, post.content, post.excerpt];
  const isWhole =
    typeof post.id === 'number' &&
    [...texts, post.description, post.language].every((text) => typeof text === 'string') &&
    URL.canParse(post.link ?? '') &&
    Array.isArray(post.authors) &&
    Array.isArray(post.terms);
  return isWhole ? (post as RestPost) : null;
}

/** The site of a saved answer, by the address of its own route. */
function homeOf(post: unknown): string {
  const self = asText(asObject(asArray(asObject(asObject(post)._links).self)[0]).href);
  return (
    self.replace(/\/wp-json\/.*$/, '').replace(/\/(?:index\.php)?\?rest_route=.*$/, '') ||
    asText(asObject(post).link).replace(/^(https?:\/\/[^/]+).*$/, '$1')
  );
}
