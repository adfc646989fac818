import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { makeNamedFolder, ofFile } from '../failure.ts'

const headers = {
  persons: 'person,born,sex,origin,degree,language,arrived,left,died',
  clientships: 'person,service,started_on,ended_on',
  earnings: 'person,month,amount,occupation',
  benefits: 'person,month,amount',
  studies: 'person,level,started_on,ended_on,result',
} as const
export type RegisterName = keyof typeof headers

/** The files of a register while they are written. */
export interface RegisterFiles {
  add(register: RegisterName, values: readonly (string | number)[]): void
  /** Writes what has gathered, when it is much; to be awaited now and then. */
  settle(): Promise<void>
  close(): Promise<void>
}

const much = 1 << 20

/** Opens the files of a register in a folder, which is made when missing; files of these names are written anew. */
export async function openRegisterFiles(folder: string): Promise<RegisterFiles> {
  makeNamedFolder(folder)
  const names = Object.keys(headers) as RegisterName[]
  const files = new Map<RegisterName, { handle: FileHandle; lines: string[]; size: number }>()
  for (const name of names) {
    const path = join(folder, `${name}.csv`)
    const handle = await ofFile(path, () => open(path, 'w'))
    files.set(name, { handle, lines: [headers[name]], size: 0 })
  }
  const write = async (least: number) => {
    for (const file of files.values()) {
      if (file.size < least || file.lines.length === 0) continue
      await file.handle.write(`${file.lines.join('\n')}\n`)
      file.lines = []
      file.size = 0
    }
  }
  return {
    add(register, values) {
      const file = files.get(register)
      if (file === undefined) return
      const line = values.join(',')
      file.lines.push(line)
      file.size += line.length
    },
    settle: () => write(much),
    async close() {
      await write(0)
      for (const { handle } of files.values()) await handle.close()
    },
  }
}

/** The pseudonym of a made-up person: nothing of it tells the number that it stands for. */
export const pseudonymOf = (seed: number, index: number): string =>
  createHash('sha256').update(`${seed}:${index}`).digest('hex').slice(0, 12)
