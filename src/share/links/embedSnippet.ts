/** A frame that shows a scene in another page. */
export interface EmbedFrame {
  readonly address: string;
  /** What a screen reader says of it. */
  readonly title: string;
  /** In CSS pixels; it is as wide as there is room. */
  readonly height: number;
}

/** The HTML of a frame, to be pasted into another page. */
export const embedSnippet = ({ address, title, height }: EmbedFrame): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" allow="clipboard-write" style="border:1px solid #ddd;border-radius:12px"></iframe>`;

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['"', '&quot;'],
]);

const escaped = (text: string): string =>
  text.replace(/[&<"]/g, (each) => ENTITIES.get(each) ?? each);
