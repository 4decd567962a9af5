// Migrations in order, with checks, a rollback when one fails, and a dry run.
interface Table {
  readonly columns: Map<string, string>;
}
type Database = Map<string, Table>;
interface Migration {
  readonly id: number;
  readonly name: string;
  up(db: Database): void;
  down(db: Database): void;
}

class MigrationError extends Error {
  constructor(migration: Migration, cause: unknown) {
    super(`${migration.id} ${migration.name}`, { cause });
    this.name = "MigrationError";
  }
}

function column(db: Database, table: string, name: string, type: string): void {
  const found = db.get(table);
  if (!found) throw new ReferenceError(`no table ${table}`);
  if (found.columns.has(name)) throw new TypeError(`column ${table}.${name} is there`);
  found.columns.set(name, type);
}

const migrations: Migration[] = [
  { id: 1, name: "users", up: (db) => void db.set("users", { columns: new Map([["id", "int"]]) }), down: (db) => void db.delete("users") },
  { id: 3, name: "email", up: (db) => column(db, "users", "email", "text"), down: (db) => void db.get("users")?.columns.delete("email") },
  { id: 2, name: "posts", up: (db) => void db.set("posts", { columns: new Map() }), down: (db) => void db.delete("posts") },
  { id: 4, name: "author", up: (db) => column(db, "post", "author", "int"), down: () => {} },
];

function migrate(db: Database, from: number, to: number): number {
  const due = migrations.filter((m) => m.id > from && m.id <= to).sort((a, b) => a.id - b.id);
  const done: Migration[] = [];
  try {
    for (const m of due) {
      try {
        m.up(db);
      } catch (error) {
        throw new MigrationError(m, error);
      }
      done.push(m);
    }
  } catch (error) {
    for (const m of done.reverse()) m.down(db);
    throw error;
  }
  return done.at(-1)?.id ?? from;
}

const show = (db: Database): string => [...db].map(([name, { columns }]) => `${name}(${[...columns.keys()]})`).join(" ");
const db: Database = new Map();
let version = migrate(db, 0, 2);
console.log(version, show(db));
try {
  version = migrate(db, version, 4);
} catch (error) {
  console.log(String(error), "because", String((error as Error).cause));
}
console.log(version, show(db));
version = migrate(db, version, 3);
console.log(version, show(db), migrate(db, version, 3));
