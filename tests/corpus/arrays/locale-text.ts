// toLocaleString of arrays and typed arrays asks each element.
console.log([1234.5, 2n, null, undefined, "a", true].toLocaleString());
console.log([[1000, [2000]], [3000]].toLocaleString());
console.log(new Float64Array([1234.5678, -0.5]).toLocaleString(), new BigInt64Array([12345n]).toLocaleString());
class Money {
  toLocaleString(): string {
    return "$1";
  }
}
console.log([new Money(), { toLocaleString: () => "own" }, {}].toLocaleString());
const circular: unknown[] = [1];
circular.push(circular);
console.log(circular.toLocaleString(), circular.toString());
console.log("  x ".trimLeft() + "|", "  x ".trimRight() + "|");
