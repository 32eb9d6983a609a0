import { exact } from '../../engine/explain/decimal.ts';
import { Choices } from '../../figures/Choices.tsx';
import { SliderField } from '../../figures/SliderField.tsx';
import { Tex } from '../../figures/Tex.tsx';
import { growthWords } from '../../language/growth.ts';
import { useSection } from '../../language/useWords.ts';
import { withGrowth } from '../../scene/change/changeGrowth.ts';
import { withGrowthView } from '../../scene/change/changeGrowthView.ts';
import { type GrowthSpec, MAX_GROWTH_STEPS, type Scene } from '../../scene/document/scene.ts';
import { readDecimal } from '../../scene/text/readDecimal.ts';
import { setPlaying } from '../../state/playback.ts';
import { change, settle } from '../../state/store.ts';

const write = (value: number) => exact(value).replace('\u2212', '-');
const writeWhole = String;

/** Recurrences worth seeing, each with the activation that shows it. */
const EXAMPLES = [
  { id: 'up', growth: { w: 1.1, start: 1, steps: 100 }, chosen: 'relu' },
  { id: 'down', growth: { w: 0.9, start: 1, steps: 100 }, chosen: 'identity' },
  { id: 'infinity', growth: { w: 1.1, start: 1, steps: 8000 }, chosen: 'relu' },
  { id: 'saturated', growth: { w: 2, start: 0.1, steps: 40 }, chosen: 'tanh' },
  { id: 'bounce', growth: { w: -1.5, start: 0.4, steps: 40 }, chosen: 'tanh' },
  { id: 'dead', growth: { w: -0.8, start: 1, steps: 20 }, chosen: 'relu' },
] as const;

/** The recurrence: its numbers by slider and typing, and examples of it. */
export function GrowthControls({ scene }: { readonly scene: Scene }) {
  const text = useSection(growthWords);
  const { growth, growthView } = scene;
  const set = (parts: Partial<GrowthSpec>, kind: string) => {
    setPlaying(false);
    change((old) => withGrowth(old, parts), { kind: `growth ${kind}` });
  };
  const ifFinite = (value: number) => (Number.isFinite(value) ? null : text.notFinite);
  const ifCount = (value: number) =>
    Number.isInteger(value) && value >= 1 && value <= MAX_GROWTH_STEPS
      ? null
      : text.notCount(MAX_GROWTH_STEPS);
  return (
    <div className="growth-controls">
      <h2>{text.heading}</h2>
      <p className="growth-lead">{text.lead}</p>
      <div className="growth-equation">
        <Tex>{'h_n = f(w\\,h_{n-1})'}</Tex>
      </div>
      <SliderField
        label={text.weight}
        value={growth.w}
        least={-2}
        most={2}
        step={0.01}
        read={readDecimal}
        write={write}
        problemOf={ifFinite}
        onChange={(w) => set({ w }, 'w')}
        onSettle={settle}
      />
      <SliderField
        label={text.start}
        value={growth.start}
        least={-3}
        most={3}
        step={0.05}
        read={readDecimal}
        write={write}
        problemOf={ifFinite}
        onChange={(start) => set({ start }, 'start')}
        onSettle={settle}
      />
      <SliderField
        label={text.steps}
        value={growth.steps}
        least={1}
        most={200}
        step={1}
        read={readDecimal}
        write={writeWhole}
        problemOf={ifCount}
        onChange={(steps) => set({ steps }, 'steps')}
        onSettle={settle}
      />
      <Choices<'linear' | 'log'>
        label={text.axis}
        value={growthView.scale}
        options={[
          ['linear', text.linear],
          ['log', text.log],
        ]}
        onChange={(scale) => change((old) => withGrowthView(old, { scale }))}
      />
      <fieldset className="growth-examples">
        <legend>{text.examples}</legend>
        <div className="chips">
          {EXAMPLES.map(({ id, growth: wanted, chosen }) => (
            <button
              key={id}
              type="button"
              className="chip"
              onClick={() => {
                setPlaying(false);
                settle();
                change(
                  (old) => withGrowthView(withGrowth(old, wanted), { at: wanted.steps, chosen }),
                  { push: true },
                );
              }}
            >
              {text.example[id]}
            </button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
