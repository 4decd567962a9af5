// Instances behind interfaces with optional members: absent ones read as undefined, declared ones can be set.
interface Options {
  readonly name: string;
  limit?: number;
  onDone?(code: number): string;
}
class Given implements Options {
  name = "given";
  limit?: number;
}
class Bare {
  name = "bare";
}
const all: Options[] = [new Given(), new Bare(), { name: "literal" }];
for (const o of all) console.log(o.name, o.limit ?? "none", o.onDone?.(1) ?? "no callback", "limit" in o);
all[0]!.limit = 5;
all[2]!.limit = 6;
console.log(all[0]!.limit, all[2]!.limit, all[2]);
