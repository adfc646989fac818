import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunFile } from './model.study-run.ts'

/**
 * Where the files of studies lie, in the folder that all processes of an installation share:
 * `studies/AREA/STUDY/files` (data), `…/runs/RUN/{closed,public}`, and beside the studies `codes/STUDY`, `releases/RELEASE`
 * and `protocols`; the last two outlive them. Nothing of it is served but through routes that authorise.
 */
export function studyFolders(filesFolder: string, areaId: string) {
  const area = join(filesFolder, 'studies', areaId)
  return {
    protocols: join(area, 'protocols'),
    study: (studyId: string) => join(area, studyId),
    files: (studyId: string) => join(area, studyId, 'files'),
    run: (studyId: string, studyRunId: string) => join(area, studyId, 'runs', studyRunId),
    release: (releaseId: string) => join(area, 'releases', releaseId),
    /** Sealed tables by which pseudonyms are people again: for the data holder, beside what a study reaches. */
    codes: (studyId: string) => join(area, 'codes', studyId),
  }
}

/** Makes a folder that only the user of the server may enter. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
}

/** Writes bytes at a place of a file, which grows as needed; writing them again changes nothing. */
export async function writePart(path: string, offset: number, bytes: Buffer): Promise<void> {
  const file = await open(path, 'a', 0o600)
  await file.close()
  const target = await open(path, 'r+')
  try {
    await target.write(bytes, 0, bytes.length, offset)
  } finally {
    await target.close()
  }
}

/** How many bytes a file has; 0 when there is none. */
export async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0
}

/** Removes a file or a folder with all that is in it; nothing when there is none. */
export async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
}

/** The files below a folder by their path in it, in order; none when there is no folder. */
export async function listFilesIn(folder: string): Promise<{ name: string; bytes: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
  return Promise.all(names.map(async (name) => ({ name, bytes: await sizeOf(join(folder, name)) })))
}

/** What a run wrote: what stays inside, and what may be released. */
export async function listRunFiles(folder: string): Promise<RunFile[]> {
  const of = async (part: RunFile['part']) =>
    (await listFilesIn(join(folder, part))).map((file) => ({ part, ...file }))
  return [...(await of('closed')), ...(await of('public'))]
}
