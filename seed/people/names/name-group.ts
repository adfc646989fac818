/** How a group of speakers forms the names that documents carry. */
export type NameForm =
  /** One or two given names and a family name. */
  | 'plain'
  /** Own, father's and grandfather's name; the last stands where a family name is asked. */
  | 'patronymic'
  /** Family names of the father and the mother. */
  | 'double'
  /** A middle name that goes with the sex stands before the given name. */
  | 'middle'
  /** The family name has a form for women; the names are Cyrillic and romanised for documents. */
  | 'slavic'

/** Names in use among the speakers of a language, as documents in Finland write them; made-up combinations only. */
export interface NameGroup {
  readonly form: NameForm
  readonly female: readonly string[]
  readonly male: readonly string[]
  /** Family names; of a slavic group pairs of the forms for men and women, with a slash between. */
  readonly family: readonly string[]
  readonly middle?: { readonly female: readonly string[]; readonly male: readonly string[] }
}

/** A list written as text, with a comma between names. */
export const names = (text: string): readonly string[] => text.trim().split(/,\s*/)
