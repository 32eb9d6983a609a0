import { parse } from '../../scene/document/parse.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { fetchMissing, missingInData } from '../../state/presetFiles.ts';
import { throttled } from '../../state/throttle.ts';
import type { StateMessage } from './message.ts';
import { isNewer, type Order } from './order.ts';

/** States of other windows that have come and are not read yet: the last of each sender. */
export interface Inbox {
  readonly put: (message: StateMessage, sender: string) => void;
  readonly close: () => void;
}

/** Senders whose last state is kept until it is read; there are two windows, rarely three. */
const MOST = 8;

/**
 * Reads the states that come as seldom as they can be shown, the newest first, and hands on the first that is whole. Reading
 * a scene costs as much as it is large, and whoever knows the channel could send thousands. `lack` hears whether a state
 * cannot be shown because its networks could not be fetched.
 */
export function createInbox(
  rest: number,
  shown: () => Order,
  take: (message: StateMessage, scene: Scene, order: Order) => void,
  lack: (isSo: boolean) => void = () => {},
): Inbox {
  const waiting = new Map<string, StateMessage>();
  let isOpen = true;
  const put = (message: StateMessage, sender: string) => {
    const last = waiting.get(sender);
    if (!isOpen || (last && !isNewer({ seq: message.seq, sender }, { seq: last.seq, sender })))
      return;
    if (!last && waiting.size >= MOST) waiting.delete([...waiting.keys()].at(-1) ?? '');
    waiting.set(sender, message);
    drain.call();
  };
  const drain = throttled(() => {
    const came = [...waiting].map(([sender, message]) => ({
      message,
      order: { seq: message.seq, sender },
    }));
    waiting.clear();
    came.sort((a, b) => (isNewer(a.order, b.order) ? -1 : 1));
    for (const { message, order } of came) {
      if (!isOpen || !isNewer(order, shown())) return;
      const missing = missingInData(message.scene);
      if (missing.length > 0) {
        // A scene is read when its networks are here; where they do not come, the next state asks again.
        void fetchMissing(missing).then((problems) => {
          if (problems.length === 0) put(message, order.sender);
          else if (isOpen && isNewer(order, shown())) lack(true);
        });
        continue;
      }
      const { scene, problems } = parse(message.scene);
      // A scene that is not whole is not shown in part.
      if (problems.length > 0) continue;
      lack(false);
      return take(message, scene, order);
    }
  }, rest);
  return {
    put,
    close() {
      isOpen = false;
      drain.cancel();
    },
  };
}
