/// <reference lib="webworker" />
import { answerOf, CACHES, type PageMessage } from './answers.ts';

/*
 * Keeps the page on the device, each version whole in a cache of its own. A page is asked for from the network first, so
 * that nobody sees an old one who need not; what has a hash in its name never changes and comes from the cache. A new
 * version takes over at once: a page that is open goes on with the files it began with, since those of the version
 * before stay, and it is told that there is a newer one.
 */

declare const self: ServiceWorkerGlobalScope;

/** What the build has made, as scripts/serviceWorker.ts lists it: paths below the page. */
declare const BUILT: {
  /** Changes whenever one of the files does. */
  readonly version: string;
  /** The script that the page begins with; each version has its own. */
  readonly entry: string;
  /** What the page needs to work whole; its first is the page itself. */
  readonly now: readonly string[];
  /** What only some readers need. */
  readonly later: readonly string[];
};

/** How long the network may take before the page that is kept is shown, in ms. */
const PATIENCE = 3000;

const scope = new URL(self.registration.scope);
const cacheName = (version: string) => `${CACHES}${scope.pathname}:${version}`;
const OWN = cacheName(BUILT.version);

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll(BUILT.now).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  const { kind, entry } = event.data as PageMessage;
  // Type that only some readers need, and pages that need no script: without haste.
  if (kind === 'keepRest') event.waitUntil(keepAll(BUILT.later).catch(() => undefined));
  else if (entry !== BUILT.entry) event.source?.postMessage('newer');
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const answer = answerOf(request, scope);
  if (answer)
    event.respondWith(answer.from === 'cache' ? kept(request) : fresh(request, answer.key));
});

/** Fetches what is not kept yet; a version is kept whole or not at all. */
async function keepAll(files: readonly string[]): Promise<void> {
  const cache = await caches.open(OWN);
  for (const file of files) {
    const url = new URL(file, scope);
    if (await cache.match(url)) continue;
    const hasHash = file.startsWith('assets/');
    const response = await fetch(url, { cache: hasHash ? 'default' : 'no-cache' });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    // While a host is being filled, the page may be of one version and this script of another.
    if (file === './' && !(await response.clone().text()).includes(BUILT.entry))
      throw new Error('the page is of another version');
    await cache.put(url, await plain(response));
  }
}

/** A response that came by way of a redirection is refused where a page is asked for. */
async function plain(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}

/** The caches of this page's versions, the oldest first. */
const versionsKept = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(cacheName('')));

/** Forgets versions, but for the one before: pages that are open may still need its files. */
async function forgetOld(): Promise<void> {
  const others = (await versionsKept()).filter((name) => name !== OWN);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** A file of any version that is kept, or from the network. */
async function kept(request: Request): Promise<Response> {
  for (const name of (await versionsKept()).reverse()) {
    const found = await caches.match(request, { cacheName: name, ignoreVary: true });
    if (found) return found;
  }
  return fetch(request);
}

/** What the network has, or soon enough what is kept. */
async function fresh(request: Request, key: string): Promise<Response> {
  const cache = await caches.open(OWN);
  const own = await cache.match(key, { ignoreVary: true });
  if (!own) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(own.clone()), PATIENCE));
  const now = fetch(request).then(
    (response) => (response.ok ? response : own),
    () => own,
  );
  return Promise.race([now, late]);
}
