import { useIsHidden } from '../../state/useHides.ts';
import { useSceneOf } from '../../state/useStore.ts';
import { EventsInput } from '../../views/events/EventsInput.tsx';
import { InputKind } from '../../views/events/InputKind.tsx';
import { EditWeights } from '../../views/matrix/EditWeights.tsx';
import { Settings } from '../../views/network/Settings.tsx';

/** What is read, and the network itself. */
export function ChangePart() {
  const hasEvents = useSceneOf(({ events }) => events !== null);
  const isInputHidden = useIsHidden('input');
  const isNetworkHidden = useIsHidden('network');
  return (
    <>
      {!isInputHidden && <InputKind />}
      {!isInputHidden && hasEvents && <EventsInput />}
      {!isNetworkHidden && <EditWeights />}
      {!isNetworkHidden && <Settings />}
    </>
  );
}
