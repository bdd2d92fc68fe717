// Runs on whatever Node there is, before anything else is imported: nothing newer than ES modules here.

/** The oldest Node that runs Trama, as `engines` in package.json says too. */
const oldest = [20, 19];

/**
 * Ends the process with an explanation when Node is too old.
 * @param {string} version as in process.versions.node, such as '18.20.4'
 */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(
    `Trama needs Node ${oldest.join('.')} or newer, and this is Node ${version}.\n` +
      'Install Node 22 or 24 from https://nodejs.org (or with your system’s package manager) and run this again.',
  );
  process.exit(1);
}
