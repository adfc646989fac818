/**
 * Whether an institution is told by its number alone (five digits of the code set oppilaitosnumero, or the identifier of an
 * organisation). Names of them do not ship with the program, so the number is shown as what it is.
 */
export const isInstitutionCode = (institution: string): boolean =>
  /^(\d{5}|1\.2\.246\.562\.[\d.]+)$/.test(institution)
