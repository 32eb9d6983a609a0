import {
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react';

/** What is drawn until a part is there: `notice` says that it could not be fetched, and is null while it may yet come. */
type Meanwhile<P> = (props: P, notice: ReactNode) => ReactNode;

/** What says that a part could not be fetched, however often it was tried. */
type Notice = ComponentType<{ readonly tries: number; readonly retry: () => void }>;

let mend = (): Promise<unknown> => Promise.resolve();

/** What is done about a part that did not come before it is asked for once more; the page says. */
export const mendWith = (act: () => Promise<unknown>): void => {
  mend = act;
};

/** Fetches code, and where it does not come, once more: a host, or what stands between, may have kept a wrong file. */
export const fetchCode = <T,>(load: () => Promise<T>): Promise<T> =>
  load().catch(() => mend().then(load));

/** The notice in the reader's language; the page provides it. */
export const PartNotice = createContext<Notice>(() => null);

/**
 * A part of the page whose code is fetched when it is first drawn. Once it is there, a part is drawn at once: React's
 * own `lazy` holds it back for up to 300 ms, and what stands around it jumps. A fetch that fails takes nothing else of
 * the page with it, and can be tried again.
 */
export function part<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: Meanwhile<P> = (_, notice) => notice,
): ComponentType<P> & { readonly fetch: () => Promise<unknown> } {
  let there: ComponentType<P> | null = null;
  const fetch = async () => {
    there ??= await fetchCode(load);
    return there;
  };
  function Part(props: P) {
    const Notice = useContext(PartNotice);
    const [Drawn, setDrawn] = useState(() => there);
    const [tries, setTries] = useState(1);
    const [failures, setFailures] = useState(0);
    useEffect(() => {
      if (there) return;
      let isGone = false;
      fetch().then(
        (component) => isGone || setDrawn(() => component),
        () => isGone || setFailures(tries),
      );
      return () => {
        isGone = true;
      };
    }, [tries]);
    if (Drawn) return <Drawn {...props} />;
    const retry = () => setTries(tries + 1);
    return meanwhile(props, failures === tries ? <Notice tries={tries} retry={retry} /> : null);
  }
  Part.fetch = fetch;
  return Part;
}

/** The parts of the stage that have been named so far. */
const ofStage: (() => Promise<unknown>)[] = [];

/** A part that the stage can show: a lecture has all of them fetched before it begins. */
export const stagePart: typeof part = (...given) => {
  const Part = part(...given);
  ofStage.push(Part.fetch);
  return Part;
};

/** Fetches everything that the stage can show. */
export const fetchStage = (): readonly Promise<unknown>[] => ofStage.map((fetch) => fetch());
