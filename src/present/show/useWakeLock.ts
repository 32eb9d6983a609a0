import { useEffect } from 'react';

/** Keeps the screen awake while this is on the page; a browser that cannot, or will not, lets it sleep. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isGone = false;
    const take = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const taken = await navigator.wakeLock?.request('screen');
        if (isGone) await taken?.release();
        else lock = taken ?? null;
      } catch {}
    };
    // The browser takes the lock away when the page is hidden.
    document.addEventListener('visibilitychange', take);
    void take();
    return () => {
      isGone = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, []);
}
