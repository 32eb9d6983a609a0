import { telling } from '../../engine/explain/telling.ts';
import { perplexity } from '../../engine/measure/perplexity.ts';
import { hasVectors } from '../../engine/wasm/hasVectors.ts';
import { glyph } from '../../figures/glyph.ts';
import { deviceWords } from '../../language/device.ts';
import { trainingWords } from '../../language/training.ts';
import { useSection } from '../../language/useWords.ts';
import { withHead, withSource } from '../../scene/change/changeNetwork.ts';
import { change } from '../../state/store.ts';
import { sessionOn, shownLossOf } from '../../state/trainSession.ts';
import { useStillScene } from '../../state/useStore.ts';
import { useFollowedTraining, useTrainer } from '../../state/useTrainer.ts';
import { withFittingNetwork } from '../../training/fitNetwork.ts';
import { type TrainingProblem, trainingSetOf } from '../../training/trainingSet.ts';
import { BatchPart } from './BatchPart.tsx';
import { DataChoice } from './DataChoice.tsx';
import { Fault } from './Fault.tsx';
import { LossCurve } from './LossCurve.tsx';
import { Recipe } from './Recipe.tsx';
import { Steering } from './Steering.tsx';
import './training.css';

/** What the network learns, how far it has come, and the knobs of it. */
export function TrainingPanel() {
  const text = useSection(trainingWords);
  const { noVectors } = useSection(deviceWords).say;
  const scene = useStillScene();
  const { session: kept } = useTrainer();
  // Of another network than the one on the stage nothing is said.
  const own = sessionOn(kept, scene);
  const followed = useFollowedTraining();
  const session = own ?? followed;
  const found = trainingSetOf(scene);
  const problem = found.ok ? null : found.problem;
  const hasCurve = session !== null && session.curve.updates > 0;
  const loss = hasCurve ? shownLossOf(session) : null;
  return (
    <section className="training" aria-label={text.title}>
      {loss !== null && (
        <p className="training-brief">
          <span title={text.lossHint}>
            {text.loss} <b>{telling(Number(loss.toPrecision(4)))}</b>
          </span>
          {found.ok && found.set.loss === 'cross_entropy' && (
            <span title={text.perplexityHint} data-reads="perplexity">
              {text.perplexity} <b>{telling(Number(perplexity(loss).toPrecision(4)))}</b>
            </span>
          )}
        </p>
      )}
      {hasCurve && <LossCurve session={session} />}
      <Steering canTrain={found.ok} canGoBack={own !== null && own.shown.updates > 0} />
      {!hasVectors() && <p className="hint">{noVectors}</p>}
      {scene.source.kind === 'preset' && (
        <p className="training-trained">
          {text.isTrained}
          <button
            type="button"
            onClick={() => change((old) => withSource(old, 'xavier', 1), { push: true })}
          >
            {text.drawAnew}
          </button>
        </p>
      )}
      <Fault session={own} />
      <DataChoice scene={scene} examples={found.examples} />
      {problem && (
        <div className="training-problem" role="alert">
          <p>{text.problem(seen(problem))}</p>
          {(problem.kind === 'doesNotFit' || problem.kind === 'unknown') && (
            <button type="button" onClick={() => change(withFittingNetwork, { push: true })}>
              {text.makeFitting}
            </button>
          )}
          {problem.kind === 'wrongHead' && (
            <button type="button" onClick={() => change((old) => withHead(old, problem.need))}>
              {text.changeHead(problem.need)}
            </button>
          )}
        </div>
      )}
      {found.ok && (scene.training.data.kind !== 'input' || found.set.pieces !== null) && (
        <BatchPart scene={scene} found={found} session={own} />
      )}
      <Recipe scene={scene} examples={found.examples} />
    </section>
  );
}

/** A space is a symbol too, and has to be seen where it is named. */
const seen = (problem: TrainingProblem): TrainingProblem =>
  problem.kind === 'unknown' ? { ...problem, symbols: problem.symbols.map(glyph) } : problem;
