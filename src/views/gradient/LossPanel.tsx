import { heads } from '../../engine/declare/heads.ts';
import { significant } from '../../engine/explain/significant.ts';
import { Choices } from '../../figures/Choices.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import { withGradient, withJudged, withTarget } from '../../scene/change/changeGradient.ts';
import type { GradientSpec } from '../../scene/document/gradient.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { lossKindOf } from '../../scene/read/gradientLoss.ts';
import { lossStepsOf } from '../../scene/read/lossSteps.ts';
import { sceneGradient } from '../../state/backMoment.ts';
import { change } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';
import { TargetField } from './TargetField.tsx';

const PLACES = ['last', 'every', 'one', 'masked'] as const;

/** Which loss flows back: its kind, its timesteps, and what the right answers are. */
export function LossPanel() {
  const text = useSection(gradientWords);
  const scene = useScene();
  const gradient = sceneGradient(scene);
  if (stepsOf(scene) === 0) return null;
  const { at, reduction } = scene.gradient;
  const kinds = heads[scene.head].losses;
  const kind = lossKindOf(scene);
  // A network that answers once is judged there.
  const isChosen = scene.answersAt === 'every';
  const { t } = scene.cursor;
  const judged = lossStepsOf(scene);
  return (
    <section className="gradient-panel" aria-label={text.loss}>
      <h3>
        {text.loss} <output>{gradient ? significant(gradient.loss, 4) : '…'}</output>
      </h3>
      {kinds.length > 1 ? (
        <label className="field">
          {text.lossKind}
          <select
            value={kind}
            onChange={(event) => {
              const loss = kinds.find((id) => id === event.target.value) ?? null;
              change((old) => withGradient(old, { loss: loss === kinds[0] ? null : loss }));
            }}
          >
            {kinds.map((id) => (
              <option key={id} value={id}>
                {text.kinds[id]}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className="field">
          {text.lossKind} <span>{text.kinds[kind]}</span>
        </p>
      )}
      {isChosen && (
        <Choices<GradientSpec['at']['kind']>
          label={text.at}
          value={at.kind}
          options={PLACES.map((id) => [id, text.places[id]] as const)}
          onChange={(id) =>
            change((old) => withGradient(old, { at: placeOf(old, id) }), { push: true })
          }
        />
      )}
      {at.kind === 'masked' && (
        <button
          type="button"
          className="chip"
          onClick={() => change((old) => withJudged(old, old.cursor.t))}
        >
          {judged.includes(t) ? text.exclude(t) : text.include(t)}
        </button>
      )}
      {isChosen && <p className="gradient-hint">{text.pickHint}</p>}
      <Choices<'sum' | 'mean'>
        label={text.reduction}
        value={reduction}
        options={[
          ['sum', text.sum],
          ['mean', text.mean],
        ]}
        onChange={(id) => change((old) => withGradient(old, { reduction: id }))}
      />
      {(judged.includes(t) || mayBeJudged(scene, t)) && <TargetField scene={scene} t={t} />}
    </section>
  );
}

/** Whether a target chosen at a timestep makes it one of those that are judged. */
const mayBeJudged = (scene: Scene, t: number): boolean =>
  lossStepsOf(withTarget(scene, t, 0, 1)).includes(t);

/** A choice of timesteps that begins with what is judged now, or with the cursor. */
function placeOf(scene: Scene, kind: GradientSpec['at']['kind']): GradientSpec['at'] {
  if (kind === 'one') return { kind, t: scene.cursor.t };
  if (kind === 'masked') return { kind, steps: lossStepsOf(scene) };
  return { kind };
}
