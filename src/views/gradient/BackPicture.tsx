import type { ReactNode } from 'react';
import { FIRST_BACK_PHASE } from '../../engine/back/backPhases.ts';
import { backwardLine } from '../../engine/back/backwardLine.ts';
import { isBlank } from '../../engine/explain/blank.ts';
import { isMatrix } from '../../engine/operations/table.ts';
import { gradientWords } from '../../language/gradient.ts';
import type { GradientWords } from '../../language/sections/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { useMover } from '../../state/motion.ts';
import { useScene } from '../../state/useStore.ts';
import { CarryPicture } from './CarryPicture.tsx';
import { GatePicture } from './GatePicture.tsx';
import { LossPicture, lossWritten } from './LossPicture.tsx';
import { PartsOfGradient } from './PartsOfGradient.tsx';
import { WeightsPicture } from './WeightsPicture.tsx';

/** What the step does, in a picture of its own: one for each kind of step. */
export function BackPicture({ moment }: { readonly moment: BackMoment }) {
  const text = useSection(gradientWords);
  const scene = useScene();
  // The picture of what is asked for would tell it.
  const isAsked = scene.ask !== null && isBlankAt(moment);
  const mover = useMover();
  if (isAsked) return <div className="phase-picture" />;
  const { caption, picture } = pictureOf(moment, text, scene.gradientView.weight);
  return (
    <figure
      className="phase-picture"
      data-picture="phase"
      key={`${moment.t} ${moment.phase.id}`}
      ref={mover}
    >
      <figcaption>{caption}</figcaption>
      {picture}
    </figure>
  );
}

const isBlankAt = ({ gradient, phase, t }: BackMoment): boolean =>
  phase.value !== null && gradient.at(phase.value, t).some(isBlank);

function pictureOf(
  moment: BackMoment,
  text: GradientWords,
  weight: string | null,
): { readonly caption: string; readonly picture: ReactNode } {
  const { phase, gradient } = moment;
  const { pictures } = text;
  if (phase.value === null)
    return {
      caption: pictures.weights,
      picture: <WeightsPicture moment={moment} weight={weight} />,
    };
  if (phase.kind === 'carry')
    return {
      caption: pictures.carry,
      picture: <CarryPicture moment={moment} value={phase.value} />,
    };
  if (phase.id === FIRST_BACK_PHASE)
    return {
      caption: pictures.loss(lossWritten(moment)),
      picture: <LossPicture moment={moment} />,
    };
  const terms = backwardLine(gradient.trace.network, phase.value);
  const [only, ...more] = terms;
  if (only && more.length === 0 && !isMatrix(only.operation))
    return { caption: pictures.gate, picture: <GatePicture moment={moment} term={only} /> };
  return {
    caption: pictures.products(moment.unit),
    picture: <PartsOfGradient moment={moment} value={phase.value} />,
  };
}
