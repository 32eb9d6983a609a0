// The live parts of the page about embedding: copying, and steering a frame by messages.

for (const code of document.querySelectorAll('[data-snippet]')) {
  // The address of the program as this browser sees it, so that what is copied works anywhere.
  const page = new URL('../../', location.href).href;
  code.textContent = code.textContent.replace('../../', page);
}

for (const button of document.querySelectorAll('[data-copy]')) {
  const name = button.textContent;
  button.addEventListener('click', async () => {
    const code = button.parentElement.querySelector('code');
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = button.dataset.failed;
    }
  });
  // Not under a pointer that is pressed: what it is about to click would move away.
  button.addEventListener('blur', () => {
    const reset = () => setTimeout(() => (button.textContent = name));
    if (document.querySelector(':active')) addEventListener('pointerup', reset, { once: true });
    else reset();
  });
}

const frame = document.getElementById('live');
const form = document.querySelector('.steer');
const output = document.querySelector('output');
let id = 0;
let last = { t: 0, steps: 1, link: 'v=1&end' };

const ask = (message) => {
  id += 1;
  frame.contentWindow.postMessage({ unrolled: 1, id, ...message }, location.origin);
};

addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || data?.unrolled !== 1) return;
  if (data.kind !== 'error') last = data;
  output.textContent = JSON.stringify(data, null, 2);
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const word = new FormData(form).get('word');
  ask({ kind: 'show', link: `v=1&x=${encodeURIComponent(word)}&p=f&end` });
});

form.querySelector('[data-next]').addEventListener('click', () => {
  const t = (last.t + 1) % Math.max(1, last.steps);
  const link = last.link.replace(/&t=\d+/, '').replace(/&end$/, '');
  ask({ kind: 'show', link: `${link}${t === 0 ? '' : `&t=${t}`}&end` });
});

form.querySelector('[data-broken]').addEventListener('click', () => {
  ask({ kind: 'show', link: 'v=1&x=hell&t=2' });
});

// The two frames that move together: what the reader changes in one is shown in the other.
const twins = [...document.querySelectorAll('iframe.twin')];

addEventListener('message', ({ source, data }) => {
  if (data?.unrolled !== 1 || !twins.some((twin) => twin.contentWindow === source)) return;
  // A frame that says it is ready may have been asked too early.
  if (data.kind === 'ready') source.postMessage({ unrolled: 1, kind: 'follow' }, location.origin);
  if (data.kind !== 'changed') return;
  for (const { contentWindow } of twins)
    if (contentWindow !== source)
      contentWindow.postMessage({ unrolled: 1, kind: 'show', link: data.link }, location.origin);
});
