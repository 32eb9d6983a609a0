/** What the names of all our caches begin with; the path of the page follows, for other pages may stand on the same host. */
export const CACHES = 'unrolled:';

/** What a page says to the worker that keeps it. */
export interface PageMessage {
  /** Keep what is not needed at once, too; or: is there a newer version than the one with this entry script? */
  readonly kind: 'keepRest' | 'isNewest';
  /** The page's entry script, as a path below the page. */
  readonly entry: string;
}

/** What the worker says to a page. */
export interface WorkerMessage {
  /** There is a newer version than the page; or: of a version, the page's or another, a file came from its host as something else. */
  readonly kind: 'newer' | 'damaged';
  /** The entry script of the version that this is about. */
  readonly entry: string;
}

/** Where a request is answered from: the cache first, or the network first with what is kept under `key`; null: not by us. */
export function answerFrom(
  {
    url,
    method,
    headers,
  }: Pick<Request, 'url' | 'method'> & { readonly headers: Pick<Headers, 'has'> },
  scope: URL,
): { readonly from: 'cache' | 'network'; readonly key: string } | null {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || headers.has('range')) return null;
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
  const name = pathname.slice(scope.pathname.length);
  // What stands behind '?' chooses how the one page looks.
  const file = name === '' || name === 'index.html' ? './' : name.replace(/\/$/, '/index.html');
  const key = new URL(file, scope).href;
  return { from: name.startsWith('assets/') ? 'cache' : 'network', key };
}
