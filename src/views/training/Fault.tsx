import { telling } from '../../engine/explain/telling.ts';
import { trainingWords } from '../../language/training.ts';
import { useSection } from '../../language/useWords.ts';
import { withTraining } from '../../scene/change/changeTraining.ts';
import { change } from '../../state/store.ts';
import { dismissFault } from '../../state/trainer.ts';
import type { Session } from '../../state/trainSession.ts';
import { useTrainer } from '../../state/useTrainer.ts';

/** What went wrong on the way of the training that is shown, if one is: the loss is no number any more, or the worker died; and what to do. */
export function Fault({ session }: { readonly session: Session | null }) {
  const text = useSection(trainingWords);
  const { fault, returned, copied, parted } = useTrainer();
  const diverged = session?.diverged ?? null;
  return (
    <>
      {diverged && (
        <div className="training-problem" role="alert">
          <p>
            <b>{text.diverged(diverged, telling(Number(diverged.value.toPrecision(3))))}</b>{' '}
            {text.whatToTry}
          </p>
          <button
            type="button"
            onClick={() => change((old) => withTraining(old, { rate: tenthOf(old.training.rate) }))}
          >
            {text.lowerRate}
          </button>
          <button type="button" onClick={() => change((old) => withTraining(old, { clip: 1 }))}>
            {text.clipIt}
          </button>
        </div>
      )}
      {session && (returned ?? copied) !== null && (
        <div className="training-returned" role="status">
          <p>{returned !== null ? text.returned(returned) : text.copied(copied ?? 0)}</p>
          <button type="button" onClick={dismissFault}>
            {text.understood}
          </button>
        </div>
      )}
      {session && parted && (
        <div className="training-returned" role="status">
          <p>{text.parted(parted.at, parted.of)}</p>
          <button type="button" onClick={dismissFault}>
            {text.understood}
          </button>
        </div>
      )}
      {fault && (
        <div className="training-problem" role="alert">
          <p>{text.fault(fault)}</p>
          <button type="button" onClick={dismissFault}>
            {text.understood}
          </button>
        </div>
      )}
    </>
  );
}

/** A tenth, without the dust of binary fractions. */
const tenthOf = (rate: number) => Number((rate / 10).toPrecision(6));
