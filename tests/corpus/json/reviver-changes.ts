// The reviver: post-order, deletion by undefined, replacement of containers.
const trace: string[] = [];
const text = '{"a":1,"b":{"c":[10,20,{"d":null}]},"e":"2020-01-02T03:04:05.000Z"}';
const revived = JSON.parse(text, (key, value) => {
  trace.push(key === "" ? "(root)" : key);
  return value;
});
console.log(trace.join(" "), revived);
console.log(JSON.parse(text, (key, value) => (key === "c" ? undefined : value)));
console.log(JSON.parse("[1,2,3]", (key, value) => (key === "1" ? undefined : value)));
console.log(JSON.parse(text, (key, value) => (key === "e" ? new Date(value as string).getTime() : value)));
console.log(JSON.parse(text, (_, value) => (typeof value === "number" ? value + 1 : value)));
console.log(JSON.parse('{"x":[{"x":1},{"x":2}]}', (key, value) => (key === "x" && typeof value === "number" ? -value : value)));
console.log(JSON.parse("5", (key, value) => [key, value]), JSON.parse('{"1":1,"0":0}', (_, value) => value));
