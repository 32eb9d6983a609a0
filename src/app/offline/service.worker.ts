/// <reference lib="webworker" />
import { answerFrom, CACHES, type PageMessage, type WorkerMessage } from './answers.ts';
import { hashOf, isOfType } from './whole.ts';

/*
 * Keeps the page on the device, each version whole in a cache of its own. A page is asked for from the network first, so
 * that nobody sees an old one who need not; what has a hash in its name never changes and comes from the cache. A new
 * version takes over at once: a page that is open goes on with the files it began with, since those of the version
 * before stay, and it is told that there is a newer one. Nothing is kept that is not, byte for byte, what the build made:
 * hosts send pages of theirs in place of a file, and halves of one.
 */

declare const self: ServiceWorkerGlobalScope;

/** What the build has made, as scripts/serviceWorker.ts lists it: paths below the page. */
declare const BUILT: {
  /** Changes whenever one of the files does. */
  readonly version: string;
  /** The script that the page begins with; each version has its own. */
  readonly entry: string;
  /** What the page needs to work whole, by path, with a hash of each; its first is the page itself. */
  readonly now: readonly (readonly [file: string, hash: string])[];
  /** What only some readers need. */
  readonly later: readonly (readonly [file: string, hash: string])[];
};

// Each mention of BUILT is all of it again.
const built = BUILT;

/** How long the network may take before the page that is kept is shown, in ms. */
const PATIENCE = 3000;

const scope = new URL(self.registration.scope);
const cacheName = (version: string) => `${CACHES}${scope.pathname}:${version}`;
const OWN = cacheName(built.version);
const PAGE = './';
const hashes = new Map([...built.now, ...built.later]);

self.addEventListener('install', (event) => {
  event.waitUntil(keepNow().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  const { kind, entry } = event.data as PageMessage;
  // Type that only some readers need, and pages that need no script: without haste.
  if (kind === 'keepRest') event.waitUntil(keepLater());
  else if (entry !== built.entry)
    event.source?.postMessage({ kind: 'newer', entry: built.entry } satisfies WorkerMessage);
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const answer = answerFrom(request, scope);
  if (answer)
    event.respondWith(answer.from === 'cache' ? kept(request) : fresh(request, answer.key));
});

/** A version is kept whole or not at all; what of it came whole is not fetched again the next time. */
async function keepNow(): Promise<void> {
  const cache = await caches.open(OWN);
  for (const [file] of built.now)
    if (!(await cache.match(new URL(file, scope))))
      await cache.put(new URL(file, scope), await fetchWhole(file));
}

async function keepLater(): Promise<void> {
  const cache = await caches.open(OWN);
  for (const [file] of built.later)
    try {
      if (!(await cache.match(new URL(file, scope))))
        await cache.put(new URL(file, scope), await fetchWhole(file));
    } catch {
      // Another visit may bring it.
    }
}

/**
 * A file as the build made it, past the caches of the browser and of hosts where what these have is something else;
 * the pages that are open are told of that, for they may have been given the same.
 */
async function fetchWhole(file: string): Promise<Response> {
  const url = new URL(file, scope);
  for (const cache of [file.startsWith('assets/') ? 'default' : 'no-cache', 'reload'] as const) {
    const response = await fetch(url, { cache });
    if (await isWhole(file, response)) return plain(response);
    // Until it is let go of, whoever else asks for the file is kept waiting.
    await response.body?.cancel();
    await tellDamaged();
  }
  throw new Error(`${file} does not come whole`);
}

/** Whether an answer is the file that the build made. Hosts may add to the page itself, and then it is known by its script. */
async function isWhole(file: string, response: Response): Promise<boolean> {
  if (!isOfType(file, response)) return false;
  if (file === PAGE) return (await response.clone().text()).includes(built.entry);
  const hash = hashes.get(file);
  return hash === undefined || hash === (await hashOf(await response.clone().arrayBuffer()));
}

async function tellDamaged(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const message: WorkerMessage = { kind: 'damaged', entry: built.entry };
  for (const page of pages) if (page.url.startsWith(scope.href)) page.postMessage(message);
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

/** A file of any version that is kept, or from the network; a file of this version only as the build made it. */
async function kept(request: Request): Promise<Response> {
  const file = request.url.slice(scope.href.length);
  for (const name of (await versionsKept()).reverse()) {
    const found = await caches.match(request, { cacheName: name, ignoreVary: true });
    if (!found) continue;
    // Versions before this one kept what they were given.
    if (name === OWN || (await isWhole(file, found))) return found;
    await (await caches.open(name)).delete(request, { ignoreVary: true });
  }
  if (!hashes.has(file)) return fetch(request);
  try {
    const whole = await fetchWhole(file);
    await (await caches.open(OWN)).put(request, whole.clone()).catch(() => undefined);
    return whole;
  } catch {
    return Response.error();
  }
}

/** What the network has, or soon enough what is kept. */
async function fresh(request: Request, key: string): Promise<Response> {
  const cache = await caches.open(OWN);
  const own = await cache.match(key, { ignoreVary: true });
  if (!own) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(own.clone()), PATIENCE));
  const now = fetch(request).then(
    async (response) => ((await isUsable(key, response)) ? response : own),
    () => own,
  );
  return Promise.race([now, late]);
}

/** Whether the network's answer may come before what is kept. It may be of another version, and its half is none. */
async function isUsable(key: string, response: Response): Promise<boolean> {
  if (!isOfType(new URL(key).pathname, response)) return false;
  if (key !== scope.href) return true;
  const page = await response.clone().text();
  return page.includes('id="root"') && page.includes('</html>');
}
