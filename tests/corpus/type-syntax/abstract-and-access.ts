// Access modifiers, readonly, override, definite assignment and declare are erased.
abstract class Base {
  protected readonly id: number;
  private secret!: string;
  declare tag?: string;
  public constructor(id: number) {
    this.id = id;
  }
  protected abstract size(): number;
  public describe(): string {
    this.secret = "s";
    return `${this.id} ${this.size()} ${this.secret} ${"tag" in this}`;
  }
}
class Impl extends Base {
  protected override size(): number {
    return this.id * 2;
  }
}
console.log(new Impl(4).describe(), Object.keys(new Impl(1)));
