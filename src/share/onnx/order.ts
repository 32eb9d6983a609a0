import { called } from './call.ts';
import type { OnnxGraph, OnnxNode } from './readModel.ts';
import { Refused } from './refused.ts';

/**
 * The nodes so that each stands behind those whose outputs it reads. Every edge is looked at once; refused where a name is
 * made twice, and where nodes wait for each other in a circle.
 */
export function inOrder({ nodes, tensors, inputs }: OnnxGraph): readonly OnnxNode[] {
  const given = new Set(tensors.keys());
  for (const { name } of inputs) {
    if (given.has(name)) throw new Refused('onnxTwice', name);
    given.add(name);
  }
  const makers = new Map<string, OnnxNode>();
  for (const node of nodes)
    for (const name of node.outputs) {
      if (name === '') continue;
      if (given.has(name) || makers.has(name)) throw new Refused('onnxTwice', name);
      makers.set(name, node);
    }
  const readers = new Map<OnnxNode, OnnxNode[]>();
  const waitsFor = new Map<OnnxNode, number>();
  for (const node of nodes) {
    let count = 0;
    for (const name of new Set(node.inputs)) {
      const maker = makers.get(name);
      if (!maker) continue;
      const list = readers.get(maker);
      if (list) list.push(node);
      else readers.set(maker, [node]);
      count++;
    }
    waitsFor.set(node, count);
  }

  const ready = nodes.filter((node) => waitsFor.get(node) === 0);
  for (const node of ready)
    for (const reader of readers.get(node) ?? []) {
      const left = (waitsFor.get(reader) ?? 0) - 1;
      waitsFor.set(reader, left);
      if (left === 0) ready.push(reader);
    }
  if (ready.length < nodes.length)
    throw new Refused('onnxCycle', ...inCircles(nodes, readers, waitsFor).map(called));
  return ready;
}

/** Of the nodes that wait, those that are waited for: what only stands behind a circle is no part of it. */
function inCircles(
  nodes: readonly OnnxNode[],
  readers: ReadonlyMap<OnnxNode, readonly OnnxNode[]>,
  waitsFor: ReadonlyMap<OnnxNode, number>,
): readonly OnnxNode[] {
  const waiting = new Set(nodes.filter((node) => waitsFor.get(node)));
  const makersOf = new Map<OnnxNode, OnnxNode[]>();
  const left = new Map<OnnxNode, number>();
  for (const maker of waiting) {
    const behind = (readers.get(maker) ?? []).filter((reader) => waiting.has(reader));
    left.set(maker, behind.length);
    for (const reader of behind) {
      const list = makersOf.get(reader);
      if (list) list.push(maker);
      else makersOf.set(reader, [maker]);
    }
  }
  const ends = [...waiting].filter((node) => left.get(node) === 0);
  for (const end of ends) {
    waiting.delete(end);
    for (const maker of makersOf.get(end) ?? []) {
      const count = (left.get(maker) ?? 0) - 1;
      left.set(maker, count);
      if (count === 0) ends.push(maker);
    }
  }
  return [...waiting];
}
