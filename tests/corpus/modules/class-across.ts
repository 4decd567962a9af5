// A class of another module is extended, its statics used through namespaces, its instances checked.
import Named, * as all from "./lib/default-class.ts";
class Loud extends Named {
  override show(): string {
    return super.show().toUpperCase();
  }
}
console.log(new Loud("a").show(), new Loud("b") instanceof all.default, all.default === Named, Loud.name);
