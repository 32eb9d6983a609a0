import { useEffect, useRef } from 'react';
import { stepPhase } from '../../scene/walk/walk.ts';
import { goTo, place } from '../../state/place.ts';
import { move, setPlaying } from '../../state/playback.ts';
import { store } from '../../state/store.ts';
import type { Parts } from '../parts.ts';
import { readStand } from '../room.ts';
import { turnShown } from '../sync/fullscreen.ts';
import { audienceWindow, callAudience, toggleConsole } from '../sync/openAudience.ts';
import { hasDetails } from './details.ts';
import { goByBuilds, goByChapters, goBySlides, goToEnd } from './going.ts';
import { type Act, actOf, BACK_FROM_BLACK } from './keys.ts';
import {
  closePanel,
  resetSlide,
  setBlack,
  setDetails,
  show,
  toggleLaser,
  togglePanel,
} from './show.ts';

/** What the keys need of the page. */
type Hands = Parts & { readonly keep: () => void };

/** The keys of the show, before those of the stage. Held down, a key counts once. */
export function useShowKeys(hands: Hands): void {
  const latest = useRef(hands);
  latest.current = hands;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { isBlack } = show.getState();
      const act = actOf(event);
      if (act !== 'leave') show.setState({ isEnding: false });
      if (isBlack && !isConsole()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (act && BACK_FROM_BLACK.includes(act) && !event.repeat) setBlack(false);
        return;
      }
      if (event.key === 'Escape' && !event.isComposing && letGoOfText()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) skip(act);
      else {
        walked = null;
        ACTS[act](latest.current);
      }
    };
    window.addEventListener('keydown', press, { capture: true });
    document.addEventListener('click', letGo);
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
      document.removeEventListener('click', letGo);
    };
  }, []);
}

/** The key whose press went to a build of the slide and that has not been held since; null where none did. */
let walked: keyof typeof BY | null = null;

const walk = (act: 'next' | 'previous') =>
  slides(() => {
    if (goByBuilds(BY[act]) === 'build') walked = act;
  });

/** Held down, a key that goes through the builds of a slide goes on to the slide beside it, once. */
function skip(act: Act): void {
  if (walked === null || walked !== act) return;
  const by = BY[walked];
  walked = null;
  goBySlides(by);
}

/** Whoever turns the slide, by clicker too, is done with typing: the next key is the show's. */
const slides = (act: () => void) => {
  closePanel();
  letGoOfText();
  act();
};

const BY = { next: 1, previous: -1 } as const;

const phase = (by: 1 | -1) => move((scene) => stepPhase(scene, by));

const ACTS: Readonly<Record<Act, (hands: Hands) => void>> = {
  next: () => walk('next'),
  previous: () => walk('previous'),
  nextSlide: () => slides(() => goBySlides(1)),
  previousSlide: () => slides(() => goBySlides(-1)),
  nextChapter: () => goByChapters(1),
  previousChapter: () => goByChapters(-1),
  first: () => goToEnd('first'),
  last: () => goToEnd('last'),
  black: () => setBlack(!show.getState().isBlack),
  fullscreen: () => turnShown('turn', isConsole(), audienceWindow),
  start: () => turnShown('enter', isConsole(), audienceWindow),
  call: (hands) => isConsole() && callAudience(hands),
  overview: () => togglePanel('overview'),
  plan: () => togglePanel('plan'),
  go: () => togglePanel('go'),
  laser: toggleLaser,
  code: () => togglePanel('code'),
  keep: ({ keep }) => keep(),
  console: toggleConsole,
  help: () => togglePanel('help'),
  details: toggleDetails,
  type: typeOn,
  reset: resetSlide,
  play: () => setPlaying(!store.getState().playback.playing),
  answer1: () => answer(0),
  answer2: () => answer(1),
  answer3: () => answer(2),
  answer4: () => answer(3),
  phaseBack: () => phase(-1),
  phaseForth: () => phase(1),
  leave,
};

/** As if the answer to the question of the slide were clicked. */
const answer = (index: number): void =>
  document
    .querySelectorAll<HTMLElement>('[data-part="slide"] [data-part="options"] button')
    [index]?.click();

/** Into the answer to what is asked, or the text that is read, behind what stands there: what is called out comes after it. */
function typeOn(): void {
  const field =
    document.querySelector<HTMLInputElement>('[data-part="typed"] input') ??
    document.querySelector<HTMLTextAreaElement>('[data-part="slide"] textarea');
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

const roleNow = () => readStand(place.getState().at).role;
const isConsole = () => roleNow() === 'console';

function toggleDetails(): void {
  const { details, lecture, at } = show.getState();
  const slide = lecture?.slides[at];
  if (slide) setDetails(!(details ?? hasDetails(slide)));
}

/**
 * Closes what is open, one thing after the other. It ends a show when it is pressed once more, since clickers send it too,
 * and never what others look at.
 */
function leave(): void {
  const { isBlack, panel, isEnding } = show.getState();
  if (isBlack) setBlack(false);
  else if (panel) closePanel();
  else if (roleNow() === 'alone') {
    if (isEnding) goTo('lab', '', false);
    else show.setState({ isEnding: true });
  }
}

/** Leaves the field that is typed into, so that the keys are the show's again; false where there is none. */
function letGoOfText(): boolean {
  const { activeElement } = document;
  const isField =
    activeElement instanceof HTMLElement &&
    activeElement.matches('input, textarea, select') &&
    !activeElement.closest('dialog');
  if (isField) activeElement.blur();
  return isField;
}

/** A control that was clicked by pointer does not keep the keys of the lecture to itself. */
function letGo(event: MouseEvent): void {
  const { activeElement } = document;
  const isLeft =
    event.detail > 0 &&
    activeElement instanceof HTMLElement &&
    activeElement.matches('button, summary, input[type="range"]') &&
    !activeElement.closest('dialog');
  if (isLeft) activeElement.blur();
}
