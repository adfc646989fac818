/** How much of an unknown part is shown. */
const longest = 160
/** Deeper than this nothing is shown. */
const deepest = 4

/** Keys whose values tell who somebody is: the student, and the people who signed or assessed. */
const personKeys = new Set([
  'henkilö',
  'hetu',
  'henkilotunnus',
  'syntymäaika',
  'etunimet',
  'kutsumanimi',
  'sukunimi',
  'myöntäjähenkilöt',
  'arvioitsijat',
  'oppija',
  'kansalaisuus',
  'äidinkieli',
  'henkilotunnus',
  'syntymaaika',
  'aidinkieli',
  'kansallinenoppijanumero',
  'oppijanumero',
  'opiskelijanumero',
])
const identityCode = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]/gi

/**
 * The beginning of a text without identity codes. They are masked in the whole text, since one that was cut would not
 * be recognised any more.
 */
export const shortText = (text: string, length = longest): string =>
  text.replaceAll(identityCode, '…').slice(0, length)

/** Whether what stands at a place tells who somebody is, by the key nearest to it. */
export function tellsPerson(path: string): boolean {
  const key = /([^.[\]]*)(\[\d+\])*$/.exec(path)?.[1]
  return key !== undefined && personKeys.has(key.toLowerCase())
}

/**
 * The beginning of a part of a document as text, for a person to recognise it: without names and identity codes, and
 * never deeper or longer than can be read at a glance, whatever the part is.
 */
export function shortValue(value: unknown): string {
  let text = ''
  const write = (part: unknown, depth: number): void => {
    if (text.length > longest) return
    if (typeof part === 'string') text += JSON.stringify(shortText(part))
    else if (part === null || typeof part !== 'object') text += String(part)
    else if (depth >= deepest) text += Array.isArray(part) ? '[…]' : '{…}'
    else if (Array.isArray(part)) {
      text += '['
      for (const [index, item] of part.entries()) {
        if (index > 0) text += ','
        if (text.length > longest) break
        write(item, depth + 1)
      }
      text += ']'
    } else {
      text += '{'
      let isFirst = true
      for (const key in part) {
        if (text.length > longest) break
        if (!isFirst) text += ','
        isFirst = false
        text += `${JSON.stringify(shortText(key))}:`
        if (personKeys.has(key.toLowerCase())) text += '…'
        else write((part as Record<string, unknown>)[key], depth + 1)
      }
      text += '}'
    }
  }
  write(value, 0)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
