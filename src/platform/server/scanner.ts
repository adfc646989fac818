import { spawn } from 'node:child_process'
import { connect, type Socket } from 'node:net'
import { ConfigError } from './config.ts'

/** What a scanner says of a file: `failed` when it could not tell, and then the file must not be kept. */
export type ScanResult = 'clean' | 'infected' | 'not_scanned' | 'failed'

/** Looks for malware in a file before it is kept. */
export type Scanner = (content: Buffer) => Promise<ScanResult>

/** No scanner: whoever keeps the file says so beside it. */
export const noScanner: Scanner = async () => 'not_scanned'

/** After so long a scanner has failed; a person waits for it. */
const patienceMs = 20_000

/**
 * The scanner of the environment: SCAN_COMMAND, a program that reads the file from its standard input and ends with 0
 * (clean) or 1 (infected), as `clamdscan --no-summary -` does; or CLAMD_ADDRESS, the socket (`/run/clamav/clamd.ctl`) or
 * `host:port` of a ClamAV daemon. Without either, none.
 * @throws ConfigError when both are set or the address is none
 */
export function scannerOf(env: NodeJS.ProcessEnv): Scanner {
  const { SCAN_COMMAND: command = '', CLAMD_ADDRESS: address = '' } = env
  if (command !== '' && address !== '')
    throw new ConfigError('Set either SCAN_COMMAND or CLAMD_ADDRESS, not both.')
  if (command !== '') return commandScanner(command, env)
  if (address === '') return noScanner
  if (!address.startsWith('/') && !/^[^\s:]+:\d{1,5}$/.test(address))
    throw new ConfigError('CLAMD_ADDRESS must be a path of a socket or host:port.')
  return clamdScanner(address)
}

/** Words apart by spaces, no shell. */
function commandScanner(command: string, env: NodeJS.ProcessEnv): Scanner {
  const [program = '', ...args] = command.split(/\s+/)
  return (content) =>
    new Promise((resolve) => {
      const child = spawn(program, args, {
        ...{ env: { PATH: env.PATH }, timeout: patienceMs, stdio: ['pipe', 'ignore', 'ignore'] },
      })
      child.on('error', () => resolve('failed'))
      child.on('close', (code) =>
        resolve(code === 0 ? 'clean' : code === 1 ? 'infected' : 'failed'),
      )
      // A program that has seen enough closes its input early.
      child.stdin?.on('error', () => undefined)
      child.stdin?.end(content)
    })
}

/** ClamAV's INSTREAM: parts, each with its length before it, ended by one of no length. */
function clamdScanner(address: string): Scanner {
  const open = (): Socket => {
    if (address.startsWith('/')) return connect(address)
    const at = address.lastIndexOf(':')
    return connect(Number(address.slice(at + 1)), address.slice(0, at))
  }
  return (content) =>
    new Promise((resolve) => {
      const socket = open()
      let answer = ''
      socket.setTimeout(patienceMs, () => socket.destroy())
      socket.setEncoding('latin1')
      socket.on('data', (text: string) => {
        answer += text
      })
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(resultOf(answer)))
      const length = Buffer.alloc(4)
      length.writeUInt32BE(content.length)
      socket.write('zINSTREAM\0')
      socket.write(length)
      socket.write(content)
      socket.end(Buffer.alloc(4))
    })
}

function resultOf(answer: string): ScanResult {
  if (/^stream: OK\0?$/.test(answer)) return 'clean'
  return /^stream: .+ FOUND\0?$/.test(answer) ? 'infected' : 'failed'
}
