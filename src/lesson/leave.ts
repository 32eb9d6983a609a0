import { place } from '../state/place.ts';
import { setPlaying } from '../state/playback.ts';
import { openScene } from '../state/store.ts';
import { lesson } from './lesson.ts';

/** Closes the lesson, if it is open, with what was on the stage before it, or with what is there now. */
export function leaveLesson(how: 'back' | 'keep'): void {
  if (place.getState().room !== 'learn') return;
  const { lab } = lesson.getState();
  setPlaying(false);
  lesson.setState({ at: '', own: null, absent: [], lab: null });
  if (how === 'back' && lab) openScene(lab);
  place.setState({ room: 'lab', at: '', isFresh: false });
}
