import { EventsInput } from '../../views/events/EventsInput.tsx';
import { InputKind } from '../../views/events/InputKind.tsx';
import { Panel } from './Panel.tsx';

/** Which numbers are read. */
export function NumbersPanel() {
  return (
    <Panel>
      <InputKind />
      <EventsInput />
    </Panel>
  );
}
