// A switch evaluates its tests in order until one is equal; default is considered last, wherever it stands.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
function where(n: number): string {
  const path: string[] = [];
  switch (t("value", n)) {
    case t("one", 1):
      path.push("one");
      break;
    default:
      path.push("default");
      break;
    case t("two", 2):
      path.push("two");
      break;
    case t("three", 3):
      path.push("three");
  }
  return path.join(">");
}
for (const n of [1, 2, 3, 4]) {
  log.length = 0;
  console.log(n, where(n), "|", log.join(" "));
}
function kind(x: unknown): string {
  switch (x) {
    case NaN:
      return "never";
    case 0:
      return Object.is(x, -0) ? "minus zero" : "zero";
    case null:
      return "null";
    case undefined:
      return "undefined";
    case "0":
      return "text";
    case 0n:
      return "bigint";
    default:
      return "other";
  }
}
console.log([NaN, 0, -0, null, undefined, "0", 0n, false].map(kind).join());
for (let i = 0; i < 6; i++) {
  switch (i % 3) {
    case 0:
      continue;
    case 1:
      if (i > 3) break;
      console.log("first", i);
      break;
    default: {
      const i = "shadow";
      console.log(i);
    }
  }
  console.log("end", i);
}
