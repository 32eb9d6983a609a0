/*
 * Workers are scripts, and scripts are loaded only by leave of the page's policy for trusted types.
 */

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** The page's one policy: it lets through the page's own files and nothing else. */
const policy = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes?.createPolicy(
  'app',
  {
    createScriptURL(url) {
      const { origin, protocol } = new URL(url, import.meta.url);
      if (protocol === 'blob:' || origin !== new URL(import.meta.url).origin)
        throw new TypeError(`${url} is not a script of this page`);
      return url;
    },
  },
);

/** The address of a script of this page, as the policy lets it through. */
export const ownScript = (url: string): string => (policy ? policy.createScriptURL(url) : url);

/** Starts a worker from the address that `import url from './x.worker.ts?worker&url'` gives. */
export const startWorker = (url: string): Worker => new Worker(ownScript(url), { type: 'module' });
