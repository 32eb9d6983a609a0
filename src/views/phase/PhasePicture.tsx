import { memo, useContext, useEffect } from 'react';
import { isBlank } from '../../engine/explain/blank.ts';
import { stagePart } from '../../figures/part.tsx';
import { Passing } from '../../figures/passing.ts';
import { useWords } from '../../language/useWords.ts';
import { type Moment, momentOf, operationAt } from '../../state/moment.ts';
import { useMover } from '../../state/motion.ts';
import { type SceneAround, useSceneAround } from '../../state/useSceneAround.ts';
import { LookupPicture } from './LookupPicture.tsx';
import './phase.css';

// A first visit begins at the reading of a symbol, and gets to the rest of a timestep later.
const NumbersPicture = stagePart(async () => (await import('./NumbersPicture.tsx')).NumbersPicture);
const OperationPicture = stagePart(
  async () => (await import('./OperationPicture.tsx')).OperationPicture,
);

/** What the phase of the moment does, in a picture of its own. */
export const PhasePicture = () => <PictureOf {...useSceneAround()} />;

const PictureOf = memo(function PictureOf({ scene }: SceneAround) {
  const moment = momentOf(scene);
  const mover = useMover();
  const isPassing = useContext(Passing);
  useEffect(() => {
    // A failure shows where the picture is missing, with a way to try again.
    OperationPicture.fetch().catch(() => undefined);
  }, []);
  // The picture of what is asked for would tell it.
  if (!moment || isAskedOf(moment)) return <div className="phase-picture" />;
  const operation = operationAt(moment);
  return (
    <figure
      className="phase-picture"
      data-picture="phase"
      ref={mover}
      // Another moment comes in anew; one that only flies past changes its numbers in place.
      key={`${isPassing ? 'passing' : moment.t} ${moment.phase} ${moment.value}`}
    >
      {operation ? (
        <OperationPicture moment={moment} operation={operation} />
      ) : (
        <Reading moment={moment} />
      )}
    </figure>
  );
});

const isAskedOf = ({ trace, values, t }: Moment) =>
  values.some((value) => trace.at(value, t).some(isBlank));

/** What is read: the place of a symbol in the vocabulary, or the numbers of an event. */
function Reading({ moment }: { readonly moment: Moment }) {
  const { far, figure } = useWords();
  const { input, network } = moment.trace;
  const isEvent = input.kind === 'vectors';
  const isPlace = network.spec.embedding !== undefined;
  return (
    <>
      <figcaption>{isEvent ? far.readNumbers : isPlace ? figure.place : figure.lookup}</figcaption>
      {isEvent ? <NumbersPicture moment={moment} /> : <LookupPicture moment={moment} />}
    </>
  );
}
