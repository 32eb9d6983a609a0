import { activations } from '../../engine/activations.ts';
import { backwardLine, LOGITS, parameterLines } from '../../engine/backwardLine.ts';
import { lengthOf } from '../../engine/length.ts';
import { vectorOf } from '../../engine/network.ts';
import { significant } from '../../engine/significant.ts';
import { MathLine } from '../../figures/MathLine.tsx';
import { Tex } from '../../figures/Tex.tsx';
import { gradientWords } from '../../language/gradient.ts';
import type { ToldBack } from '../../language/sections/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import { networkOf, stepsOf } from '../../scene/derive.ts';
import { lossOf } from '../../scene/gradientLoss.ts';
import type { Scene } from '../../scene/scene.ts';
import { type BackPlace, backPlaceOf, sceneGradient } from '../../state/backMoment.ts';
import { useScene } from '../../state/useStore.ts';
import { carriedOf } from './carried.ts';
import { phaseSymbol, symbolOf } from './phaseSymbol.ts';

/** What the step of the way back is about, in a heading and a sentence. */
export function BackStory() {
  const text = useSection(gradientWords);
  const scene = useScene();
  const place = backPlaceOf(scene);
  if (!place) return null;
  const { heading, text: said } = text.story(toldOf(scene, place));
  const { tex, role } = phaseSymbol(networkOf(scene), place.phase);
  return (
    <section className="story back-story">
      <p className="story-time">
        t = {place.t} · <MathLine tone={role}>{tex}</MathLine>
      </p>
      <h2>{heading}</h2>
      <p className="story-text">{said}</p>
      <div className="general">
        <Tex>{text.shorthand}</Tex>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {heading}
      </p>
    </section>
  );
}

function toldOf(scene: Scene, { t, phase }: BackPlace): ToldBack {
  const network = networkOf(scene);
  const loss = lossOf(scene);
  const common = {
    t,
    symbol: phase.value === null ? '' : symbolOf(network, phase.value),
    activation: activations[network.spec.activation].label,
    factor: null,
    loss: loss.kind,
  };
  if (phase.value === null) {
    const first = parameterLines(network).find(
      ({ parameter }) => parameter === phase.parameters[0],
    );
    const isOfHead = first !== undefined && vectorOf(network, first.from).part === 'head';
    return { ...common, kind: isOfHead ? 'headWeights' : 'cellWeights' };
  }
  if (phase.kind === 'carry') {
    const gradient = sceneGradient(scene);
    if (!gradient) return { ...common, kind: 'carry' };
    const here = lengthOf(gradient.at(phase.value, t));
    const factor = lengthOf(carriedOf(gradient, phase.value, t)) / here;
    return { ...common, kind: 'carry', factor: here > 0 ? significant(factor, 3) : null };
  }
  if (phase.value === LOGITS)
    return { ...common, kind: loss.steps.includes(t) ? 'loss' : 'noLoss' };
  const terms = backwardLine(network, phase.value);
  const isState = network.states.includes(phase.value);
  if (isState && terms.some(({ from }) => from.next))
    return { ...common, kind: t + 1 < stepsOf(scene) ? 'gather' : 'gatherLast' };
  const only = terms[0];
  if (terms.length === 1 && only?.kind === 'slope')
    return { ...common, kind: 'slope', activation: activations[only.activation].label };
  return { ...common, kind: only?.kind === 'product' ? 'product' : 'hand' };
}
