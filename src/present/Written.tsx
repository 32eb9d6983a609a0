import { Bound } from '../figures/Bound.tsx';
import { MathLine } from '../figures/MathLine.tsx';
import { type Drawing, Markdown, MarkdownLine } from '../figures/markdown/Markdown.tsx';
import { presentWords } from '../language/present.ts';
import { useSection } from '../language/useWords.ts';
import styles from './Written.module.css';

/** Symbols as they are typed: `W_h`, `h_2`, `h_{-1}`. */
const SYMBOL = /((?<!\w)[A-Za-z]_(?:\{[^{}\s]{1,8}\}|[a-z0-9]{1,3})(?!\w))/;

/** Notes of a slide: symbols are set as mathematics, also where no sign says that they are. */
export function Written({ children }: { readonly children: string }) {
  return <Markdown draw={{ words: withSymbols, picture: usePicture() }}>{children}</Markdown>;
}

const withSymbols = (text: string) =>
  text.split(SYMBOL).map((part, i) =>
    i % 2 === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places.
      <Bound key={i}>{part}</Bound>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places.
      <MathLine key={i} tone={null}>
        {part}
      </MathLine>
    ),
  );

/** A title, of a slide or a chapter, where it is a heading or stands in a list. */
export function Title({ children }: { readonly children: string }) {
  return <MarkdownLine draw={{ isDead: true, picture: usePicture() }}>{children}</MarkdownLine>;
}

/** What stands where a picture from elsewhere is not fetched. */
export function usePicture(): NonNullable<Drawing['picture']> {
  const { noPicture } = useSection(presentWords);
  return (text, address) => (
    <span className={styles.refused} title={address}>
      {noPicture(text)}
    </span>
  );
}
