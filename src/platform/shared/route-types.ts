/**
 * What the browser knows of a route: its method and path as literal types, and the types of what it
 * takes and gives. Only types cross from the server; nothing is generated.
 */
export interface RouteShape<
  Method extends string = string,
  Path extends string = string,
  Input = unknown,
  Output = unknown,
> {
  readonly method: Method
  readonly path: Path
  /** Never set: carries the types. */
  readonly types?: { readonly input: Input; readonly output: Output }
}

/** The names of routes, such as `GET /api/clients/:clientId`. */
export type RouteName<R> =
  R extends RouteShape<infer Method, infer Path> ? `${Method} ${Path}` : never

/** The route of that name. */
export type RouteOf<R, Name> =
  R extends RouteShape<infer Method, infer Path>
    ? `${Method} ${Path}` extends Name
      ? R
      : never
    : never

export type InputOf<R> = R extends { readonly types?: { readonly input: infer I } } ? I : never
export type OutputOf<R> = R extends { readonly types?: { readonly output: infer O } } ? O : never
