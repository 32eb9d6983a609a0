import { afterDrawing } from './drawn/afterDrawing.ts';

/*
 * Where the page begins. What was drawn when it was built is seen first, and nothing else is fetched or run before; then
 * come all files of the page at once, though they ask for each other one by one.
 */

void afterDrawing().then(() => {
  const files = document.querySelector<HTMLTemplateElement>('#page-files');
  const { lang } = document.documentElement;
  for (const link of files?.content.children ?? [])
    if (link instanceof HTMLElement && (link.dataset.for ?? lang) === lang)
      document.head.append(document.importNode(link));
  return import('./mount.tsx');
});
