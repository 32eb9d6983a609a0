/** Text of a deck: its paragraphs, and the lines in them as they were written. */
export function Paragraphs({ children }: { readonly children: string }) {
  return children.split(/\n{2,}/).map((paragraph, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have nothing but their place.
    <p key={i}>{paragraph}</p>
  ));
}
