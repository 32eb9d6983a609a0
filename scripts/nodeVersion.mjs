// Imported first by every script that may run on a fresh machine, and written in the syntax that
// even an old Node reads, so that an old Node says this sentence instead of a stack trace.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Unrolled needs Node 20.19 or newer, and this is Node ' +
      process.versions.node +
      ': get a current one from https://nodejs.org and run this again.',
  );
  process.exit(1);
}
