/** The nonce under which this page may make styles; the server puts a new one into each page. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce ?? ''
}

/** Tells the nonce to the library that locks scrolling behind dialogs: it reads this global name. */
export function allowStylesByNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
}
