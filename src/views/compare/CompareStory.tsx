import { networkName } from '../../language/cellWords.ts';
import { compareWords } from '../../language/compare.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { comparedProbe } from '../../scene/read/lanes.ts';
import { comparedIn } from '../../state/compared.ts';
import { useScene, useStore } from '../../state/useStore.ts';
import { DistanceTable } from './DistanceTable.tsx';
import { readsBackwards } from './readsBackwards.ts';
import './compare.css';

/** At the timestep of the cursor: how far the change moves the hidden state of each network, and what part of the first that is. */
export function CompareStory() {
  const text = useSection(compareWords);
  const words = useWords();
  const scene = useScene();
  // A long run that has been computed in the background is read anew.
  useStore((state) => state.runs);
  const probe = comparedProbe(scene);
  const { t } = scene.cursor;
  if (!probe) return null;
  const lanes = scene.lanes.flatMap((lane, place) => {
    const each = comparedIn(scene, lane);
    const distances = each?.remembered?.distances;
    if (!each || !distances) return [];
    const [distance = Number.NaN, first = Number.NaN] = [distances[t], distances[probe.t]];
    const { own } = each;
    return [{ place, own, distance, first }];
  });
  // What reads both ways has met it already.
  const isMet = t < probe.t && lanes.some(({ own }) => readsBackwards(own));
  return (
    <section className="story compare-story">
      <p className="story-time">{words.transport.time(t, stepsOf(scene) - 1)}</p>
      <h2>{text.now.heading(t - probe.t)}</h2>
      <p className="story-text">{isMet ? text.bothWays : text.now.about(t - probe.t)}</p>
      {lanes.length > 0 && (
        <div className="lane-reading">
          <DistanceTable
            rows={lanes.map(({ place, own, distance, first }) => ({
              id: place,
              name: networkName(words, own),
              distance,
              first,
            }))}
          />
        </div>
      )}
    </section>
  );
}
