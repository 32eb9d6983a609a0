import { useEffect, useRef, useState } from 'react';
import { parameterOf } from '../../engine/declare/network.ts';
import { parameterNumbers as entriesOf } from '../../engine/run/trace.ts';
import { Icon } from '../../figures/Icon.tsx';
import { MathLine } from '../../figures/MathLine.tsx';
import { matrixWords } from '../../language/matrix.ts';
import { useSection } from '../../language/useWords.ts';
import { withMatrix } from '../../scene/change/changeDetail.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { useAsksSizes } from '../../state/asksSizes.ts';
import { sheet } from '../../state/sheet.ts';
import { change } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixTools } from './MatrixTools.tsx';
import './matrix.css';

/** One parameter as a matrix: its entries to drag, type and paste, its rows and the whole to set. */
export function MatrixEditor() {
  const text = useSection(matrixWords);
  const scene = useScene();
  const asksSizes = useAsksSizes();
  const [row, setRow] = useState(0);
  const [message, setMessage] = useState<{ text: string; isBad: boolean } | null>(null);
  const network = networkOf(scene);
  const tabs = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is looked for when it is another
  useEffect(() => {
    const bar = tabs.current;
    const tab = bar?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (!bar || !tab || bar.scrollWidth <= bar.clientWidth) return;
    // Not scrollIntoView, which may move the page as well.
    const before = tab.offsetLeft - bar.offsetLeft;
    bar.scrollTo({ left: before - (bar.clientWidth - tab.offsetWidth) / 2 });
  }, [scene.matrix]);
  const editor = useRef<HTMLElement>(null);
  // On a narrow page the words stand over it, and who asked for it by the figure looks for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is brought into view when it is another
  useEffect(() => {
    if (sheet.getState().isPulled) editor.current?.scrollIntoView({ block: 'nearest' });
  }, [scene.matrix]);
  if (scene.matrix === null) return null;
  const slot = parameterOf(network, scene.matrix);
  const weights = weightsOf(scene);
  const matrix = entriesOf(network, weights, slot.name);
  return (
    <section className="matrix" aria-label={text.title} ref={editor}>
      <div className="matrix-head">
        <div className="matrix-tabs" role="tablist" aria-label={text.which} ref={tabs}>
          {[...network.parameters.values()].map(({ name, symbol, rows, columns, role }) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === slot.name}
              className={`role-${role}`}
              onClick={() => {
                setMessage(null);
                change((old) => withMatrix(old, name), { push: true });
              }}
            >
              <MathLine tone={null}>{symbol}</MathLine>
              {!asksSizes && (
                <small>
                  {rows} × {columns}
                </small>
              )}
            </button>
          ))}
        </div>
        <p className="matrix-hint">{text.hint}</p>
        <button
          type="button"
          className="round small"
          aria-label={text.close}
          title={text.close}
          onClick={() => change((old) => withMatrix(old, null), { push: true })}
        >
          <Icon name="close" />
        </button>
      </div>
      {/* Where its line has no room, as on a slide, the hint comes to the pointer. */}
      <div className="matrix-body" title={text.hint}>
        <MatrixGrid
          key={slot.name}
          scene={scene}
          slot={slot}
          matrix={matrix}
          onRow={setRow}
          onMessage={(text, isBad) => setMessage(text === null ? null : { text, isBad })}
        />
        <MatrixTools
          slot={slot}
          weights={weights}
          row={Math.min(row, slot.rows - 1)}
          onMessage={(text) => setMessage({ text, isBad: false })}
        />
      </div>
      {message && (
        <p
          className={message.isBad ? 'matrix-message bad' : 'matrix-message'}
          role={message.isBad ? 'alert' : 'status'}
        >
          {message.text}
        </p>
      )}
    </section>
  );
}
