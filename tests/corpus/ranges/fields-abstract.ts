// Fields that only subclasses declare, read through `this` of the abstract class: some hold integers, one does not.

abstract class Hash {
  abstract state: number;
  abstract weight: number;
  mix(value: number): number {
    let { state, weight } = this;
    for (let i = 0; i < 4; i++) {
      state = (Math.imul(state, 31) + value + i) | 0;
      weight = (weight + state) | 0;
    }
    this.state = (state + this.state) | 0;
    this.weight = (weight + this.weight) | 0;
    return this.state ^ this.weight;
  }
  raw(): string {
    return `${this.state} ${this.weight}`;
  }
}

class Whole extends Hash {
  state = 0x12345678 | 0;
  weight = -1;
}

class Large extends Hash {
  state = 4294967295;
  weight = 2147483648;
}

class Broken extends Hash {
  state = 1.5;
  weight = -0;
}

for (const hash of [new Whole(), new Large(), new Broken()]) {
  console.log(hash.raw(), hash.mix(7), hash.raw(), hash.mix(-1), hash.raw());
  hash.state = 0.75;
  hash.weight = Number.NaN;
  console.log(hash.raw(), hash.mix(3), hash.raw());
}
