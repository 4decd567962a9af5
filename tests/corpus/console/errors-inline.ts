// Errors as text and as printed (stack frames are not compared).
const e = new Error("message here");
console.log(e.message, e.name, String(e), `${e}`, e.toString());
console.log(e);
console.log(new TypeError("typed"));
class Custom extends Error {
  override name = "Custom";
}
console.log(String(new Custom("c")), new Custom("x").message);
const noMessage = new RangeError();
console.log(String(noMessage), noMessage.message === "");
try {
  (null as unknown as Error).toString();
} catch (x) {
  console.log(x instanceof TypeError);
}
console.log(JSON.stringify(e), Object.keys(e), JSON.stringify({ e }));
