import { deviceWords } from '../../language/device.ts';
import { useSection } from '../../language/useWords.ts';
import { hear } from '../../state/device.ts';
import { useDevice } from '../../state/useDevice.ts';
import './device.css';

/** One quiet line about the page on this device: a newer version is here, or something cannot be kept. */
export function DeviceNotice({
  reload,
  save,
}: {
  readonly reload: () => void;
  /** Opens the ways to take along what is on the page. */
  readonly save: () => void;
}) {
  const words = useSection(deviceWords);
  const said = useDevice();
  if (said === null) return null;
  const isUpdate = said === 'update';
  return (
    <section className="device-notice" role="status">
      <p>{words.say[said]}</p>
      {said !== 'unfetched' && (
        <button type="button" onClick={isUpdate ? reload : save}>
          {isUpdate ? words.reload : words.save}
        </button>
      )}
      <button type="button" className="plain" onClick={() => hear(said)}>
        {isUpdate ? words.later : words.dismiss}
      </button>
    </section>
  );
}
