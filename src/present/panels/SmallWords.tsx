import type { Slide } from '../../deck/deck.ts';
import { Markdown } from '../../figures/markdown/Markdown.tsx';
import { Title } from '../Written.tsx';
import styles from './SmallWords.module.css';

/** A slide without a figure, as small as its place: its picture, or its words. */
export function SmallWords({
  slide,
}: {
  readonly slide: Pick<Slide, 'picture' | 'title' | 'text'>;
}) {
  const { picture, title, text } = slide;
  return (
    <div className={styles.small} data-pictured inert aria-hidden="true">
      {picture ? (
        <img src={picture.data} alt="" />
      ) : (
        <div>
          <b>
            <Title>{title}</Title>
          </b>
          <Markdown draw={{ isDead: true }}>{text}</Markdown>
        </div>
      )}
    </div>
  );
}
