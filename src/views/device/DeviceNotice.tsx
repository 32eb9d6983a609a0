import { useState } from 'react';
import { deviceWords } from '../../language/device.ts';
import { useSection } from '../../language/useWords.ts';
import { hear } from '../../state/device.ts';
import { useDevice } from '../../state/useDevice.ts';
import './device.css';

/** What is gone with the tab unless it is taken along. */
const UNKEPT = ['full', 'forbidden', 'trainingFull', 'trainingUnkept', 'newer'] as const;

/** One quiet line about the page on this device: a newer version is here, or something cannot be kept. */
export function DeviceNotice({
  address,
  reload,
  save,
}: {
  /** What is shown, as an address. */
  readonly address: () => string;
  /** Loads the page anew; `isDamaged`: with files that came wrong fetched again. */
  readonly reload: (isDamaged: boolean) => void;
  /** Opens the ways to take along what is on the page. */
  readonly save: () => void;
}) {
  const words = useSection(deviceWords);
  const said = useDevice();
  if (said === null) return null;
  const isUpdate = said === 'update';
  const isDamaged = said === 'damaged';
  return (
    <section className="device-notice" role="status">
      <p>{words.say[said]}</p>
      {said === 'framed' ? (
        <TabLink name={words.tab} address={address} />
      ) : isUpdate || isDamaged ? (
        <button type="button" onClick={() => reload(isDamaged)}>
          {isUpdate ? words.reload : words.again}
        </button>
      ) : !UNKEPT.some((what) => what === said) ? null : (
        <button type="button" onClick={save}>
          {words.save}
        </button>
      )}
      <button type="button" className="plain" onClick={() => hear(said)}>
        {isUpdate ? words.later : words.dismiss}
      </button>
    </section>
  );
}

/** The address is written when a hand or the focus comes near: it changes with every step. */
function TabLink({ name, address }: { readonly name: string; readonly address: () => string }) {
  const [written, setWritten] = useState(address);
  const write = () => setWritten(address());
  return (
    <a
      href={written}
      target="_blank"
      rel="noopener"
      onPointerEnter={write}
      onPointerDown={write}
      onFocus={write}
    >
      {name}
    </a>
  );
}
