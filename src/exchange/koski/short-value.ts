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
])
const identityCode = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]/gi

/**
 * The beginning of a part of a document as text, for a person to recognise it: without names and identity codes, and
 * never deeper or longer than can be read at a glance, whatever the part is.
 */
export function shortValue(value: unknown): string {
  let text = ''
  const write = (part: unknown, depth: number): void => {
    if (text.length > longest) return
    if (typeof part === 'string') text += JSON.stringify(part.slice(0, longest))
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
        text += `${JSON.stringify(key.slice(0, longest))}:`
        if (personKeys.has(key.toLowerCase())) text += '…'
        else write((part as Record<string, unknown>)[key], depth + 1)
      }
      text += '}'
    }
  }
  write(value, 0)
  const masked = text.replaceAll(identityCode, '…')
  return masked.length > longest ? `${masked.slice(0, longest)}…` : masked
}
