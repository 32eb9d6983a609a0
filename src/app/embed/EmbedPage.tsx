import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { Icon } from '../../figures/Icon.tsx';
import { PageAround } from '../../figures/pageAround.ts';
import { embedWords } from '../../language/embed.ts';
import { wordsOf } from '../../language/languages.ts';
import type { EmbedWords } from '../../language/sections/embed.ts';
import { WordsContext } from '../../language/useWords.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import { useSceneOf } from '../../state/useStore.ts';
import { LinkNotice } from '../../views/notice/LinkNotice.tsx';
import { addressOfNow } from '../address.ts';
import { copy } from '../copy.ts';
import { preferences } from '../preferences.ts';
import { Moving, StageFigure } from '../Stage.tsx';
import { StrangePattern } from '../StrangePattern.tsx';
import { useKeyboard } from '../useKeyboard.ts';
import { usePage } from '../usePage.ts';
import { usePointing } from '../usePointing.ts';
import { followHost } from './followHost.ts';
import './embed.css';

/** The figure alone, in a frame of another page, with what moves it and the way to the whole page. */
export function EmbedPage() {
  const words = wordsOf(useZustand(preferences, (state) => state.language));
  const text = embedWords[words.tag];
  const page = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLElement>(null);
  // The others have their own way to move, or nothing that moves.
  const hasMoment = useSceneOf((scene) => figureOf(scene).hasMoment);
  usePage(words);
  usePointing(page);
  useKeyboard(noKeysDialog, stage);
  useOwnWheel(stage);
  // Before anything is seen, so that no other scene flashes by.
  useLayoutEffect(followHost, []);
  return (
    <WordsContext value={words}>
      <PageAround value={ALONE}>
        <div className="page is-embed" ref={page}>
          <LinkNotice copy={copy} />
          {/* The keys are the figure's while it has the focus, and those of the page around otherwise. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys. */}
          <main ref={stage} className="embed-stage" tabIndex={0} aria-label={text.stage}>
            <div className="stage-figure" id="stage-figure">
              <StageFigure />
            </div>
            <div className="embed-bar">
              {hasMoment && <Moving />}
              <WholePageLink text={text} />
            </div>
          </main>
          <StrangePattern />
        </div>
      </PageAround>
    </WordsContext>
  );
}

const noKeysDialog = () => {};

/** What changes the figure into another has its place on the whole page. */
const ALONE = { hasMenu: false, lenses: null };

/** The address is written when a hand or the focus comes near: while the figure plays it would change all the time. */
function WholePageLink({ text }: { readonly text: EmbedWords }) {
  const [address, setAddress] = useState(addressOfNow);
  const write = () => setAddress(addressOfNow());
  return (
    <a
      className="whole-page"
      href={address}
      target="_blank"
      rel="noopener"
      title={text.about}
      onPointerEnter={write}
      onPointerDown={write}
      onFocus={write}
    >
      <span className="brand">
        un<span>rolled</span>
      </span>
      <span className="whole-text">{text.whole}</span>
      <Icon name="out" />
    </a>
  );
}

/** Until the figure is used, the wheel scrolls the page around; with Ctrl, or by a pinch, it always zooms. */
function useOwnWheel(stage: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !element.contains(document.activeElement)) event.stopPropagation();
    };
    element.addEventListener('wheel', onWheel, { capture: true });
    return () => element.removeEventListener('wheel', onWheel, { capture: true });
  }, [stage]);
}
