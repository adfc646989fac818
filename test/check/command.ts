import { spawn } from 'node:child_process'
import { root } from './files.ts'

/**
 * Runs a program of `node_modules/.bin` on the repository.
 * @returns its exit code and the lines that it wrote, on whichever stream
 */
export async function runProgram(
  name: string,
  args: readonly string[],
): Promise<{ code: number; lines: string[] }> {
  return new Promise((resolve, reject) => {
    const child = spawn(`${root}node_modules/.bin/${name}`, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
    child.once('error', reject)
    child.once('close', (code, signal) =>
      resolve({
        code: code ?? 1,
        lines: [
          ...text.split('\n').filter((line) => line.trim() !== ''),
          ...(signal ? [`ended by ${signal}`] : []),
        ],
      }),
    )
  })
}
