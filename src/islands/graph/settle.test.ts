import { describe, expect, it } from 'vitest';
import { addClaims, emptyModel, type GraphClaim, MOST_NODES } from './graph-model.ts';
import { partGraph } from './part.ts';
import { COLD, coolingOf, settle } from './settle.ts';

function claim(id: string, subject: string, object: string): GraphClaim {
  const actor = (slug: string) => ({ slug, name: slug, schema: 'Organization' });
  const source = { type: 'article' as const, path: '/news/x/', title: 'x', page: null, language: 'en' };
  return {
    id,
    subject: actor(subject),
    predicate: 'allied_with',
    object: actor(object),
    evidence: { quote: 'x', stance: 'asserted', attribution: null, source },
  };
}

describe('the graph in the browser', () => {
  it('keeps one line for all claims between two actors, and each claim once', () => {
    const model = emptyModel();
    const claims = [claim('1', 'a', 'b'), claim('2', 'a', 'b'), claim('1', 'a', 'b'), claim('3', 'b', 'a')];
    expect(addClaims(model, [...claims, { ...claim('4', 'a', 'c'), object: null }], null)).toBe(0);
    expect(model.edges.map(({ claims }) => claims.map(({ id }) => id))).toEqual([['1', '2'], ['3']]);
    expect(model.nodes.map(({ actor }) => actor.slug)).toEqual(['a', 'b']);
  });

  it('draws 5,000 actors and no more, and moves them in a blink', () => {
    const model = emptyModel();
    const links = Array.from({ length: 7_000 }, (_, n) => claim(String(n), `a${Math.floor(n / 3)}`, `a${n + 1}`));
    expect(addClaims(model, links, null)).toBeGreaterThan(0);
    expect(model.nodes.length).toBeLessThanOrEqual(MOST_NODES);
    expect(model.nodes.length).toBeGreaterThan(MOST_NODES - 5);
    settle(model.nodes, model.edges, 1);
    const started = process.cpuUsage();
    for (let n = 0; n < 5; n++) settle(model.nodes, model.edges, 1);
    expect(process.cpuUsage(started).user / 5_000).toBeLessThan(300);
    expect(model.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  it('keeps linked actors nearer than those two steps away, leaves one that is held, and comes to rest', () => {
    const model = emptyModel();
    addClaims(model, [claim('1', 'a', 'b'), claim('2', 'b', 'c')], null);
    const [a, b, c] = model.nodes;
    if (!a || !b || !c) throw new Error('three actors are expected');
    a.held = true;
    const { x, y } = a;
    for (let heat = 1; heat > COLD; heat *= coolingOf(3)) settle(model.nodes, model.edges, heat);
    expect([a.x, a.y]).toEqual([x, y]);
    const apart = (other: typeof a) => Math.hypot(a.x - other.x, a.y - other.y);
    expect(apart(b)).toBeGreaterThan(50);
    expect(apart(b)).toBeLessThan(apart(c));
    expect(Math.hypot(b.vx, b.vy)).toBeLessThan(0.5);
  });

  it('gives those that hang together a place of their own in a large graph, and keeps them there', () => {
    const model = emptyModel();
    const links = Array.from({ length: 600 }, (_, n) => {
      const village = `v${n % 6}-`;
      return claim(String(n), village + (n >= 6 ? Math.floor(n / 6) : 100), village + Math.floor(n / 24));
    });
    addClaims(model, [...links, claim('x', 'v0-1', 'v1-1'), claim('y', 'v2-1', 'v3-1')], null);
    partGraph(model, 1.3);
    for (let heat = 1; heat > COLD; heat *= coolingOf(600)) settle(model.nodes, model.edges, heat);
    expect(model.communities.length).toBeLessThan(60);
    for (const { nodes, x, y, radius } of model.communities) {
      expect(new Set(nodes.map(({ actor }) => actor.slug.slice(0, 3))).size).toBe(1);
      const inside = nodes.filter((node) => Math.hypot(node.x - x, node.y - y) < radius * 1.25);
      expect(inside.length / nodes.length).toBeGreaterThan(0.95);
    }
    const [one, other] = model.communities;
    expect(Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(
      (one?.radius ?? 0) + (other?.radius ?? 0) - 2,
    );
    const small = emptyModel();
    addClaims(small, [claim('1', 'a', 'b')], null);
    partGraph(small, 1);
    expect(small.communities).toEqual([]);
  });

  it('stays finite when actors stand at one point', () => {
    const model = emptyModel();
    addClaims(model, [claim('1', 'a', 'b')], null);
    for (const node of model.nodes) [node.x, node.y] = [3, 3];
    settle(model.nodes, model.edges, 1);
    expect(model.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
