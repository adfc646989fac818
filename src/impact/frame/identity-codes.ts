import { createReadStream } from 'node:fs'

/** Day, month and year, sign of the century, individual number and check character of a Finnish personal identity code. */
const form =
  /(?<![0-9A-Za-z])((?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d)[-+A-FU-Y](\d{3})([0-9A-FHJ-NPR-Y])(?![0-9A-Za-z])/g
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const codeLength = 11

/** Whether a text file holds a personal identity code, by its form and its check character; a compressed one tells nothing. */
export async function holdsIdentityCode(path: string): Promise<boolean> {
  let rest = ''
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const text = rest + (bytes as Buffer).toString('latin1')
    for (const [, date = '', number = '', check] of text.matchAll(form))
      if (checkCharacters[Number(date + number) % 31] === check) return true
    rest = text.slice(-codeLength)
  }
  return false
}
