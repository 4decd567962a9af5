// The constructor property of instances and errors.
class Shape {}
class Dot extends Shape {}
class Silent extends Error {}
console.log(new Dot().constructor.name, new Shape().constructor === Shape, new Silent("s").constructor.name);
