import { useEffect, useRef } from 'react';
import { Choices } from '../../figures/Choices.tsx';
import { useWords } from '../../language/useWords.ts';
import { canCarryOver } from '../../scene/change/carryOver.ts';
import { withStart } from '../../scene/change/changeNetwork.ts';
import { isEqual } from '../../scene/document/equal.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { carryOver } from '../../state/carryOver.ts';
import { change } from '../../state/store.ts';
import { useCarried } from '../../state/useCarried.ts';
import { useStillScene } from '../../state/useStore.ts';

/** What the first timestep goes on from: zeros, or weights, which can be the state that a text has left. */
export function StartField() {
  const { start: text } = useWords().settings;
  const scene = useStillScene();
  const { hasStart } = scene;
  return (
    <>
      <Choices<'zeros' | 'weights'>
        label={text.title}
        value={hasStart ? 'weights' : 'zeros'}
        options={[
          ['zeros', text.zeros],
          ['weights', text.weights],
        ]}
        onChange={(next) => change((old) => withStart(old, next === 'weights'), { push: true })}
      />
      {hasStart && <p className="hint">{text.about}</p>}
      {canCarryOver(scene) && scene.ask === null && (
        <button type="button" className="carry" disabled={stepsOf(scene) === 0} onClick={carryOver}>
          {text.carry}
        </button>
      )}
      <Carried />
    </>
  );
}

/** What came of carrying the last state over, as long as it holds; or why that cannot be done. */
function Carried() {
  const { start: text } = useWords().settings;
  const scene = useStillScene();
  const last = useCarried();
  const says = () => {
    if (!canCarryOver(scene)) return scene.hasStart && text.bothWays;
    if (last === null) return null;
    const { from, to } = last;
    const holds = scene.hasStart === to.hasStart && isEqual(scene.edits, to.edits);
    if (from === to) return holds && scene.text === from.text && text.notFinite;
    return holds && text.carried(from.events ? null : from.text, stepsOf(from));
  };
  const said = says();
  const box = useRef<HTMLParagraphElement>(null);
  const known = useRef(last);
  // Whoever pressed the button sees what came of it.
  useEffect(() => {
    if (last === known.current || !said) return;
    known.current = last;
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [last, said]);
  return (
    <p className="hint" role="status" ref={box}>
      {said}
    </p>
  );
}
