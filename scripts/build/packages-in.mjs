/** Which packages something in a bundle is from. */

/**
 * The folders (relative to the root, sorted) of all packages from which esbuild says that something is in a bundle, and of
 * `others`, by name.
 */
export function packagesIn({ outputs }, others = []) {
  const inputs = Object.values(outputs).flatMap(({ inputs: from }) =>
    Object.entries(from).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return [...new Set([...inputs.flatMap(folderOf), ...others.map((name) => `node_modules/${name}`)])].sort();
}

/** The folder of the package that a file is from, nested ones included; none for files of our own. */
function folderOf(path) {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
  return folder === undefined ? [] : [folder];
}
