// Errors that pass several layers, each adding to them, and finally blocks on the way that see the state of each.
class LayerError extends Error {
  readonly layer: number;
  constructor(layer: number, options?: ErrorOptions) {
    super("layer " + layer, options);
    this.name = new.target.name;
    this.layer = layer;
  }
}
class DeepError extends LayerError {}
const trail: string[] = [];
function layer(n: number): number {
  trail.push("in" + n);
  try {
    if (n === 0) throw new DeepError(0);
    return layer(n - 1) + n;
  } catch (e) {
    if (n === 2) throw new LayerError(n, { cause: e });
    throw e;
  } finally {
    trail.push("out" + n);
  }
}
try {
  layer(4);
} catch (e) {
  for (let at: unknown = e; at instanceof Error; at = at.cause) {
    console.log(at.name, at.message, at instanceof DeepError, at instanceof LayerError ? at.layer : -1);
  }
}
console.log(trail.join(" "));
function pick(kind: number): string {
  try {
    if (kind === 0) null!;
    if (kind === 1) (undefined as unknown as { x: number }).x;
    if (kind === 2) throw "text";
    if (kind === 3) throw undefined;
    if (kind === 4) BigInt(1.5);
    if (kind === 5) "x".repeat(-1);
    if (kind === 6) JSON.parse("{");
    return "none";
  } catch (e) {
    return e instanceof Error ? e.name : typeof e;
  }
}
console.log([0, 1, 2, 3, 4, 5, 6].map(pick).join());
