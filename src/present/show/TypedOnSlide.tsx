import { useStore as useZustand } from 'zustand';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { blanksIn, verdictOf } from '../../state/exercise.ts';
import { place } from '../../state/place.ts';
import { AskedName } from '../../views/exercise/AskedName.tsx';
import { Said } from '../../views/exercise/Said.tsx';
import { readStand } from '../room.ts';
import { addressHere, chooseAnswer, show } from './show.ts';
import styles from './TypedOnSlide.module.css';
import { readTyped, type Typed, writeTyped } from './typed.ts';

/** Of more numbers the lecturer shows the solution. */
const MOST = 4;

/** The numbers that the hall calls out: typed by whoever lectures, and judged before all. */
export function TypedOnSlide({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const said = useZustand(show, (state) => state.answers.get(addressHere(state)) ?? '');
  const isAudience = useZustand(place, ({ at }) => readStand(at).role === 'audience');
  const blanks = blanksIn(scene);
  if (blanks.length === 0 || blanks.length > MOST) return null;
  const { texts, isGiven } = readTyped(said);
  const say = (typed: Typed) => chooseAnswer(writeTyped(typed));
  return (
    <form
      className={styles.typed}
      data-part="typed"
      onSubmit={(event) => {
        event.preventDefault();
        say({ texts, isGiven: true });
      }}
    >
      {blanks.map((blank, i) => {
        const text = texts[i] ?? '';
        const verdict = isGiven ? verdictOf(scene, ask, blank, text) : null;
        const name = <AskedName scene={scene} ask={ask} asked={blank} />;
        const replace = (by: string) =>
          say({ texts: blanks.map((_, j) => (j === i ? by : (texts[j] ?? ''))), isGiven: false });
        return (
          <div key={`${blank.value}.${blank.unit}`}>
            {isAudience ? (
              text !== '' && (
                <p>
                  {name} = <strong>{text}</strong>
                </p>
              )
            ) : (
              <label>
                {name} ={' '}
                <input
                  inputMode="text"
                  autoComplete="off"
                  spellCheck={false}
                  maxLength={40}
                  value={text}
                  onChange={({ target }) => replace(target.value)}
                />
              </label>
            )}
            <p role="status" data-verdict={verdict?.kind}>
              {verdict && (
                <Said scene={scene} ask={ask} blank={blank} verdict={verdict} text={text} />
              )}
            </p>
          </div>
        );
      })}
      {/* With several fields Enter gives the answer only where there is a button for it. */}
      <button type="submit" hidden />
    </form>
  );
}
