import { useWords } from '../../language/useWords.ts';
import { SPEEDS, setPace, setSpeed } from '../../state/playback.ts';
import { useStore } from '../../state/useStore.ts';

/** How fast it plays, and in which steps. */
export function PaceChoice() {
  const words = useWords();
  const { speed, pace } = useStore((state) => state.playback);
  return (
    <>
      <select
        aria-label={words.transport.speed}
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value))}
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {words.transport.times(each)}
          </option>
        ))}
      </select>
      <select
        aria-label={words.transport.pace}
        value={pace}
        onChange={(event) => setPace(event.target.value === 'time' ? 'time' : 'phase')}
      >
        <option value="phase">{words.transport.byPhase}</option>
        <option value="time">{words.transport.byTime}</option>
      </select>
    </>
  );
}
