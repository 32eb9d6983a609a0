import { useContext } from 'react';
import { levelOf, levelsOf } from '../../engine/declare/levels.ts';
import { Icon, type IconName } from '../../figures/Icon.tsx';
import { IconButton } from '../../figures/IconButton.tsx';
import { PageAround } from '../../figures/pageAround.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withRows } from '../../scene/change/changeDetail.ts';
import { withGradientView } from '../../scene/change/changeGradient.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf, stepsOf } from '../../scene/read/derive.ts';
import { shownValueOf } from '../../state/selectors.ts';
import { change } from '../../state/store.ts';
import { showAll, zoomIn, zoomOut } from '../../state/timeWindow.ts';
import { useScene } from '../../state/useStore.ts';

/** What can be done with the figure: back to the network, its colours, other cells beside it, zoom. */
export function GradientTools() {
  const words = useWords();
  const text = useSection(gradientWords);
  const scene = useScene();
  const { scale, lanes } = scene.gradientView;
  const allCells = Object.values(words.cells)
    .map(({ name }) => name)
    .join(', ');
  const { lenses } = useContext(PageAround);
  const isEmpty = stepsOf(scene) === 0;
  const button = (icon: IconName, label: string, act: () => void) => (
    <IconButton className="tool" icon={icon} label={label} onClick={act} disabled={isEmpty} />
  );
  return (
    <div className="stage-tools" role="toolbar" aria-label={text.tools}>
      <button
        type="button"
        className="tool named"
        aria-pressed={lanes}
        aria-label={allCells}
        title={allCells}
        disabled={isEmpty}
        onClick={() => change((old) => withGradientView(old, { lanes: !lanes }), { push: true })}
      >
        <Icon name="lanes" />
        <span>{allCells}</span>
      </button>
      {levelsOf(networkOf(scene)).length > 1 && !lanes && <LayerChoice scene={scene} />}
      <label className="tool-choice">
        <select
          aria-label={text.scale}
          title={text.scale}
          value={scale}
          onChange={(event) =>
            change((old) =>
              withGradientView(old, {
                scale: event.target.value === 'step' ? 'step' : 'common',
              }),
            )
          }
        >
          <option value="common">{text.scales.common}</option>
          <option value="step">{text.scales.step}</option>
        </select>
      </label>
      <span className="tool-group">
        {button('zoomOut', words.far.zoomOut, zoomOut)}
        {button('fit', words.far.fit, showAll)}
        {button('zoomIn', words.far.zoomIn, zoomIn)}
      </span>
      {lenses}
    </div>
  );
}

/** Whose gradient it is: that of a layer, in one of its directions. */
function LayerChoice({ scene }: { readonly scene: Scene }) {
  const words = useWords();
  const network = networkOf(scene);
  const levels = levelsOf(network);
  const shown = levelOf(network, { value: shownValueOf(scene) });
  return (
    <label className="tool-choice">
      <select
        aria-label={words.story.whichLayer}
        title={words.story.whichLayer}
        value={shown}
        onChange={({ target }) =>
          change((old) =>
            withRows(
              old,
              levelsOf(networkOf(old))[Number(target.value)]?.network.ports.state ?? null,
            ),
          )
        }
      >
        {levels.map(({ name, network: { ports } }, i) => (
          <option key={ports.state} value={i}>
            {words.story.layer(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
