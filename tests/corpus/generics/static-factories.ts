// Generic static factories called through subclasses; `this` types the result.
class Model {
  static readonly table: string = "models";
  static #count = 0;
  id = 0;
  static create<T extends Model>(this: new () => T, fields: Partial<T>): T {
    const made = Object.assign(new this(), fields);
    made.id = ++Model.#count;
    return made;
  }
  static describe(): string {
    return `${this.name} in ${this.table}`;
  }
  clone(): this {
    const copy = Object.assign(new (this.constructor as new () => this)(), this);
    return copy;
  }
}
class User extends Model {
  static override readonly table = "users";
  name = "nobody";
  greet(): string {
    return `I am ${this.name} (${this.id})`;
  }
}
class Admin extends User {
  level = 1;
  override greet(): string {
    return `${super.greet()} at ${this.level}`;
  }
}
const user = User.create({ name: "ann" });
const admin = Admin.create({ name: "root", level: 9 });
console.log(user.greet(), admin.greet(), Model.create({}).id);
console.log(Model.describe(), User.describe(), Admin.describe());
const copy = admin.clone();
copy.name = "copy";
console.log(copy.greet(), admin.greet(), copy instanceof Admin, copy);
