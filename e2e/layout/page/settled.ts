const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Figures measure their room and then draw: they have come to rest when two pictures are alike. */
export async function settled(): Promise<void> {
  const places = () =>
    [...document.querySelectorAll('svg, svg text, canvas, [data-part="figure"], h2')]
      .map((part) => {
        const { left, top, width } = part.getBoundingClientRect();
        return `${left} ${top} ${width}`;
      })
      .join();
  await document.fonts.ready;
  await frame();
  for (let before = '', i = 0; i < 60 && before !== places(); i++) {
    before = places();
    await frame();
    await frame();
  }
}
