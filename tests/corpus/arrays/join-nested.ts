// join and toString: null, undefined, nesting, circles and separators.
const parts: unknown[] = [1, null, undefined, [2, [3, null]], "a", true, { toString: () => "obj" }];
console.log(parts.join(), parts.join(""), parts.join(" - "), String(parts), `${[[], [[]]]}`);
console.log(parts.join(undefined), parts.join("\n").length);
const circle: unknown[] = [1, 2];
circle.push(circle, [circle]);
console.log(circle.join(), String(circle));
console.log([].join(), [null].join(), [undefined, undefined].join("|"), new Array(4).join("x"));
console.log([1.5, -0, 1e21, Number.NaN].join(" "), [1n, -2n].join());
try {
  console.log([Symbol("s")].join());
} catch (error) {
  console.log((error as Error).message);
}
