import { CACHES } from '../offline/answers.ts';
import { isOfType } from '../offline/whole.ts';

/** What came of fetching files anew: one is still wrong; all are whole, as they were; all are whole, and one was not before. */
export type Refetched = 'broken' | 'same' | 'mended';

/**
 * Fetches files of the page past everything that may have kept a wrong one in their place: the browser, hosts in
 * between, and a worker of an older version of this page.
 *
 * @param tell hears which of them do not come whole, in the order in which they were asked for
 */
export async function refetchAll(
  urls: Iterable<string>,
  tell: (broken: readonly string[]) => void = () => {},
): Promise<Refetched> {
  const all = [...urls];
  const each = await Promise.all(all.map(refetch));
  const broken = all.filter((_, i) => each[i] === 'broken');
  tell(broken);
  if (broken.length > 0) return 'broken';
  return each.includes('mended') ? 'mended' : 'same';
}

async function refetch(url: string): Promise<Refetched> {
  try {
    const { pathname } = new URL(url);
    const before = await contentOf(url);
    const fresh = await fetchWhole(`${url}?again=${Date.now()}`, 'no-store');
    if (!isOfType(pathname, fresh)) return 'broken';
    const now = await fresh.clone().text();
    if (typeof caches !== 'undefined') await replaceKept(url, pathname, fresh);
    if (!isOfType(pathname, await fetchWhole(url, 'reload'))) return 'broken';
    return before === now ? 'same' : 'mended';
  } catch {
    return 'broken';
  }
}

/** What the page was given of a file, from where the browser keeps it; null where it did not come. */
const contentOf = (url: string): Promise<string | null> =>
  fetch(url, { cache: 'force-cache' }).then(
    (response) => (response.ok ? response.text() : null),
    () => null,
  );

/** With all of its content: until that is read, whoever else asks for the file is kept waiting. */
async function fetchWhole(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache });
  await response.clone().arrayBuffer();
  return response;
}

/** Puts a file in place of what is kept of it where that is another kind of thing, or less of it. */
async function replaceKept(url: string, pathname: string, fresh: Response): Promise<void> {
  const size = async (response: Response) => (await response.clone().blob()).size;
  for (const name of (await caches.keys()).filter((each) => each.startsWith(CACHES))) {
    const cache = await caches.open(name);
    const kept = await cache.match(url, { ignoreVary: true });
    if (!kept || (isOfType(pathname, kept) && (await size(kept)) >= (await size(fresh)))) continue;
    await cache.put(url, fresh.clone());
  }
}

/** The scripts and sheets of the page that have been asked for so far, whatever came of it. */
export function askedFor(): ReadonlySet<string> {
  const own = new URL('./assets/', document.baseURI).href;
  const entries = performance.getEntriesByType('resource').map(({ name }) => name);
  const named = [...document.querySelectorAll('script[src], link[href]')].map((element) =>
    element instanceof HTMLScriptElement ? element.src : (element as HTMLLinkElement).href,
  );
  return new Set(
    [...entries, ...named].filter((url) => url.startsWith(own) && /\.(js|css)$/.test(url)),
  );
}
