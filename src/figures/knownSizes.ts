/** How large an element is, in CSS pixels, and 1rem in it; and the form of what chooses one by its room (`useForms`). */
export interface KnownSize {
  readonly width: number;
  readonly height: number;
  readonly rem: number;
  readonly form?: number;
}

export type KnownSizes = Readonly<Record<string, KnownSize>>;

let known = new Map<string, KnownSize>();

/**
 * Says how large elements will be before they are measured, by their names (`data-sized`): where the page is drawn
 * without a screen, and where that drawing gives way to the page.
 */
export const knowSizes = (sizes: Iterable<readonly [name: string, size: KnownSize]>): void => {
  known = new Map(sizes);
};

/** One that comes again is most often as large as it was. */
export const keepSize = (name: string, size: KnownSize): void => void known.set(name, size);

/** What has no name is measured each time. */
export const knownSize = (name = ''): KnownSize | undefined => known.get(name);
