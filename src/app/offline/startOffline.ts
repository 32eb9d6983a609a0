import { announce } from '../../state/device.ts';
import { ownScript } from '../../state/workers.ts';
import type { PageMessage, WorkerMessage } from './answers.ts';

/** How often at most a page that stays open asks whether there is a newer one, in ms. */
const HOUR = 3_600_000;

/**
 * Has the browser keep the page for when there is no network, and listens for newer versions. Does nothing where
 * browsers allow no such thing: without a secure address, or with storage forbidden.
 */
export async function startOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !window.isSecureContext) return;
  // The worker of a newer version has taken over, or that of the first one.
  serviceWorker.addEventListener('controllerchange', () =>
    ask(serviceWorker.controller, 'isNewest'),
  );
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.kind === 'newer') announce('update');
    else if (data.entry === ownEntry()) announce('damaged');
  });
  try {
    await serviceWorker.register(ownScript('./sw.js'), { scope: './', updateViaCache: 'none' });
  } catch {
    return;
  }
  const { active, update } = await serviceWorker.ready.then((registration) => ({
    active: registration.active,
    update: () => registration.update().catch(() => undefined),
  }));
  ask(active, 'isNewest');
  if (!wantsLess()) ask(active, 'keepRest');
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - asked < HOUR) return;
    asked = Date.now();
    void update();
  });
}

const ask = (worker: ServiceWorker | null, kind: PageMessage['kind']): void =>
  worker?.postMessage({ kind, entry: ownEntry() } satisfies PageMessage);

/** The page's entry script, as a path below the page. */
function ownEntry(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '';
  return script.slice(new URL('./', document.baseURI).href.length);
}

/** Whether the reader has asked browsers to spend little of a network. */
const wantsLess = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData ===
  true;
