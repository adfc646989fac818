/** What this browser remembers under a name, or undefined (also when storage is forbidden). */
export function readStored(name: string): string | undefined {
  try {
    return localStorage.getItem(`taitopolku.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a value in this browser; without storage the choice lasts until the page is left. */
export function writeStored(name: string, value: string): void {
  try {
    localStorage.setItem(`taitopolku.${name}`, value)
  } catch {
    // A browser that forbids storage keeps working, it only forgets.
  }
}
