// Fields that are read before they are set, deleted, frozen, or set by a parent's constructor.

abstract class Base {
  early: string;
  constructor() {
    this.early = this.describe();
  }
  abstract describe(): string;
}

class Late extends Base {
  level: number | undefined = 5;
  limit: number | undefined = 9;
  describe(): string {
    return `${String(this.level)} ${String(this.limit)}`;
  }
  shifted(): number {
    return ((this.level ?? 0) << 1) + (this.limit ?? 0.5);
  }
}

const late = new Late();
console.log(late.early, late.describe(), late.shifted());
late.limit = undefined;
console.log(late.describe(), late.shifted());
late.limit = 2 ** 31;
console.log(late.shifted(), late.limit | 0);

class Fixed {
  value = 3;
  set(to: number): string {
    try {
      this.value = to;
      return "set";
    } catch (error) {
      return error instanceof TypeError ? "TypeError" : "other";
    }
  }
  bits(): number {
    return (this.value << 28) | 1;
  }
}
const fixed = new Fixed();
console.log(fixed.set(8), fixed.bits());
Object.freeze(fixed);
console.log(fixed.set(0.5), fixed.bits(), fixed.value);
const other = new Fixed();
console.log(other.set(0.5), other.bits(), other.value);

class Optional {
  size?: number;
  total(): number {
    return this.size === undefined ? -1 : (this.size | 0) + this.size;
  }
}
const optional = new Optional();
console.log(optional.total());
optional.size = 4;
console.log(optional.total());
optional.size = 4.25;
console.log(optional.total());
delete optional.size;
console.log(optional.total());
