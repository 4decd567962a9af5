// Regular expressions: replace function.
const log: unknown[][] = [];
const result = "a1 b22".replace(/([a-z])(\d+)(z)?/g, (...args) => {
  log.push(args);
  return `<${args[1]}:${args[2]}>`;
});
console.log(result, log);
console.log("x-y".replace(/(?<l>\w)-(?<r>\w)/, (_m, _l, _r, at, text, groups) => `${at}${text}${JSON.stringify(groups)}`));
console.log("camelCaseName".replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), "n".replace(/n/, () => "$&"));
export {};
