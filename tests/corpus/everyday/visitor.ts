// Visitors over a tree of expressions: an interface with one method for each class, generic in the result.
interface Visitor<R> {
  number(node: NumberNode): R;
  binary(node: BinaryNode): R;
  call(node: CallNode): R;
}
abstract class Node {
  abstract accept<R>(visitor: Visitor<R>): R;
}
class NumberNode extends Node {
  readonly value: number;
  constructor(value: number) {
    super();
    this.value = value;
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.number(this);
  }
}
class BinaryNode extends Node {
  readonly operator: "+" | "*" | "-";
  readonly left: Node;
  readonly right: Node;
  constructor(operator: "+" | "*" | "-", left: Node, right: Node) {
    super();
    this.operator = operator;
    this.left = left;
    this.right = right;
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.binary(this);
  }
}
class CallNode extends Node {
  readonly name: string;
  readonly args: readonly Node[];
  constructor(name: string, ...args: Node[]) {
    super();
    this.name = name;
    this.args = args;
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.call(this);
  }
}
class Evaluator implements Visitor<number> {
  private readonly functions: Readonly<Record<string, (...args: number[]) => number>> = { max: (...xs) => Math.max(...xs), half: (x = 0) => x / 2 };
  number({ value }: NumberNode): number {
    return value;
  }
  binary({ operator, left, right }: BinaryNode): number {
    const [a, b] = [left.accept(this), right.accept(this)];
    return operator === "+" ? a + b : operator === "-" ? a - b : a * b;
  }
  call({ name, args }: CallNode): number {
    const f = this.functions[name];
    if (!f) throw new ReferenceError(`no function ${name}`);
    return f(...args.map((arg) => arg.accept(this)));
  }
}
const printer: Visitor<string> = {
  number: (node) => (node.value < 0 ? `(${node.value})` : `${node.value}`),
  binary: (node) => `(${node.left.accept(printer)} ${node.operator} ${node.right.accept(printer)})`,
  call: (node) => `${node.name}(${node.args.map((arg) => arg.accept(printer)).join(", ")})`,
};
const tree = new BinaryNode("+", new NumberNode(-2), new CallNode("max", new NumberNode(1), new BinaryNode("*", new NumberNode(3), new NumberNode(4)), new CallNode("half", new NumberNode(5))));
console.log(tree.accept(printer), "=", tree.accept(new Evaluator()));
try {
  new CallNode("nothing").accept(new Evaluator());
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
console.log(tree.accept<number>({ number: () => 1, binary(n) { return n.left.accept(this) + n.right.accept(this); }, call(n) { return n.args.reduce((sum, arg) => sum + arg.accept(this), 0); } }));
