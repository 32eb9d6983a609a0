import { Icon, type IconName } from '../../figures/Icon.tsx';
import { IconButton } from '../../figures/IconButton.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withGradientView } from '../../scene/change/changeGradient.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { outOfGradient } from '../../state/gradientDoor.ts';
import { change, setPlaying, showAll, zoom } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';

const ZOOM = 1.5;

/** What can be done with the figure: back to the network, its colours, other cells beside it, zoom. */
export function GradientTools() {
  const words = useWords();
  const text = useSection(gradientWords);
  const scene = useScene();
  const { scale, lanes } = scene.gradientView;
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
        aria-label={text.lanes}
        title={text.lanes}
        disabled={isEmpty}
        onClick={() => change((old) => withGradientView(old, { lanes: !lanes }), { push: true })}
      >
        <Icon name="lanes" />
        <span>{text.lanes}</span>
      </button>
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
      <button
        type="button"
        className="tool named"
        aria-label={text.toNetwork}
        title={text.toNetwork}
        onClick={() => {
          setPlaying(false);
          change((old) => outOfGradient(old, 'chain'), { push: true });
        }}
      >
        <Icon name="unroll" />
        <span>{text.toNetwork}</span>
      </button>
      <span className="tool-group">
        {button('zoomOut', words.far.zoomOut, () => zoom(ZOOM))}
        {button('fit', words.far.fit, showAll)}
        {button('zoomIn', words.far.zoomIn, () => zoom(1 / ZOOM))}
      </span>
    </div>
  );
}
