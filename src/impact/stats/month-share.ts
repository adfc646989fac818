/**
 * The share of some months among other months, such as months in expert occupations among months worked:
 * R = sum a / sum b over persons. Persons are independent, months of one person are not: linearised by person,
 * u = (a - R b) / mean(b), SE = sd(u) / sqrt(n). Source: impact.md 5.12; W. G. Cochran, Sampling Techniques, chapter 6.
 */
export interface MonthShare {
  /** Persons with at least one month in the denominator. */
  readonly persons: number
  /** Months in the class and months in all. */
  readonly part: number
  readonly whole: number
  /** NaN without a month in the denominator. */
  readonly share: number
  /** NaN below two persons. */
  readonly se: number
}

/**
 * @param part months in the class, by person
 * @param whole months in all, by person; persons without any do not move the share and are left out of the count
 */
export function monthShare(part: ArrayLike<number>, whole: ArrayLike<number>): MonthShare {
  let persons = 0
  let parts = 0
  let wholes = 0
  for (let row = 0; row < whole.length; row++) {
    if (!((whole[row] as number) > 0)) continue
    persons += 1
    parts += part[row] as number
    wholes += whole[row] as number
  }
  const share = wholes === 0 ? Number.NaN : parts / wholes
  let squares = 0
  for (let row = 0; row < whole.length; row++)
    if ((whole[row] as number) > 0)
      squares += ((part[row] as number) - share * (whole[row] as number)) ** 2
  const mean = wholes / persons
  return {
    persons,
    part: parts,
    whole: wholes,
    share,
    se: persons < 2 ? Number.NaN : Math.sqrt(squares / (persons - 1) / persons) / mean,
  }
}

/** What each person adds to the error of the share: (a - R b) / sum b; 0 for persons without months. */
export function shareInfluence(part: ArrayLike<number>, whole: ArrayLike<number>): Float64Array {
  const { share, whole: wholes } = monthShare(part, whole)
  return Float64Array.from(whole, (months, row) =>
    months > 0 ? ((part[row] as number) - share * months) / wholes : 0,
  )
}
