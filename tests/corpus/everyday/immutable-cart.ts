// A shopping cart that is never changed: each operation gives another one, and shares what is the same.
interface Line {
  readonly sku: string;
  readonly cents: number;
  readonly quantity: number;
}

class Cart {
  static readonly empty = new Cart(new Map(), []);
  private constructor(
    lines: ReadonlyMap<string, Line>,
    coupons: readonly string[],
  ) {
    this.#lines = lines;
    this.#coupons = coupons;
  }
  readonly #lines: ReadonlyMap<string, Line>;
  readonly #coupons: readonly string[];

  add(sku: string, cents: number, quantity = 1): Cart {
    const before = this.#lines.get(sku);
    return this.#with(sku, { sku, cents, quantity: (before?.quantity ?? 0) + quantity });
  }

  remove(sku: string): Cart {
    if (!this.#lines.has(sku)) return this;
    const lines = new Map(this.#lines);
    lines.delete(sku);
    return new Cart(lines, this.#coupons);
  }

  coupon(code: string): Cart {
    return this.#coupons.includes(code) ? this : new Cart(this.#lines, [...this.#coupons, code]);
  }

  #with(sku: string, line: Line): Cart {
    return new Cart(new Map([...this.#lines, [sku, line]]), this.#coupons);
  }

  get total(): number {
    let sum = 0;
    for (const { cents, quantity } of this.#lines.values()) sum += cents * quantity;
    const discount = this.#coupons.reduce((d, code) => d + (/^SAVE(\d+)$/.exec(code)?.[1] ?? "0" ? Number(/\d+/.exec(code)?.[0] ?? 0) : 0), 0);
    return Math.max(0, Math.round(sum * (1 - discount / 100)));
  }

  toString(): string {
    return [...this.#lines.values()].map((l) => `${l.quantity}x${l.sku}`).join(" ") || "(empty)";
  }
}

const one = Cart.empty.add("tea", 350).add("cup", 1299, 2);
const two = one.add("tea", 350, 3).coupon("SAVE10");
const three = two.remove("cup").coupon("SAVE10");
console.log(`${Cart.empty} | ${one} | ${two} | ${three}`);
console.log(Cart.empty.total, one.total, two.total, three.total, three === three.remove("pen"), two === two.coupon("SAVE10"));
