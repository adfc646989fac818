import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { ofFile } from './failure.ts'

/** A file that appears whole or not at all. */
export interface WholeFile {
  write(bytes: Uint8Array): Promise<void>
  /** Puts the file in its place. */
  commit(): Promise<void>
  /** Leaves nothing behind; does nothing after `commit`. */
  discard(): Promise<void>
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten
}

/** What stands at the path now: a link is followed. */
async function targetOf(path: string): Promise<{ path: string; isFile: boolean }> {
  try {
    const real = await realpath(path)
    return { path: real, isFile: (await stat(real)).isFile() }
  } catch {
    return { path, isFile: true }
  }
}

/**
 * Opens a file that is written beside its place and moved there at the end. What is no ordinary
 * file (a pipe, `/dev/stdout`) is written directly.
 * @throws ScreenFailure when it cannot be opened, written or moved
 */
export async function openWholeFile(path: string): Promise<WholeFile> {
  const target = await targetOf(path)
  const written = target.isFile ? `${target.path}.${process.pid}.part` : target.path
  const handle = await ofFile(path, () => open(written, target.isFile ? 'wx' : 'w'))
  let isOpen = true
  const close = async () => {
    if (isOpen) await handle.close()
    isOpen = false
  }
  let isDone = false
  return {
    write: (bytes) => ofFile(path, () => writeAll(handle, bytes)),
    commit: () =>
      ofFile(path, async () => {
        await close()
        if (target.isFile) await rename(written, target.path)
        isDone = true
      }),
    async discard() {
      if (isDone) return
      isDone = true
      await close()
      if (target.isFile) await rm(written, { force: true })
    },
  }
}
