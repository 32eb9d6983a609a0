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

/** Stands before an answer that has been given, and is to be judged. */
const GIVEN = '=';

/** The number that the hall calls out: typed by whoever lectures, and judged before all. */
export function TypedOnSlide({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const said = useZustand(show, (state) => state.answers.get(addressHere(state)) ?? '');
  const isAudience = useZustand(place, ({ at }) => readStand(at).role === 'audience');
  const [blank, ...others] = blanksIn(scene);
  // Of several numbers the lecturer shows the solution.
  if (!blank || others.length > 0) return null;
  const text = said.replace(GIVEN, '');
  const verdict = said.startsWith(GIVEN) ? verdictOf(scene, ask, blank, text) : null;
  const name = <AskedName scene={scene} ask={ask} asked={blank} />;
  const answered = (
    <>
      {name} = <strong>{text}</strong>
    </>
  );
  return (
    <form
      className={styles.typed}
      data-part="typed"
      onSubmit={(event) => {
        event.preventDefault();
        chooseAnswer(GIVEN + text);
      }}
    >
      {isAudience ? (
        text !== '' && <p>{answered}</p>
      ) : (
        <label>
          {name} ={' '}
          <input
            inputMode="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            value={text}
            onChange={({ target }) => chooseAnswer(target.value.replaceAll(GIVEN, '') || null)}
          />
        </label>
      )}
      <p role="status" data-verdict={verdict?.kind}>
        {verdict && <Said scene={scene} ask={ask} blank={blank} verdict={verdict} text={text} />}
      </p>
    </form>
  );
}
