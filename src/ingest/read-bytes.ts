/**
 * A whole file in memory, for formats that cannot be read in pieces; a problem, in one sentence, when it is larger
 * than `limit` bytes. Errors of the stream itself become the problem too.
 */
export async function readBytes(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ bytes: Uint8Array } | { problem: string }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > limit) {
        return {
          problem: `The file is larger than ${Math.floor(limit / 1_000_000)} MB, the most for one item; split it.`,
        };
      }
      chunks.push(chunk);
    }
  } catch (error) {
    return {
      problem: `The file could not be read to its end: ${error instanceof Error ? error.message : String(error)}.`,
    };
  }
  return { bytes: Buffer.concat(chunks) };
}
