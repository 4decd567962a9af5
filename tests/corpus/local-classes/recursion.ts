// A class in a recursive function: each activation has its own.
function depth(n: number): string[] {
  class Level {
    readonly at = n;
    describe(): string {
      return `${this.at}/${n}`;
    }
  }
  const below = n > 0 ? depth(n - 1) : [];
  return [new Level().describe(), ...below];
}
console.log(depth(3));
