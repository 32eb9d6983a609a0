// npm run test:e2e -- heatmap.spec.ts: browser tests as you work, on a page that is up to date.
// What follows -- goes to Playwright.
import './nodeVersion.mjs';

const { TOOLS, buildIfStale, install, runNode } = await import('./project.mjs');

try {
  await install(console.log);
  const { ensureBrowser } = await import('./browser.mjs');
  const program = await ensureBrowser(console.log);
  await buildIfStale(console.log);
  const { code } = await runNode(TOOLS.playwright, ['test', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, UNROLLED_BROWSER: program },
  });
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
