// Instances of classes in functions behind an interface; a class value behind a constructor type.
interface Plugin {
  readonly id: string;
  run(input: number): number;
}
type PluginClass = new (id: string) => Plugin;
function plugin(op: (a: number) => number): PluginClass {
  return class implements Plugin {
    readonly id: string;
    constructor(id: string) {
      this.id = id;
    }
    run(input: number): number {
      return op(input);
    }
  };
}
const classes: [string, PluginClass][] = [
  ["double", plugin((a) => a * 2)],
  ["negate", plugin((a) => -a)],
];
const plugins = classes.map(([id, C]) => new C(id));
console.log(plugins.map((p) => `${p.id}:${p.run(21)}`));
const args: [string] = ["spread"];
console.log(new classes[0]![1](...args).id, plugins[0]);
