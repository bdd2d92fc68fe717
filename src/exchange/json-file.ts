import fs from 'node:fs';

/** What a file of JSON holds; null when it is not there or holds something else. */
export function readJsonFile<Value>(file: string): Value | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Value;
  } catch {
    return null;
  }
}

/** Writes a file whole and onto the disk, or not at all: a kill in the middle leaves the one before. */
export async function putWhole(file: string, text: string): Promise<void> {
  try {
    await fs.promises.writeFile(`${file}.new`, text, { flush: true });
    await fs.promises.rename(`${file}.new`, file);
  } catch (error) {
    await fs.promises.rm(`${file}.new`, { force: true });
    throw error;
  }
}
