// Own property names of errors: stack, message, cause and errors are there, but not enumerable.
class Named extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Named";
  }
}
class Extra extends Error {
  extra = 1;
}
class Field extends Error {
  override name = "Field";
}
class Late extends Error {}
const late = new Late();
late.message = "set later";
const errors: Error[] = [
  new Error("x"),
  new Error(),
  new Error("x", { cause: 1 }),
  new Error(undefined, { cause: undefined }),
  new AggregateError([1], "x"),
  new AggregateError([], "x", { cause: 2 }),
  new Named("x"),
  new Extra("x"),
  new Field("x"),
  late,
  new TypeError("x"),
];
for (const error of errors) {
  console.log(Object.getOwnPropertyNames(error).join(), Reflect.ownKeys(error).length, Object.keys(error).join());
  console.log(["stack", "message", "name", "cause", "errors"].map((key) => Object.hasOwn(error, key)).join());
}
console.log(errors[0]!.hasOwnProperty("stack"), "stack" in errors[0]!, { ...errors[0] }, JSON.stringify(errors[6]));
