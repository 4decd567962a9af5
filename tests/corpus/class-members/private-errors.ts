// Touching a private member of something else throws TypeError.
class Safe {
  #secret = 1;
  static peek(value: Safe): number {
    return value.#secret;
  }
}
console.log(Safe.peek(new Safe()));
try {
  Safe.peek({} as unknown as Safe);
  console.log("no error");
} catch (error) {
  console.log(error instanceof TypeError);
}
