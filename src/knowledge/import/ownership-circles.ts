/** Who owns whom in one file, as far as circles are looked for. */
export interface Ownerships {
  add(owner: string, asset: string, place: string): void;
  /** Each circle found, by the relation that closes it. */
  circles(): { place: string; members: string[] }[];
}

/** More ownerships than these are not looked through, and circles of more members are not told in full. */
const MOST_EDGES = 500_000;
const MOST_MEMBERS = 10;
const MOST_CIRCLES = 1000;

/** Finds circles of ownership in time linear in their number: one for each relation that leads back to an owner. */
export function createOwnerships(): Ownerships {
  const edges = new Map<string, { asset: string; place: string }[]>();
  let count = 0;
  return {
    add(owner, asset, place) {
      if (++count > MOST_EDGES) return;
      const list = edges.get(owner);
      if (list) list.push({ asset, place });
      else edges.set(owner, [{ asset, place }]);
    },
    circles() {
      const found: { place: string; members: string[] }[] = [];
      const done = new Set<string>();
      for (const start of edges.keys()) if (!done.has(start)) walk(start, edges, done, found);
      return found;
    },
  };
}

/** Depth first without recursion, so that a chain of any length is no deeper than another. */
function walk(
  start: string,
  edges: ReadonlyMap<string, { asset: string; place: string }[]>,
  done: Set<string>,
  found: { place: string; members: string[] }[],
): void {
  const path: { node: string; next: number }[] = [{ node: start, next: 0 }];
  const onPath = new Set([start]);
  while (path.length > 0) {
    const top = path[path.length - 1]!;
    const edge = edges.get(top.node)?.[top.next++];
    if (!edge) {
      path.pop();
      onPath.delete(top.node);
      done.add(top.node);
    } else if (onPath.has(edge.asset)) {
      if (found.length < MOST_CIRCLES) found.push({ place: edge.place, members: membersOf(path, edge.asset) });
    } else if (!done.has(edge.asset)) {
      path.push({ node: edge.asset, next: 0 });
      onPath.add(edge.asset);
    }
  }
}

function membersOf(path: readonly { node: string }[], from: string): string[] {
  const members: string[] = [];
  for (let i = path.length - 1; i >= 0; i--) {
    const { node } = path[i]!;
    if (members.length < MOST_MEMBERS || node === from) members.unshift(node);
    if (node === from) break;
  }
  return [...members, from];
}
