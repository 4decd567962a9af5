// An uncaught error whose class's name holds that of the builtin class is reported with the class's name alone.
class ParseError extends Error {}
class DeepParseError extends ParseError {}
console.log(new DeepParseError("at 3").stack!.split("\n")[0]);
await Promise.resolve();
throw new DeepParseError("at 4");
