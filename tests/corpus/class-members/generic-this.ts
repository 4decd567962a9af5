// Polymorphic this and fluent builders.
class Builder {
  parts: string[] = [];
  add(part: string): this {
    this.parts.push(part);
    return this;
  }
  build(): string {
    return this.parts.join("");
  }
}
class HtmlBuilder extends Builder {
  tag(name: string, inner: (b: this) => void): this {
    this.add(`<${name}>`);
    inner(this);
    return this.add(`</${name}>`);
  }
}
console.log(new HtmlBuilder().tag("p", (b) => b.add("x").tag("b", (c) => c.add("y"))).add("!").build());
