import { useMemo } from 'react';
import { vectorOf } from '../../engine/declare/network.ts';
import { extentOf } from '../../engine/measure/extent.ts';
import { run } from '../../engine/run/trace.ts';
import { coloursOf } from '../../figures/colourTable.ts';
import { pictureUrl } from '../../figures/pictureUrl.ts';
import { useTheme } from '../../figures/useTheme.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { inputOf, networkOf, stepsOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import styles from './StatesPicture.module.css';

/** Multiplications that are worth a small picture. */
const LIGHT = 1e6;

/** The hidden states of a scene as the stage colours them, a pixel a number; nothing where that takes long. */
export function StatesPicture({ scene }: { readonly scene: Scene }) {
  const theme = useTheme();
  const url = useMemo(() => {
    const network = networkOf(scene);
    const steps = stepsOf(scene);
    // Colours would tell what is asked for.
    if (scene.ask) return null;
    if (steps === 0 || steps * network.weightCount > LIGHT) return null;
    const trace = run(network, weightsOf(scene), inputOf(scene));
    const value = network.ports.state;
    const extent = Math.max(1, extentOf(trace, value));
    const numbers = trace.all(value);
    const { of } = coloursOf(theme);
    const rows = vectorOf(network, value).size;
    const pixels = new Uint32Array(rows * steps);
    for (let t = 0; t < steps; t++)
      for (let i = 0; i < rows; i++) pixels[i * steps + t] = of(numbers[t * rows + i] ?? 0, extent);
    return pictureUrl(pixels, steps, rows);
  }, [scene, theme]);
  return url === null ? (
    <span className={styles.picture} />
  ) : (
    <img className={styles.picture} src={url} alt="" />
  );
}
