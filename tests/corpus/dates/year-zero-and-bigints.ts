// The year -000000, which is none, counts of arguments, and bigints as parts.
for (const text of ["-000000", "-000000-01", "-000000-01-01", "-000000-02-03T04:05:06Z", "-0000000-01-01", "-000000 5", "-000000T00:00", "-00000-01-01", "-000001-01-01", "-000000-13-01", "-000000Jan 5 2020"])
  console.log(text, new Date(text).getTime());
console.log(Date.length, Map.length, Set.length, RegExp.length, Error.length, RangeError.length, AggregateError.length);
console.log(WeakMap.length, WeakSet.length, ArrayBuffer.length, URL.length, Event.length, Headers.length);
for (const make of [() => new Date(2020, 1n as never), () => Date.UTC(1n as never), () => new Date(1n as never), () => new Date(2020, Symbol("s") as never)]) {
  try {
    console.log(make());
  } catch (error) {
    console.log(String(error));
  }
}
