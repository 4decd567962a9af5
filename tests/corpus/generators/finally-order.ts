// Generators that are left early close what they hold, in order, and may object.
const log: string[] = [];
function* resource(name: string): Generator<string, void> {
  log.push(`open ${name}`);
  try {
    yield `${name}1`;
    yield `${name}2`;
  } finally {
    log.push(`close ${name}`);
  }
}
function* both(): Generator<string, void> {
  try {
    yield* resource("a");
    yield* resource("b");
  } finally {
    yield "cleanup";
    log.push("done");
  }
}
for (const value of both()) {
  log.push(value);
  if (value === "b1") break;
}
const it = both();
it.next();
console.log(it.return(undefined as void), it.next(), it.next());
const [first] = resource("c");
console.log(first, log.join(", "));
log.length = 0;
try {
  for (const v of resource("d")) throw new Error(v);
} catch (e) {
  log.push((e as Error).message);
}
console.log(log.join(", "));
