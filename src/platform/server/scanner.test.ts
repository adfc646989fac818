import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigError } from './config.ts'
import { scannerOf } from './scanner.ts'

const { PATH = '' } = process.env
const content = Buffer.from('a file')

describe('a scanner', () => {
  it('is none without a setting, and must be one thing', async () => {
    expect(await scannerOf({})(content)).toBe('not_scanned')
    expect(() => scannerOf({ SCAN_COMMAND: 'a', CLAMD_ADDRESS: 'b:1' })).toThrow(ConfigError)
    expect(() => scannerOf({ CLAMD_ADDRESS: 'clamd' })).toThrow(ConfigError)
  })

  it('is a command that ends with 0 or 1; anything else is a failure', async () => {
    const run = (command: string) => scannerOf({ PATH, SCAN_COMMAND: command })(content)
    expect(await run('grep -q file')).toBe('clean')
    expect(await run('grep -q virus')).toBe('infected')
    expect(await run('grep --no-such-option')).toBe('failed')
    expect(await run('no-such-program-anywhere')).toBe('failed')
  })

  describe('of ClamAV', () => {
    const seen: Buffer[] = []
    let answer = ''
    const server: Server = createServer((socket) => {
      socket.on('data', (part) => {
        seen.push(Buffer.from(part))
        if (Buffer.concat(seen).subarray(-4).equals(Buffer.alloc(4))) socket.end(answer)
      })
    })
    beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
    afterAll(() => server.close())
    const scan = async (said: string) => {
      answer = said
      seen.length = 0
      const { port } = server.address() as { port: number }
      return scannerOf({ CLAMD_ADDRESS: `127.0.0.1:${port}` })(content)
    }

    it('gets the file in parts with their lengths, and is believed word for word', async () => {
      expect(await scan('stream: OK\0')).toBe('clean')
      expect(Buffer.concat(seen).toString('latin1')).toBe('zINSTREAM\0\0\0\0\x06a file\0\0\0\0')
      expect(await scan('stream: Eicar-Test-Signature FOUND\0')).toBe('infected')
      expect(await scan('INSTREAM size limit exceeded. ERROR\0')).toBe('failed')
      expect(await scan('')).toBe('failed')
    })

    it('that is not there fails', async () => {
      expect(await scannerOf({ CLAMD_ADDRESS: '/nowhere/clamd.ctl' })(content)).toBe('failed')
    })
  })
})
