import { Command } from "commander";
import pc from "picocolors";
const p: Command = new Command();
console.log(pc.red("hi"), typeof p);
