// What decorators do, by hand: functions that wrap functions and classes.
function logged<A extends unknown[], R>(f: (...args: A) => R, log: string[]): (...args: A) => R {
  return (...args) => {
    log.push(`${f.name}(${args.join()})`);
    return f(...args);
  };
}
const log: string[] = [];
const add = logged(function add(a: number, b: number): number {
  return a + b;
}, log);
console.log(add(1, 2), add(3, 4), log);
class Service {
  run = logged(this.#run.bind(this), log);
  #factor = 3;
  #run(n: number): number {
    return n * this.#factor;
  }
}
console.log(new Service().run(4), log.length);
