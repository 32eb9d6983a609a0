import { MathLine } from '../../figures/MathLine.tsx';
import { MathText } from '../../figures/MathText.tsx';
import { Tex } from '../../figures/Tex.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { backPlaceOf } from '../../state/backMoment.ts';
import { useScene } from '../../state/useStore.ts';
import { phaseSymbol } from './phaseSymbol.ts';
import { toldOf } from './toldBack.ts';

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
      <p className="story-text">
        <MathText>{said}</MathText>
      </p>
      <div className="general">
        <Tex>{text.shorthand}</Tex>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {heading}
      </p>
    </section>
  );
}
