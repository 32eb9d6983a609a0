import { Fragment, type ReactNode, useMemo } from 'react';
import { Bound } from '../Bound.tsx';
import { MathLine } from '../MathLine.tsx';
import { isSymbol } from '../readSymbol.ts';
import { Tex } from '../Tex.tsx';
import styles from './Markdown.module.css';
import { type Block, type Inline, parseLine, parseText, wordsOf } from './parse.ts';

/** How whoever shows a text draws what only it knows; what is not given is drawn as the words that it is. */
export interface Drawing {
  /** Running words. */
  readonly words?: (text: string) => ReactNode;
  /** A symbol such as `h_2`. */
  readonly symbol?: (source: string) => ReactNode;
  /** A term of the glossary. */
  readonly term?: (id: string, children: ReactNode) => ReactNode;
  /** What stands where a picture from elsewhere is not fetched. */
  readonly picture?: (text: string, address: string) => ReactNode;
  /** Whether links are only words: inside a button or a heading that is one. */
  readonly isDead?: boolean;
}

/** A text of many lines. */
export function Markdown({
  children,
  draw = {},
}: {
  readonly children: string;
  readonly draw?: Drawing;
}) {
  const blocks = useMemo(() => parseText(children), [children]);
  return <Blocks blocks={blocks} draw={draw} />;
}

/** A text of one line, such as a title. */
export function MarkdownLine({
  children,
  draw = {},
}: {
  readonly children: string;
  readonly draw?: Drawing;
}) {
  const nodes = useMemo(() => parseLine(children), [children]);
  return <Runs nodes={nodes} draw={draw} />;
}

// What a text is made of has nothing but its place.

function Blocks({ blocks, draw }: { readonly blocks: readonly Block[]; readonly draw: Drawing }) {
  return blocks.map((block, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a block has nothing but its place.
    return <OneBlock key={i} block={block} draw={draw} />;
  });
}

function OneBlock({ block, draw }: { readonly block: Block; readonly draw: Drawing }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Runs nodes={block.children} draw={draw} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, i) => {
        const [first, ...rest] = item;
        const isTight = first?.kind === 'paragraph';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has nothing but its place.
          <li key={i}>
            {isTight && <Runs nodes={first.children} draw={draw} />}
            <Blocks blocks={isTight ? rest : item} draw={draw} />
          </li>
        );
      });
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'code':
      return (
        <pre className={styles.code}>
          <code>{block.text}</code>
        </pre>
      );
    case 'math':
      return (
        <p className={styles.math}>
          <Tex block isGiven>
            {block.text}
          </Tex>
        </p>
      );
    case 'rule':
      return <hr />;
  }
}

/** What follows something marked without a space, such as a comma or a Korean particle. */
const STUCK = /^\S{1,12}/;
/** Marked words longer than this may be broken. */
const SHORT = 24;

const isMarked = (node: Inline | undefined): node is Inline =>
  node !== undefined &&
  node.kind !== 'text' &&
  node.kind !== 'break' &&
  wordsOf([node]).length <= SHORT;

function Runs({ nodes, draw }: { readonly nodes: readonly Inline[]; readonly draw: Drawing }) {
  const words = draw.words ?? ((text: string) => <Bound>{text}</Bound>);
  return nodes.map((node, i) => {
    const following = nodes[i + 1];
    const stuck =
      isMarked(node) && following?.kind === 'text' ? (STUCK.exec(following.text)?.[0] ?? '') : '';
    const drawn =
      node.kind === 'text' ? (
        words(isMarked(nodes[i - 1]) ? node.text.replace(STUCK, '') : node.text)
      ) : (
        <Run node={node} draw={draw} />
      );
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run has nothing but its place.
      <Fragment key={i}>
        {isMarked(node) ? (
          <span className="on-one-line">
            {drawn}
            {stuck}
          </span>
        ) : (
          drawn
        )}
      </Fragment>
    );
  });
}

function Run({ node, draw }: { readonly node: Inline; readonly draw: Drawing }) {
  if (!('children' in node)) return leaf(node, draw);
  const inner = <Runs nodes={node.children} draw={draw} />;
  switch (node.kind) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'struck':
      return <s>{inner}</s>;
    case 'term':
      return draw.term?.(node.id, inner) ?? inner;
    case 'link':
      return draw.isDead ? (
        inner
      ) : (
        <a href={node.href} target="_blank" rel="noopener noreferrer">
          {inner}
        </a>
      );
  }
}

function leaf(node: Exclude<Inline, { readonly children: unknown }>, draw: Drawing): ReactNode {
  switch (node.kind) {
    case 'break':
      return <br />;
    case 'code':
      return <code className={styles.code}>{node.text}</code>;
    case 'math':
      if (!isSymbol(node.text)) return <Tex isGiven>{node.text}</Tex>;
      return draw.symbol?.(node.text) ?? <MathLine tone={null}>{node.text}</MathLine>;
    case 'picture':
      return draw.picture?.(node.text, node.address) ?? node.text;
    case 'text':
      return node.text;
  }
}
