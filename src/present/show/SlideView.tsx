import { useLayoutEffect, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { stagePart } from '../../figures/part.tsx';
import { learnWords } from '../../language/learn.ts';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import { absentOnly, type PartId } from '../../state/absent.ts';
import { place } from '../../state/place.ts';
import { useScene } from '../../state/useStore.ts';
import { TrainingPart } from '../../views/training/TrainingPart.tsx';
import type { Parts } from '../parts.ts';
import { readStand } from '../room.ts';
import { askOn, type Lecture } from '../shown.ts';
import { Answer, AskedOnSlide, roomOfAsked } from './AskedOnSlide.tsx';
import { Caption } from './Caption.tsx';
import { chartOf, hasDetails } from './details.ts';
import { figureRoom } from './figureRoom.ts';
import { look } from './look.ts';
import { Progress } from './Progress.tsx';
import { SlideBox } from './SlideBox.tsx';
import { show } from './show.ts';
import { Unfetched } from './Unfetched.tsx';
import { useAwake } from './useAwake.ts';
import { useWordsThatFit } from './useWordsThatFit.ts';
import { WordsBox } from './WordsBox.tsx';

const NONE: readonly PartId[] = [];

const TrioPart = stagePart(async () => (await import('../../lesson/learn/TrioPart.tsx')).TrioPart);

/** What is learned beside the scene is seen in the window in which it is learned. */
function TrioOnSlide() {
  const { alone } = useSection(learnWords).trio;
  const isAlone = useZustand(place, ({ at }) => readStand(at).role === 'alone');
  return isAlone ? <TrioPart /> : <p data-part="trio">{alone}</p>;
}

/** One thought: few words, and the stage itself, alive. */
export function SlideView({
  lecture,
  parts,
}: {
  readonly lecture: Lecture;
  readonly parts: Parts;
}) {
  const text = useSection(presentWords);
  const at = useZustand(show, (state) => state.at);
  const asked = useZustand(show, (state) => state.details);
  const size = useZustand(look, (state) => state.size);
  const scene = useScene();
  const { figure, events } = scene;
  const { isOfNetwork } = figureOf(scene);
  const isFresh = useZustand(place, (state) => state.isFresh);
  const slide = lecture.slides[at];
  const box = useRef<HTMLElement>(null);
  const ask = slide ? askOn(slide, scene) : null;
  const room = ask && asked !== true ? roomOfAsked(scene, ask) : figureRoom(scene);
  // A long question must not take the room of what it is about.
  const least = ask ? `max(${room}px, 28.5cqh)` : `${room}px`;
  useAwake(box);
  useWordsThatFit(box, `${slide?.address} ${asked} ${size} ${least}`);
  // All of it is there once it is asked for.
  const absent = asked === true || !slide ? NONE : slide.absent;
  useLayoutEffect(() => {
    absentOnly(absent);
    return () => absentOnly(NONE);
  }, [absent]);
  if (!slide) return null;
  const shared = {
    ref: box,
    words: <Caption slide={slide} untitled={text.untitled} />,
    style: { '--size': size, '--least': least } as React.CSSProperties,
    'data-slide': `${at + 1}/${lecture.slides.length}`,
  };
  const progress = <Progress lecture={lecture} at={at} />;
  if (!slide.hasFigure)
    return (
      <WordsBox {...shared} picture={slide.picture}>
        {progress}
      </WordsBox>
    );
  // Its network is missing, and no other window has told the scene.
  const isMissing = slide.scene === null && isFresh;
  // A question needs the room, and its answer must not stand in the numbers.
  const isDetailed =
    !isMissing && (asked ?? (ask === null && !slide.step?.question && hasDetails(slide)));
  const isExercise = ask !== null && !isDetailed;
  // Its numbers in boxes are what all work with: with a figure beside them they would be too small.
  const drawn = isMissing ? (
    <Unfetched />
  ) : isExercise ? (
    <AskedOnSlide scene={scene} ask={ask} />
  ) : (
    parts.figure
  );
  return (
    <SlideBox
      {...shared}
      figure={figure}
      isDetailed={isDetailed}
      hasTools={asked === true}
      isExercise={isExercise}
      data-absent={absent.join(' ') || undefined}
      data-order-asked={(isExercise && scene.ask?.of === 'order') || undefined}
      data-chart={isDetailed ? undefined : chartOf(slide)}
      data-points={slide.step?.points || undefined}
      id="stage-figure"
      drawn={drawn}
      under={
        <>
          {isDetailed && isOfNetwork && parts.dock}
          {isDetailed && ask && <Answer scene={scene} ask={ask} />}
          {slide.step?.tools?.includes('training') && <TrainingPart />}
          {slide.step?.tools?.includes('trio') && <TrioOnSlide />}
        </>
      }
      controls={
        isOfNetwork &&
        !isMissing && (
          <>
            {parts.transport}
            {!events && parts.input}
          </>
        )
      }
    >
      {progress}
    </SlideBox>
  );
}
