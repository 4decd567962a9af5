// `this.constructor` reaches the statics of the actual class.
class Model {
  static table = "models";
  static describe(): string {
    return `table ${this.table}`;
  }
  describe(): string {
    return (this.constructor as typeof Model).describe();
  }
  clone(): Model {
    return new (this.constructor as new () => Model)();
  }
}
class User extends Model {
  static override table = "users";
  readonly kind = "user";
}
console.log(new Model().describe(), new User().describe());
console.log(new User().clone(), new Model().clone(), new User().clone() instanceof User);
console.log(new User().constructor === User, new User().constructor.name);
