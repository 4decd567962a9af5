// Optional parameters are undefined when left out.
function greet(name: string, greeting?: string): string {
  if (greeting === undefined) return "Hi " + name;
  return greeting + " " + name;
}
console.log(greet("Ann"), greet("Bob", "Hello"), greet("Cy", undefined));
function count(a?: number, b?: number, c?: number): number {
  let n = 0;
  if (a !== undefined) n++;
  if (b !== undefined) n++;
  if (c !== undefined) n++;
  return n;
}
console.log(count(), count(1), count(1, 2), count(undefined, 2), count(1, 2, 3));
const log = (level: number, text?: string): void => console.log(level, text);
log(1);
log(2, "text");
