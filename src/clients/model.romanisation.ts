/**
 * Cyrillic names in Latin letters, in the two forms that meet in Finnish registers: the Finnish
 * standard SFS 4900 (what a Finnish speaker writes: Štšerbakov) and the form of passports, ICAO
 * Doc 9303 (what documents and so the population register write: Shcherbakov).
 * The table is ours and small because the library for SFS 4900 prints to the console on every
 * call and knows Russian and Ukrainian alone; the tests hold the two against each other.
 */
export type CyrillicLanguage = 'ru' | 'uk'
export type Romanisation = 'sfs' | 'passport'

/** Per letter: SFS 4900, ICAO 9303; the letters of other languages follow their own standards' nearest sound. */
const letters: Readonly<Record<string, readonly [sfs: string, passport: string]>> = {
  а: ['a', 'a'],
  б: ['b', 'b'],
  в: ['v', 'v'],
  г: ['g', 'g'],
  ґ: ['g', 'g'],
  д: ['d', 'd'],
  е: ['e', 'e'],
  ё: ['jo', 'e'],
  є: ['je', 'ie'],
  ж: ['ž', 'zh'],
  з: ['z', 'z'],
  и: ['i', 'i'],
  і: ['i', 'i'],
  ї: ['ji', 'i'],
  й: ['i', 'i'],
  к: ['k', 'k'],
  л: ['l', 'l'],
  м: ['m', 'm'],
  н: ['n', 'n'],
  о: ['o', 'o'],
  п: ['p', 'p'],
  р: ['r', 'r'],
  с: ['s', 's'],
  т: ['t', 't'],
  у: ['u', 'u'],
  ф: ['f', 'f'],
  х: ['h', 'kh'],
  ц: ['ts', 'ts'],
  ч: ['tš', 'ch'],
  ш: ['š', 'sh'],
  щ: ['štš', 'shch'],
  ъ: ['', 'ie'],
  ы: ['y', 'y'],
  ь: ['', ''],
  э: ['e', 'e'],
  ю: ['ju', 'iu'],
  я: ['ja', 'ia'],
  ў: ['ŭ', 'u'],
  ј: ['j', 'j'],
  љ: ['lj', 'lj'],
  њ: ['nj', 'nj'],
  ћ: ['ć', 'c'],
  ђ: ['đ', 'dj'],
  џ: ['dž', 'dz'],
  ѓ: ['ǵ', 'g'],
  ќ: ['ḱ', 'k'],
  ѕ: ['dz', 'dz'],
  ә: ['ä', 'a'],
  ғ: ['ğ', 'g'],
  қ: ['q', 'q'],
  ң: ['ñ', 'n'],
  ө: ['ö', 'o'],
  ұ: ['ū', 'u'],
  ү: ['ü', 'u'],
  һ: ['h', 'h'],
}

/** What Ukrainian reads otherwise: in the Finnish form and in its passports. */
const ukrainianLetters: Readonly<Record<string, readonly [sfs: string, passport: string]>> = {
  г: ['h', 'h'],
  и: ['y', 'y'],
}

const consonants = new Set('бвгґджзклмнпрстфхцчшщ')
const hushing = new Set('жчшщ')
const ukrainianOnly = /[іїєґ]/
const cyrillic = /\p{Script=Cyrillic}/u
const cyrillicRun = /\p{Script=Cyrillic}+/gu

/** Whether the text has a Cyrillic letter. */
export function hasCyrillic(text: string): boolean {
  return cyrillic.test(text)
}

function sfsVowel(letter: string, previous: string | undefined, language: CyrillicLanguage) {
  if (letter === 'е' && language === 'ru') {
    return previous !== undefined && consonants.has(previous) ? 'e' : 'je'
  }
  if (letter === 'ё' && previous !== undefined && hushing.has(previous)) return 'o'
  if (letter === 'и' && language === 'ru' && previous === 'ь') return 'ji'
  return undefined
}

/** й: j at the beginning and after the language's own i, nothing after that i at the end (Чайковский, Григорій), else i. */
function sfsShortI(word: string, at: number, language: CyrillicLanguage) {
  if (at === 0) return 'j'
  if (word.charAt(at - 1) !== (language === 'uk' ? 'і' : 'и')) return 'i'
  return at === word.length - 1 ? '' : 'j'
}

/** A letter that no table here has is read as its base letter: ӂ as ж. */
function pairOf(letter: string) {
  return letters[letter] ?? letters[letter.normalize('NFD').charAt(0)]
}

function romaniseWord(word: string, language: CyrillicLanguage, form: Romanisation): string {
  let result = ''
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    const previous = at === 0 ? undefined : word.charAt(at - 1)
    const pair = (language === 'uk' ? ukrainianLetters[letter] : undefined) ?? pairOf(letter)
    if (form === 'passport') result += pair?.[1] ?? letter
    else if (letter === 'й') result += sfsShortI(word, at, language)
    else result += sfsVowel(letter, previous, language) ?? pair?.[0] ?? letter
  }
  return result
}

/**
 * The text with its Cyrillic words in lower-case Latin letters, all else as it is.
 * @param language Ukrainian when a letter that only Ukrainian has stands in the text, else Russian,
 *   unless it is given
 */
export function romaniseCyrillic(
  text: string,
  form: Romanisation,
  language: CyrillicLanguage = ukrainianOnly.test(text.toLowerCase()) ? 'uk' : 'ru',
): string {
  return text.replace(cyrillicRun, (word) => romaniseWord(word.toLowerCase(), language, form))
}
