import { glyph } from '../../figures/glyph.ts';
import { Icon } from '../../figures/Icon.tsx';
import { useWords } from '../../language/useWords.ts';
import { withProbe } from '../../scene/change/changeDetail.ts';
import type { Probe } from '../../scene/document/scene.ts';
import { inputSizeOf, stepsOf, symbolsOf } from '../../scene/read/derive.ts';
import { change } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';

/** Which input the probe changes, and into what. */
export function ProbeBar({ probe }: { readonly probe: Probe }) {
  const words = useWords();
  const scene = useScene();
  const steps = stepsOf(scene);
  const symbol = glyph(symbolsOf(scene)[probe.t] ?? '');
  const move = (t: number) =>
    change((old) => (old.probe ? withProbe(old, { ...old.probe, t }) : old));
  const names = scene.events
    ? Array.from({ length: inputSizeOf(scene) }, (_, i) => words.far.plusOne(i))
    : scene.vocabulary.map(glyph);
  return (
    <fieldset className="probe-bar">
      <legend className="visually-hidden">{words.far.probe}</legend>
      <button
        type="button"
        className="tool"
        aria-label={words.far.probeEarlier}
        title={words.far.probeEarlier}
        disabled={probe.t === 0}
        onClick={() => move(probe.t - 1)}
      >
        <Icon name="phaseBack" />
      </button>
      <span className="probe-where">t = {probe.t}</span>
      <button
        type="button"
        className="tool"
        aria-label={words.far.probeLater}
        title={words.far.probeLater}
        disabled={probe.t >= steps - 1}
        onClick={() => move(probe.t + 1)}
      >
        <Icon name="phaseForward" />
      </button>
      <span className="probe-change">
        <b>{symbol}</b> →
        <select
          aria-label={words.far.probeInto}
          value={probe.place}
          onChange={(event) =>
            change((old) =>
              old.probe ? withProbe(old, { ...old.probe, place: Number(event.target.value) }) : old,
            )
          }
        >
          {names.map((name, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a symbol is its place.
            <option key={place} value={place}>
              {name}
            </option>
          ))}
        </select>
      </span>
      <span className="probe-says">{words.far.probeSays}</span>
      <button
        type="button"
        className="tool"
        aria-label={words.far.probeEnd}
        title={words.far.probeEnd}
        onClick={() => change((old) => withProbe(old, null))}
      >
        <Icon name="close" />
      </button>
    </fieldset>
  );
}
