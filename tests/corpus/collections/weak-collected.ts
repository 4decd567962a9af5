// What weak references do not keep is collected in the end: values of WeakMaps with their keys, also where a value
// refers to its own key; targets of WeakRefs; and registries hear of it.
class Node {
  readonly id: number;
  readonly payload: number[];
  partner: Node | undefined;
  constructor(id: number) {
    this.id = id;
    this.payload = new Array<number>(200).fill(id);
  }
}

const COUNT = 300;
const info = new WeakMap<Node, { owner: Node; text: string }>();
const seen = new WeakSet<Node>();
const refs: WeakRef<Node>[] = [];
const values: WeakRef<object>[] = [];
const kept: Node[] = [];
let finalized = 0;
const registry = new FinalizationRegistry<number>((id) => {
  if (id % 10 === 0) throw new Error("a node that is kept was finalized");
  finalized++;
});

function make(): void {
  for (let id = 0; id < COUNT; id++) {
    const node = new Node(id);
    const value = { owner: node, text: `node ${id}` };
    info.set(node, value);
    seen.add(node);
    refs.push(new WeakRef(node));
    values.push(new WeakRef<object>(value));
    registry.register(node, id);
    if (id % 10 === 0) kept.push(node);
  }
}

let sink = 0;
function garbage(): void {
  const pieces: number[][] = [];
  for (let i = 0; i < 2000; i++) pieces.push(new Array<number>(300).fill(i));
  sink += pieces.length + new Uint8Array(4 * 2 ** 20).length;
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const gone = (list: readonly WeakRef<object>[]): number =>
  list.filter((ref) => ref.deref() === undefined).length;

make();
const most = (COUNT - kept.length) * 0.9;
await pause();
for (let round = 0; round < 400 && (finalized < most || gone(values) < most); round++) {
  garbage();
  await pause();
}
console.log(gone(refs) >= most, gone(values) >= most, finalized >= most, sink > 0);
console.log(kept.every((node) => seen.has(node) && info.get(node)?.text === `node ${node.id}`));
console.log(kept.every((node) => info.get(node)?.owner === node && refs[node.id]?.deref() === node));
