// An incremental solver of one-way constraints, after the DeltaBlue algorithm: a hierarchy of constraint
// classes, strengths, and plans that are extracted and run. Virtual methods and growing arrays.

export const expected = 503451;

class Strength {
  readonly value: number;
  readonly name: string;

  constructor(value: number, name: string) {
    this.value = value;
    this.name = name;
  }

  isStrongerThan(other: Strength): boolean {
    return this.value < other.value;
  }

  static weakestOf(a: Strength, b: Strength): Strength {
    return a.value > b.value ? a : b;
  }
}

const REQUIRED = new Strength(0, "required");
const PREFERRED = new Strength(2, "preferred");
const STRONG_DEFAULT = new Strength(3, "strong default");
const NORMAL = new Strength(4, "normal");
const WEAKEST = new Strength(6, "weakest");

class Variable {
  value: number;
  constraints: Constraint[] = [];
  determinedBy: Constraint | null = null;
  mark = 0;
  walkStrength: Strength = WEAKEST;
  isStay = true;
  readonly name: string;

  constructor(name: string, value: number) {
    this.name = name;
    this.value = value;
  }

  addConstraint(constraint: Constraint): void {
    this.constraints.push(constraint);
  }

  removeConstraint(constraint: Constraint): void {
    this.constraints = this.constraints.filter((c) => c !== constraint);
    if (this.determinedBy === constraint) this.determinedBy = null;
  }
}

abstract class Constraint {
  readonly strength: Strength;

  constructor(strength: Strength) {
    this.strength = strength;
  }

  abstract addToGraph(): void;
  abstract removeFromGraph(): void;
  abstract chooseMethod(mark: number): void;
  abstract isSatisfied(): boolean;
  abstract markInputs(mark: number): void;
  abstract output(): Variable;
  abstract execute(): void;
  abstract inputsKnown(mark: number): boolean;
  abstract recalculate(): void;
  abstract markUnsatisfied(): void;

  isInput(): boolean {
    return false;
  }

  addTo(planner: Planner): void {
    this.addToGraph();
    planner.incrementalAdd(this);
  }

  destroy(planner: Planner): void {
    if (this.isSatisfied()) planner.incrementalRemove(this);
    else this.removeFromGraph();
  }

  satisfy(mark: number, planner: Planner): Constraint | null {
    this.chooseMethod(mark);
    if (!this.isSatisfied()) {
      if (this.strength === REQUIRED) throw new Error("Could not satisfy a required constraint");
      return null;
    }
    this.markInputs(mark);
    const out = this.output();
    const overridden = out.determinedBy;
    if (overridden !== null) overridden.markUnsatisfied();
    out.determinedBy = this;
    if (!planner.addPropagate(this, mark)) throw new Error("Cycle encountered");
    out.mark = mark;
    return overridden;
  }
}

abstract class UnaryConstraint extends Constraint {
  readonly target: Variable;
  satisfied = false;

  constructor(target: Variable, strength: Strength) {
    super(strength);
    this.target = target;
  }

  addToGraph(): void {
    this.target.addConstraint(this);
    this.satisfied = false;
  }

  removeFromGraph(): void {
    this.target.removeConstraint(this);
    this.satisfied = false;
  }

  chooseMethod(mark: number): void {
    this.satisfied = this.target.mark !== mark && this.strength.isStrongerThan(this.target.walkStrength);
  }

  isSatisfied(): boolean {
    return this.satisfied;
  }

  markInputs(_mark: number): void {}

  output(): Variable {
    return this.target;
  }

  recalculate(): void {
    this.target.walkStrength = this.strength;
    this.target.isStay = !this.isInput();
    if (this.target.isStay) this.execute();
  }

  markUnsatisfied(): void {
    this.satisfied = false;
  }

  inputsKnown(_mark: number): boolean {
    return true;
  }
}

class StayConstraint extends UnaryConstraint {
  execute(): void {}
}

class EditConstraint extends UnaryConstraint {
  override isInput(): boolean {
    return true;
  }

  execute(): void {}
}

const NONE = 0;
const FORWARD = 1;
const BACKWARD = -1;

abstract class BinaryConstraint extends Constraint {
  readonly first: Variable;
  readonly second: Variable;
  direction = NONE;

  constructor(first: Variable, second: Variable, strength: Strength) {
    super(strength);
    this.first = first;
    this.second = second;
  }

  chooseMethod(mark: number): void {
    const { first, second } = this;
    if (first.mark === mark) {
      const possible = second.mark !== mark && this.strength.isStrongerThan(second.walkStrength);
      this.direction = possible ? FORWARD : NONE;
    } else if (second.mark === mark) {
      this.direction = this.strength.isStrongerThan(first.walkStrength) ? BACKWARD : NONE;
    } else if (first.walkStrength.value > second.walkStrength.value) {
      this.direction = this.strength.isStrongerThan(first.walkStrength) ? BACKWARD : NONE;
    } else {
      this.direction = this.strength.isStrongerThan(second.walkStrength) ? FORWARD : BACKWARD;
    }
  }

  addToGraph(): void {
    this.first.addConstraint(this);
    this.second.addConstraint(this);
    this.direction = NONE;
  }

  removeFromGraph(): void {
    this.first.removeConstraint(this);
    this.second.removeConstraint(this);
    this.direction = NONE;
  }

  isSatisfied(): boolean {
    return this.direction !== NONE;
  }

  input(): Variable {
    return this.direction === FORWARD ? this.first : this.second;
  }

  output(): Variable {
    return this.direction === FORWARD ? this.second : this.first;
  }

  markInputs(mark: number): void {
    this.input().mark = mark;
  }

  recalculate(): void {
    const input = this.input();
    const output = this.output();
    output.walkStrength = Strength.weakestOf(this.strength, input.walkStrength);
    output.isStay = input.isStay;
    if (output.isStay) this.execute();
  }

  markUnsatisfied(): void {
    this.direction = NONE;
  }

  inputsKnown(mark: number): boolean {
    const input = this.input();
    return input.mark === mark || input.isStay || input.determinedBy === null;
  }
}

class EqualityConstraint extends BinaryConstraint {
  execute(): void {
    this.output().value = this.input().value;
  }
}

class ScaleConstraint extends BinaryConstraint {
  readonly scale: Variable;
  readonly offset: Variable;

  constructor(source: Variable, scale: Variable, offset: Variable, target: Variable, strength: Strength) {
    super(source, target, strength);
    this.scale = scale;
    this.offset = offset;
  }

  override addToGraph(): void {
    super.addToGraph();
    this.scale.addConstraint(this);
    this.offset.addConstraint(this);
  }

  override removeFromGraph(): void {
    super.removeFromGraph();
    this.scale.removeConstraint(this);
    this.offset.removeConstraint(this);
  }

  override markInputs(mark: number): void {
    super.markInputs(mark);
    this.scale.mark = mark;
    this.offset.mark = mark;
  }

  execute(): void {
    if (this.direction === FORWARD)
      this.second.value = this.first.value * this.scale.value + this.offset.value;
    else this.first.value = (this.second.value - this.offset.value) / this.scale.value;
  }

  override recalculate(): void {
    const input = this.input();
    const output = this.output();
    output.walkStrength = Strength.weakestOf(this.strength, input.walkStrength);
    output.isStay = input.isStay && this.scale.isStay && this.offset.isStay;
    if (output.isStay) this.execute();
  }
}

class Planner {
  #mark = 0;

  incrementalAdd(constraint: Constraint): void {
    const mark = this.newMark();
    let overridden = constraint.satisfy(mark, this);
    while (overridden !== null) overridden = overridden.satisfy(mark, this);
  }

  incrementalRemove(constraint: Constraint): void {
    const out = constraint.output();
    constraint.markUnsatisfied();
    constraint.removeFromGraph();
    const unsatisfied = this.removePropagateFrom(out);
    let strength = 0;
    do {
      for (const u of unsatisfied) if (u.strength.value === strength) this.incrementalAdd(u);
      strength++;
    } while (strength <= WEAKEST.value);
  }

  newMark(): number {
    return ++this.#mark;
  }

  makePlan(sources: Constraint[]): Constraint[] {
    const mark = this.newMark();
    const plan: Constraint[] = [];
    const todo = sources;
    while (todo.length > 0) {
      const c = todo.pop()!;
      if (c.output().mark !== mark && c.inputsKnown(mark)) {
        plan.push(c);
        c.output().mark = mark;
        this.addConstraintsConsuming(c.output(), todo);
      }
    }
    return plan;
  }

  extractPlan(constraints: readonly Constraint[]): Constraint[] {
    return this.makePlan(constraints.filter((c) => c.isInput() && c.isSatisfied()));
  }

  addPropagate(constraint: Constraint, mark: number): boolean {
    const todo: Constraint[] = [constraint];
    while (todo.length > 0) {
      const d = todo.pop()!;
      if (d.output().mark === mark) {
        this.incrementalRemove(constraint);
        return false;
      }
      d.recalculate();
      this.addConstraintsConsuming(d.output(), todo);
    }
    return true;
  }

  removePropagateFrom(out: Variable): Constraint[] {
    out.determinedBy = null;
    out.walkStrength = WEAKEST;
    out.isStay = true;
    const unsatisfied: Constraint[] = [];
    const todo: Variable[] = [out];
    while (todo.length > 0) {
      const v = todo.pop()!;
      for (const c of v.constraints) if (!c.isSatisfied()) unsatisfied.push(c);
      const determining = v.determinedBy;
      for (const next of v.constraints) {
        if (next !== determining && next.isSatisfied()) {
          next.recalculate();
          todo.push(next.output());
        }
      }
    }
    return unsatisfied;
  }

  addConstraintsConsuming(v: Variable, into: Constraint[]): void {
    const determining = v.determinedBy;
    for (const c of v.constraints) if (c !== determining && c.isSatisfied()) into.push(c);
  }

  change(v: Variable, value: number): void {
    const edit = new EditConstraint(v, PREFERRED);
    edit.addTo(this);
    const plan = this.extractPlan([edit]);
    for (let i = 0; i < 10; i++) {
      v.value = value;
      for (const c of plan) c.execute();
    }
    edit.destroy(this);
  }
}

/** A chain of equal variables: setting the first must set the last. */
function chain(length: number): number {
  const planner = new Planner();
  let previous: Variable | null = null;
  let first: Variable | null = null;
  let last: Variable | null = null;
  for (let i = 0; i <= length; i++) {
    const v = new Variable(`v${i}`, 0);
    if (previous !== null) new EqualityConstraint(previous, v, REQUIRED).addTo(planner);
    if (i === 0) first = v;
    if (i === length) last = v;
    previous = v;
  }
  new StayConstraint(last!, STRONG_DEFAULT).addTo(planner);
  const edit = new EditConstraint(first!, PREFERRED);
  edit.addTo(planner);
  const plan = planner.extractPlan([edit]);
  let sum = 0;
  for (let i = 0; i < 100; i++) {
    first!.value = i;
    for (const c of plan) c.execute();
    if (last!.value !== i) throw new Error("Chain test failed");
    sum += last!.value;
  }
  edit.destroy(planner);
  return sum;
}

/** Pairs of scaled variables: changes must propagate both ways. */
function projection(count: number): number {
  const planner = new Planner();
  const scale = new Variable("scale", 10);
  const offset = new Variable("offset", 1000);
  let source = new Variable("src", 0);
  let target = new Variable("dst", 0);
  const targets: Variable[] = [];
  for (let i = 0; i < count; i++) {
    source = new Variable(`src${i}`, i);
    target = new Variable(`dst${i}`, i);
    targets.push(target);
    new StayConstraint(source, NORMAL).addTo(planner);
    new ScaleConstraint(source, scale, offset, target, REQUIRED).addTo(planner);
  }
  planner.change(source, 17);
  if (target.value !== 1170) throw new Error("Projection 1 failed");
  planner.change(target, 1050);
  if (source.value !== 5) throw new Error("Projection 2 failed");
  planner.change(scale, 5);
  for (let i = 0; i < count - 1; i++)
    if (targets[i]!.value !== i * 5 + 1000) throw new Error("Projection 3 failed");
  planner.change(offset, 2000);
  let sum = 0;
  for (let i = 0; i < count - 1; i++) {
    if (targets[i]!.value !== i * 5 + 2000) throw new Error("Projection 4 failed");
    sum += (targets[i]!.value - 2000) / 5;
  }
  return sum;
}

export function run(): number {
  return chain(1000) + projection(1000);
}
