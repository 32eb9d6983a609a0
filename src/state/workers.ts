/*
 * Workers are scripts, and scripts are loaded only by leave of the page's policy for trusted types. A worker that is
 * loaded from the host has the policy that the host sends with it, which may be none; one that is made here has the
 * page's. So each begins with a line that is made here, and that line imports the script.
 */

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** The first line of each worker as an address, by that of its script. */
const beginnings = new Map<string, string>();

/** The page's one policy: it lets through the page's own files, and what begins its workers. */
const policy = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes?.createPolicy(
  'app',
  {
    createScriptURL(url) {
      const { origin, protocol } = new URL(url, import.meta.url);
      const isFile = protocol !== 'blob:' && origin === new URL(import.meta.url).origin;
      if (!isFile && ![...beginnings.values()].includes(url))
        throw new TypeError(`${url} is not a script of this page`);
      return url;
    },
  },
);

/** The address of a script of this page, as the policy lets it through. */
export const ownScript = (url: string): string => (policy ? policy.createScriptURL(url) : url);

/** Starts a worker from the address that `import url from './x.worker.ts?worker&url'` gives. */
export function startWorker(url: string, name = ''): Worker {
  const script = String(ownScript(new URL(url, import.meta.url).href));
  const line = new Blob([`import ${JSON.stringify(script)};`], { type: 'text/javascript' });
  const beginning = beginnings.get(script) ?? URL.createObjectURL(line);
  beginnings.set(script, beginning);
  return new Worker(ownScript(beginning), { type: 'module', name });
}
