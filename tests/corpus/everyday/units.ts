// Quantities with units that the types keep apart, converted over a table.
const lengths = { mm: 0.001, cm: 0.01, m: 1, km: 1000, in: 0.0254, ft: 0.3048, mi: 1609.344 } as const;
type LengthUnit = keyof typeof lengths;

class Length {
  readonly metres: number;
  private constructor(metres: number) {
    this.metres = metres;
  }

  static of(value: number, unit: LengthUnit): Length {
    return new Length(value * lengths[unit]);
  }

  static parse(text: string): Length {
    const found = /^\s*([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s*([a-z]+)\s*$/i.exec(text);
    const unit = found?.[2]?.toLowerCase();
    if (!found || unit === undefined || !(unit in lengths)) throw new SyntaxError(`no length: ${JSON.stringify(text)}`);
    return Length.of(Number(found[1]), unit as LengthUnit);
  }

  to(unit: LengthUnit): number {
    return this.metres / lengths[unit];
  }

  plus(other: Length): Length {
    return new Length(this.metres + other.metres);
  }

  toString(): string {
    const size = Math.abs(this.metres);
    const unit: LengthUnit = size >= 1000 ? "km" : size >= 1 || size === 0 ? "m" : size >= 0.01 ? "cm" : "mm";
    return `${Number(this.to(unit).toPrecision(6))} ${unit}`;
  }

  [Symbol.toPrimitive](hint: string): number | string {
    return hint === "number" ? this.metres : this.toString();
  }
}

for (const text of ["3 m", " 12.5cm", "1e3 mm", "-2 FT", "26.2 mi", "0in", "5 parsec", "m 3", ""]) {
  try {
    const length = Length.parse(text);
    console.log(text, "=", String(length), length.to("ft").toFixed(3), +length > 1);
  } catch (error) {
    console.log(String(error));
  }
}
console.log(`${Length.of(5, "ft").plus(Length.of(11, "in"))}`);
