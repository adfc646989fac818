/**
 * A quantile by interpolation between order statistics (type 7 of Hyndman and Fan, American Statistician 50, 1996;
 * R's default).
 * @param sorted values in ascending order, at least one
 * @param share from 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share
  const low = Math.floor(place)
  const below = sorted[low] as number
  const above = sorted[Math.ceil(place)] as number
  const part = place - low
  return part === 0 || above === below ? below : (1 - part) * below + part * above
}

/** How many of the ascending breaks are not above a value. */
export function breaksUpTo(breaks: ArrayLike<number>, value: number): number {
  let low = 0
  let high = breaks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((breaks[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}
