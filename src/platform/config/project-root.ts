import { readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = 'countergaze';

/** The folder of the project's package.json above a module, from the sources as well as from the build. */
export function projectRoot(moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (packageNameIn(folder) !== PROJECT) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no ${PROJECT} package above ${moduleUrl}`);
    folder = parent;
  }
  return folder;
}

/** True when the project was installed as a package of another one, so that its own folder is not the user's. */
export function isInstalledPackage(root: string): boolean {
  return root.split(sep).includes('node_modules');
}

/** The version in the package.json of a folder. */
export function packageVersion(root: string): string {
  return stringField(join(root, 'package.json'), 'version') ?? '0.0.0';
}

function packageNameIn(folder: string): string | undefined {
  return stringField(join(folder, 'package.json'), 'name');
}

function stringField(file: string, field: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const value: unknown = Reflect.get(parsed, field);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
