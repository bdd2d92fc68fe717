import { type GraphNode, type GraphPart, otherEnd } from './graph-parts.ts';

/** Where an actor stands, in units of the drawing; `angle` is the way outward from the middle, radians. */
export interface PlacedNode {
  node: GraphNode;
  x: number;
  y: number;
  angle: number;
  /** Steps from the middle. */
  depth: number;
  /** No line goes on from it outward. */
  leaf: boolean;
}

/** Least distance between two neighbours on a ring, and between rings. */
const LEAST_ARC = 19;
const LEAST_RING = 165;

interface Branch {
  node: GraphNode;
  depth: number;
  parent: Branch | null;
  children: Branch[];
  /** Ends of this branch: what its share of the circle goes by. */
  ends: number;
}

/**
 * Places a part as rings around its root: each branch takes a share of the circle by how many ends it has, so that names
 * don't meet. The same part always looks the same. Linear in nodes and lines.
 */
export function layoutPart(part: GraphPart): PlacedNode[] {
  const branches = growTree(part.root);
  const [root] = branches;
  if (!root) return [];
  for (const branch of branches.toReversed())
    branch.ends = branch.children.length === 0 ? 1 : branch.children.reduce((sum, { ends }) => sum + ends, 0);
  const ring = ringWidth(branches);
  const placed: PlacedNode[] = [];
  // Two alone lie side by side; else the first branch points upward.
  place(root, root.ends <= 2 ? -Math.PI / root.ends : -Math.PI / 2, Math.PI * 2, ring, placed);
  return placed;
}

function place(branch: Branch, from: number, width: number, ring: number, placed: PlacedNode[]): void {
  const stack = [{ branch, from, width }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth, children, ends } = next.branch;
    const angle = next.from + next.width / 2;
    placed.push({
      node,
      x: Math.round(Math.cos(angle) * depth * ring),
      y: Math.round(Math.sin(angle) * depth * ring),
      angle,
      depth,
      leaf: children.length === 0,
    });
    let at = next.from;
    for (const child of children) {
      const share = (next.width * child.ends) / ends;
      stack.push({ branch: child, from: at, width: share });
      at += share;
    }
  }
}

/** Breadth first from the root; of an actor reached twice, the shorter way counts. */
function growTree(root: GraphNode): Branch[] {
  const first: Branch = { node: root, depth: 0, parent: null, children: [], ends: 1 };
  const all = [first];
  const seen = new Set([root]);
  for (const branch of all)
    for (const edge of branch.node.edges) {
      const node = otherEnd(edge, branch.node);
      if (seen.has(node)) continue;
      seen.add(node);
      const child = { node, depth: branch.depth + 1, parent: branch, children: [], ends: 1 };
      branch.children.push(child);
      all.push(child);
    }
  return all;
}

/** So wide that every node has its arc: a branch's share of a ring is that of its ends. */
function ringWidth(branches: Branch[]): number {
  const all = branches[0]?.ends ?? 1;
  const arc = (depth: number) => (LEAST_ARC * all) / (2 * Math.PI * depth);
  // Names stand outside of the outermost ring, where there is most room; inner ones have few.
  const depths = branches.filter(({ children }) => children.length === 0).map(({ depth }) => Math.max(1, depth));
  const shallow = depths.filter((depth) => depth === 1).length > 12 ? 1 : Math.max(1, ...depths);
  return Math.max(LEAST_RING, arc(shallow));
}
