import MarkdownIt, { type Token } from 'markdown-it';
import { mathRules } from './mathRules.ts';

/*
 * Markdown as a small tree, for whoever draws it: nothing here makes markup. HTML is the text that it looks like; headings
 * and quotes are the form of a deck, and no part of a text.
 */

export type Inline =
  | { readonly kind: 'text' | 'code' | 'math'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A term of the glossary, or a part of the figure: `[words](id)`. */
  | { readonly kind: 'term'; readonly id: string; readonly children: readonly Inline[] }
  /** A picture that would have to be fetched from elsewhere: only what is said of it is left. */
  | { readonly kind: 'picture'; readonly address: string; readonly text: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      /** The number of its first item; null where they have none. */
      readonly start: number | null;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'math'; readonly text: string }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'rule' };

const markdown = new MarkdownIt({ html: false, breaks: true, linkify: false, maxNesting: 30 })
  .disable([
    'code',
    'blockquote',
    'heading',
    'lheading',
    'html_block',
    'reference',
    'table',
    'entity',
  ])
  .use(mathRules);
// Every address comes through, and is judged below: one that is refused is shown, not lost.
markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;

/** A text of many lines; lines end where they were ended. */
export const parseText = (text: string): readonly Block[] =>
  blocksIn(inOrder(markdown.parse(text, {})));

/** A text of one line, such as a title. */
export const parseLine = (text: string): readonly Inline[] =>
  inlineIn(markdown.parseInline(text, {})[0]?.children ?? []);

/** What is left of a line where nothing can be drawn: its words. */
export const plainLine = (text: string): string => wordsOf(parseLine(text));

export const wordsOf = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) =>
      node.kind === 'break' ? ' ' : 'children' in node ? wordsOf(node.children) : node.text,
    )
    .join('');

/** Tokens in their order; each call takes the next. */
type Next = () => Token | undefined;

function inOrder(tokens: readonly Token[]): Next {
  let at = 0;
  return () => tokens[at++];
}

/** The blocks up to the end of what they are in. */
function blocksIn(next: Next): readonly Block[] {
  const blocks: Block[] = [];
  for (let token = next(); token && token.nesting >= 0; token = next()) {
    const block = blockOf(token, next);
    if (block) blocks.push(block);
  }
  return blocks;
}

function blockOf(token: Token, next: Next): Block | null {
  switch (token.type) {
    case 'paragraph_open': {
      const children = inlineIn(next()?.children ?? []);
      next();
      return { kind: 'paragraph', children };
    }
    case 'bullet_list_open':
    case 'ordered_list_open': {
      const start = token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : null;
      const items: (readonly Block[])[] = [];
      while (next()?.type === 'list_item_open') items.push(blocksIn(next));
      return { kind: 'list', start, items };
    }
    case 'fence':
      return { kind: 'code', language: token.info.trim(), text: token.content.replace(/\n$/, '') };
    case 'mathBlock':
      return { kind: 'math', text: token.content };
    case 'hr':
      return { kind: 'rule' };
    default:
      return null;
  }
}

const MARKS: ReadonlyMap<string, 'strong' | 'emphasis' | 'struck'> = new Map([
  ['strong_open', 'strong'],
  ['em_open', 'emphasis'],
  ['s_open', 'struck'],
]);

/** The runs of a line. */
const inlineIn = (tokens: readonly Token[]) => runs(inOrder(tokens));

function runs(next: Next): readonly Inline[] {
  const nodes: Inline[] = [];
  for (let token = next(); token && token.nesting >= 0; token = next())
    nodes.push(...runOf(token, next));
  return nodes;
}

function runOf(token: Token, next: Next): readonly Inline[] {
  const { type, content } = token;
  const mark = MARKS.get(type);
  if (mark) return [{ kind: mark, children: runs(next) }];
  switch (type) {
    case 'link_open':
      return linkTo(String(token.attrGet('href') ?? ''), runs(next));
    case 'image':
      return [{ kind: 'picture', address: String(token.attrGet('src') ?? ''), text: content }];
    case 'code_inline':
      return [{ kind: 'code', text: content }];
    case 'math':
      return [{ kind: 'math', text: content }];
    case 'softbreak':
    case 'hardbreak':
      return [{ kind: 'break' }];
    default:
      return content === '' ? [] : [{ kind: 'text', text: content }];
  }
}

/** Where a link may lead: to a page, a letter, or a place of this program. Anything else stays the text that it was. */
function linkTo(href: string, children: readonly Inline[]): readonly Inline[] {
  if (/^[\w-]+$/.test(href)) return [{ kind: 'term', id: href, children }];
  if (/^(?:https?:\/\/|mailto:|#)/i.test(href)) return [{ kind: 'link', href, children }];
  return [{ kind: 'text', text: '[' }, ...children, { kind: 'text', text: `](${href})` }];
}
