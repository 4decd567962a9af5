// What stands behind the declarations of a program.

import type ts from "typescript";
import type { ClassInfo, Fn, Global } from "../../ir/ir.ts";
import type { Variable } from "../bindings.ts";
import type { Ty } from "../types.ts";

/** A function of the program and how to lower it. */
export interface Callable {
  readonly fn: Fn;
  readonly node: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration | ts.SourceFile | null;
  /** What the parameters are known to hold inside; as long as `fn.params` or shorter (padded by a family). */
  readonly paramTys: readonly Ty[];
  resultTy: Ty;
  /** Captured variables in capture order; `this` is last when `capturesThis`. */
  readonly captures: readonly Variable[];
  readonly capturesThis: boolean;
  readonly cls: ClassEntity | null;
}

export interface ClassEntity {
  readonly info: ClassInfo;
  readonly node: ts.ClassLikeDeclaration;
  readonly parent: ClassEntity | null;
  /** Own methods and accessors by kind and key. */
  readonly members: Map<string, Callable>;
  readonly constructorCallable: Callable;
  /** Static fields by name; static methods are ordinary functions. */
  readonly statics: Map<string, { global: Global; ty: Ty }>;
  /** What the function object of a local class carries: first the class that it extends, if that is local too, then
   *  these variables, then the closures of its static methods and accessors. */
  readonly captures: readonly Variable[];
}

export interface GlobalEntity {
  readonly global: Global;
  readonly ty: Ty;
  /** Reads need no check for initialisation. */
  readonly ready: boolean;
}
