import { askedFor, refetchAll } from './refetch.ts';
import type { StartWindow } from './refetchFiles.ts';
import { hasRules, showDrawn } from './showDrawn.ts';
import { startWords } from './startWords.ts';

/*
 * A script of its own, before and apart from the page: it sees when the page does not come, because one of its files is
 * missing, is something else, or is half there. It then says so in place of the splash, which the page would have
 * removed, and has the files fetched anew. Where this script does not come either, a sheet shows the words of
 * index.html after a while, and without the sheet they are seen from the beginning.
 */

/** How long after one load by itself the page may not do it again, in ms. */
const AGAIN_AFTER = 20_000;
const AGAIN_KEY = 'unrolled:again';

// A browser remembers 250 files, and the pieces of the Korean type alone may be as many: none that failed is to be missed.
performance.setResourceTimingBufferSize(2000);

const root = document.getElementById('root');
const splash = document.querySelector('.splash');
const help = document.querySelector('.start-help');
const isDrawn = showDrawn(root);
// What is drawn asks for its type once it has been painted; the page that comes without it finds it here.
if (!isDrawn) document.fonts.load('1em "Inter Variable"').catch(() => undefined);
// It says over the drawing too that the page does not follow.
if (isDrawn && help) root?.append(help);
const isReviving = new Set<HTMLLinkElement>();
let hasFailed = false;

window.addEventListener(
  'error',
  ({ target }) => {
    // The script that failed may be whole: it fails with each that it imports.
    if (target instanceof HTMLScriptElement) fail();
    else if (target instanceof HTMLLinkElement && target.rel === 'stylesheet')
      void reviveSheet(target);
    else if (target === window) fail();
  },
  true,
);
window.addEventListener('unhandledrejection', fail);
(window as StartWindow).refetchFiles = () => refetchAll(askedFor());
// A sheet that failed before this script was there, or came as something without a rule.
window.addEventListener('load', () => {
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (!hasRules(sheet)) void reviveSheet(sheet);
});

/** Whether the page has taken the place of what stood there before it. */
const stands = (): boolean => !root?.querySelector(':scope > :is(.splash, .first-view)');

/** The page cannot begin: says so, and loads it once more where its files have come by now. */
function fail(): void {
  // Once the page stands it says itself what fails.
  if (hasFailed || !root || stands()) return;
  hasFailed = true;
  // What is drawn would be dead.
  if (isDrawn && splash) {
    if (help && root.contains(help)) splash.append(help);
    root.replaceChildren(splash);
  }
  say(null);
  // Which file it is shows when all are asked for once more.
  const name = ([broken]: readonly string[]) => broken !== undefined && say(broken);
  void refetchAll(askedFor(), name).then((what) => {
    // It may have come by now, and have said itself what it cannot show: that is not taken away from its reader.
    if (stands()) return;
    if (what === 'mended' || (what === 'same' && mayLoadAgain())) location.reload();
    // From here on the page waits for its reader.
    else help?.setAttribute('data-waits', '');
  });
}

/** Fetches a sheet anew and puts it in its place; where it does not come, the page says so above all else. */
async function reviveSheet(sheet: HTMLLinkElement): Promise<void> {
  const { href } = sheet;
  if (isReviving.has(sheet)) return;
  isReviving.add(sheet);
  if (!sheet.dataset.again && (await refetchAll([href])) !== 'broken') {
    const again = document.createElement('link');
    again.rel = 'stylesheet';
    again.href = href;
    again.dataset.again = '';
    sheet.replaceWith(again);
  } else {
    say(href);
    // The page may stand without it, and takes the place of the splash.
    if (help) document.body.prepend(help);
  }
}

function say(file: string | null): void {
  if (!help) return;
  const isShut = window.origin === 'null';
  help.replaceChildren(
    ...languages().flatMap((language) => {
      const words = startWords[language];
      const text = document.createElement('p');
      text.lang = language;
      text.textContent = isShut
        ? words.shut
        : file === null
          ? words.failed
          : words[file.endsWith('.css') ? 'noSheet' : 'notCome'](file.split('/').pop() ?? file);
      const way = isShut ? tabLink(words.tab) : againButton(words.again);
      way.lang = language;
      return [text, way];
    }),
  );
  help.classList.add('is-shown');
  help.setAttribute('role', 'alert');
}

/** Both, since what was chosen cannot be asked for here; that of the browser first. */
const languages = () =>
  navigator.language.startsWith('ko') ? (['ko', 'en'] as const) : (['en', 'ko'] as const);

function againButton(name: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => {
    button.disabled = true;
    void refetchAll(askedFor()).then(() => location.reload());
  });
  return button;
}

function tabLink(name: string): HTMLElement {
  const link = document.createElement('a');
  link.href = location.href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = name;
  return link;
}

/** Never twice in short time: a page whose files come as before, and do not work, would load for ever. */
function mayLoadAgain(): boolean {
  try {
    const last = Number(sessionStorage.getItem(AGAIN_KEY) ?? 0);
    sessionStorage.setItem(AGAIN_KEY, String(Date.now()));
    return Math.abs(Date.now() - last) > AGAIN_AFTER;
  } catch {
    return false;
  }
}
