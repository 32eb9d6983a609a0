import { memo, type ReactNode, useEffect, useState } from 'react';
import type { Slide } from '../../deck/deck.ts';
import { MAX_DECK } from '../../deck/readMarkdown.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { decode } from '../../scene/link/link.ts';
import { fetchMissing, missingIn } from '../../state/presetFiles.ts';
import { SmallPicture } from '../panels/SmallPicture.tsx';
import { SmallWords } from '../panels/SmallWords.tsx';

/** A slide of a deck as a small picture. */
export const SlidePicture = memo(function SlidePicture({
  slide,
  children,
}: {
  readonly slide: Slide;
  readonly children: ReactNode;
}) {
  return slide.link === null ? (
    <SmallWords slide={slide} />
  ) : (
    <LinkPicture link={slide.link}>{children}</LinkPicture>
  );
});

/** A figure that is a text still; drawn when the networks that it names are here. */
const LinkPicture = memo(function LinkPicture({
  link,
  children,
}: {
  readonly link: string;
  readonly children: ReactNode;
}) {
  const [scene, setScene] = useState<Scene | null | 'waiting'>(() => sceneNow(link) ?? 'waiting');
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      await fetchMissing(missingIn(link));
      if (!isGone) setScene(sceneNow(link));
    };
    void read();
    const again = () => void read();
    // What could not be fetched is asked for once more where there may be a network again.
    window.addEventListener('online', again);
    return () => {
      isGone = true;
      window.removeEventListener('online', again);
    };
  }, [link]);
  return <SmallPicture scene={scene}>{children}</SmallPicture>;
});

/** Null while a network that the link names is not here. */
const sceneNow = (link: string): Scene | null =>
  missingIn(link).length > 0 ? null : decode(link, MAX_DECK).scene;
