// Fields of a CSV line, quoted or plain, by one sticky expression.
function fields(line: string): string[] {
  const field = /(?:"((?:[^"]|"")*)"|([^,"]*))(,|$)/y;
  const all: string[] = [];
  for (;;) {
    const found = field.exec(line);
    if (found === null) throw new Error(`bad field at ${all.length}`);
    all.push(found[1] === undefined ? found[2]! : found[1].replace(/""/g, '"'));
    if (found[3] === "") return all;
  }
}
for (const line of ["a,b,c", '"a,b",c', '"say ""hi""",,', "", '"",""']) console.log(fields(line));
try {
  fields('a"b,c');
} catch (error) {
  console.log((error as Error).message);
}
export {};
