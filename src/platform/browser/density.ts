import { createContext, useContext } from 'react'

/** How high the rows of lists are. */
export type Density = 'comfortable' | 'compact'

/** The height of a row in rem (44 and 34 px at the usual size). The same figures stand in `theme/density.css`. */
const rowHeights: Readonly<Record<Density, number>> = { comfortable: 2.75, compact: 2.125 }

/** The density in force; the shell gives the signed-in person's own. */
export const DensityContext = createContext<Density>('comfortable')

/** The density and the height of a row in it, in pixels of this browser's letter size. */
export function useDensity(): { readonly density: Density; readonly rowHeight: number } {
  const density = useContext(DensityContext)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return { density, rowHeight: rowHeights[density] * rem }
}
