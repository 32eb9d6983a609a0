import '../../scene/text/formula.ts';
import { Choices } from '../../figures/Choices.tsx';
import { useWords } from '../../language/useWords.ts';
import { withEvents, withoutEvents } from '../../scene/change/changeEvents.ts';
import { setPlaying } from '../../state/playback.ts';
import { change } from '../../state/store.ts';
import { useSceneOf } from '../../state/useStore.ts';

/** Whether the network reads a text or numbers. */
export function InputKind() {
  const words = useWords();
  const hasEvents = useSceneOf(({ events }) => events !== null);
  return (
    <Choices<'text' | 'numbers'>
      label={words.far.inputKind}
      value={hasEvents ? 'numbers' : 'text'}
      options={[
        ['text', words.far.inputText],
        ['numbers', words.far.inputNumbers],
      ]}
      onChange={(kind) => {
        setPlaying(false);
        change(
          (scene) =>
            kind === 'text'
              ? withoutEvents(scene)
              : withEvents(scene, { kind: 'wave', formula: 'sin(2 pi t / 20)', steps: 60 }),
          { push: true },
        );
      }}
    />
  );
}
