import type { CSSProperties, ReactNode, Ref } from 'react';
import type { SlideImage } from '../../deck/deck.ts';
import styles from './WordsBox.module.css';

/** Where things stand on a slide without a figure: its words, large, and the picture that it may have. */
export function WordsBox({
  picture,
  words,
  children,
  ref,
  ...rest
}: {
  readonly picture: SlideImage | null;
  readonly words: ReactNode;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLElement>;
  readonly style?: CSSProperties;
  readonly 'data-slide'?: string;
}) {
  return (
    <article
      {...rest}
      ref={ref}
      className={styles.slide}
      data-part="slide"
      data-shows={picture ? 'picture' : 'words'}
    >
      <div className={styles.inner} data-part="inner">
        {words}
        {picture && <img className={styles.picture} src={picture.data} alt={picture.alt} />}
        {children}
      </div>
    </article>
  );
}
