// Statics through subclasses: `this` in static methods, fields that shadow, counters, registries of classes.
class Model {
  static table = "models";
  static made = 0;
  readonly id: number;
  constructor(id: number) {
    this.id = id;
    Model.made++;
  }
  static describe(): string {
    return `${this.name} in ${this.table}`;
  }
  static create<T extends Model>(this: new (id: number) => T, id: number): T {
    return new this(id);
  }
  label(): string {
    return `#${this.id}`;
  }
}
class User extends Model {
  static override table = "users";
  override label(): string {
    return `user ${super.label()}`;
  }
}
class Admin extends User {}
console.log(Model.describe(), User.describe(), Admin.describe());
const made = [Model.create(1), User.create(2), Admin.create(3)];
console.log(made.map((m) => m.label()), made.map((m) => m.constructor.name), Model.made);
console.log(made.map((m) => [m instanceof Model, m instanceof User, m instanceof Admin].map(Number).join("")));
Admin.table = "admins";
console.log(User.table, Admin.table, Admin.describe());
