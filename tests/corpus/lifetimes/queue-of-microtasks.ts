// Tasks that make tasks: the queue is long, and each holds its own object.
let done = 0;
let weight = 0;
function spawn(depth: number, label: string): void {
  const box = { label, list: [depth, depth + 1] };
  queueMicrotask(() => {
    done++;
    weight += box.label.length + box.list.length;
    if (depth > 0) {
      spawn(depth - 1, `${label}a`);
      spawn(depth - 1, `${label}b`);
    }
  });
}
spawn(9, "");
await new Promise<void>((resolve) => setTimeout(resolve, 1));
console.log(done, weight);
