import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DocumentMediaType, mediaTypeOf } from '../model.media-type.ts'
import { orientationAlone, orientationOf } from './orientation.ts'
import { pictures } from './pictures.fixture.ts'
import { withoutTraces } from './without-traces.ts'

/** What must not be left of a picture, in whatever place a camera writes it. */
const secret = '60.1699N 24.9384E'
const be = (n: number, size: number) => {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntBE(n, 0, size)
  return bytes
}
const le = (n: number) => Buffer.from(be(n, 4)).reverse()
const text = (said: string) => Buffer.from(said, 'latin1')

/** An EXIF with an orientation and a place. */
const exif = (orientation: number) => Buffer.concat([orientationAlone(orientation), text(secret)])

const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), be(body.length + 2, 2), body])
const insert = (bytes: Buffer, at: number, ...more: Buffer[]) =>
  Buffer.concat([bytes.subarray(0, at), ...more, bytes.subarray(at)])
const pngChunk = (type: string, body: Buffer) =>
  Buffer.concat([be(body.length, 4), text(type), body, Buffer.alloc(4)])
const webpChunk = (type: string, body: Buffer) =>
  Buffer.concat([text(type), le(body.length), body, Buffer.alloc(body.length % 2)])
const riff = (...chunks: Buffer[]) => webpChunk('RIFF', Buffer.concat([text('WEBP'), ...chunks]))
const box = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([be(body.length + 8, 4), text(type), body])
}

const exifSegment = (orientation: number) =>
  segment(0xe1, Buffer.concat([text('Exif\0\0'), exif(orientation)]))
const vp8x = (flags: number) => webpChunk('VP8X', Buffer.from([flags, 0, 0, 0, 7, 0, 0, 3, 0, 0]))
const webpPicture = pictures.webp.subarray(12)

/** A photograph of three items, the picture, its EXIF and its XMP, with a maker's box behind it. */
function heic(): Buffer {
  const [picture, words, xmp] = [text('coded picture'), exif(6), text(`<x>${secret}</x>`)]
  const head = box('ftyp', text('heic'), be(0, 4), text('mif1'))
  const infe = (id: number, type: string) =>
    box('infe', be(0x02000000, 4), be(id, 2), be(0, 2), text(`${type}\0`))
  const iinf = box(
    'iinf',
    ...[be(0, 4), be(3, 2), infe(1, 'hvc1'), infe(2, 'Exif'), infe(3, 'mime')],
  )
  const metaWith = (start: number) => {
    let at = start
    const items = [picture, words, xmp].map((content, index) => {
      const entry = [be(index + 1, 2), be(0, 2), be(1, 2), be(at, 4), be(content.length, 4)]
      at += content.length
      return Buffer.concat(entry)
    })
    const iloc = box('iloc', be(0, 4), Buffer.from([0x44, 0]), be(3, 2), ...items)
    return box('meta', be(0, 4), iinf, iloc)
  }
  const start = head.length + metaWith(0).length + 8
  return Buffer.concat([
    ...[head, metaWith(start), box('mdat', picture, words, xmp), box('uuid', text(secret))],
  ])
}

const clean = (bytes: Buffer) => {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) throw new Error('no picture')
  return withoutTraces(bytes, mediaType)
}

describe('a picture without traces', () => {
  it('is itself when there are none', () => {
    for (const picture of Object.values(pictures)) expect(clean(picture)).toEqual(picture)
  })

  it.each<[string, Buffer]>([
    ['EXIF of a JPEG', insert(pictures.jpeg, 2, exifSegment(1))],
    [
      'XMP, IPTC and a comment',
      insert(
        pictures.jpeg,
        20,
        segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
        segment(0xed, text(secret)),
        segment(0xfe, text(secret)),
      ),
    ],
    [
      'the small picture of JFIF',
      insert(
        Buffer.concat([pictures.jpeg.subarray(0, 2), pictures.jpeg.subarray(20)]),
        2,
        segment(
          0xe0,
          Buffer.concat([text('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 3, 3]), text(secret)]),
        ),
      ),
    ],
    ['a film behind a JPEG', Buffer.concat([pictures.jpeg, text(secret)])],
    [
      'texts and EXIF of a PNG',
      insert(
        pictures.png,
        33,
        pngChunk('tEXt', text(`Place\0${secret}`)),
        pngChunk('eXIf', exif(1)),
      ),
    ],
    ['something behind a PNG', Buffer.concat([pictures.png, text(secret)])],
    [
      'EXIF and XMP of a WebP',
      riff(vp8x(0x0c), webpPicture, webpChunk('EXIF', exif(1)), webpChunk('XMP ', text(secret))),
    ],
    ['EXIF, XMP and a maker’s box of a HEIC', heic()],
  ])('loses %s', (_what, bytes) => {
    expect(bytes.includes(secret)).toBe(true)
    const left = clean(bytes)
    expect(left?.includes(secret)).toBe(false)
    expect(mediaTypeOf(left ?? Buffer.alloc(0))).toBe(mediaTypeOf(bytes))
    expect(left && clean(left)).toEqual(left)
  })

  it('keeps the coded picture and stays turned as it was', () => {
    for (let turned = 1; turned <= 8; turned += 1) {
      const jpeg = clean(insert(pictures.jpeg, 2, exifSegment(turned)))
      const at = jpeg?.indexOf('Exif\0\0') ?? -1
      expect(at === -1 ? 1 : orientationOf((jpeg as Buffer).subarray(at + 6))).toBe(turned)
      const scan = pictures.jpeg.subarray(pictures.jpeg.indexOf(Buffer.from([0xff, 0xda])))
      expect(jpeg?.includes(scan)).toBe(true)
      const png = clean(insert(pictures.png, 33, pngChunk('eXIf', exif(turned))))
      const chunk = png?.indexOf('eXIf') ?? -1
      expect(chunk === -1 ? 1 : orientationOf((png as Buffer).subarray(chunk + 4))).toBe(turned)
      const webp = clean(riff(vp8x(0x08), webpPicture, webpChunk('EXIF', exif(turned))))
      const word = webp?.indexOf('EXIF') ?? -1
      expect(word === -1 ? 1 : orientationOf((webp as Buffer).subarray(word + 8))).toBe(turned)
      expect(webp?.includes(webpPicture)).toBe(true)
    }
    expect(clean(heic())?.includes('coded picture')).toBe(true)
    expect(clean(heic())).toHaveLength(heic().length)
  })

  it('has nothing of what is strewn into its head, and no picture of it is lost', () => {
    const marker = fc.constantFrom(0xe0, 0xe1, 0xe3, 0xec, 0xed, 0xef, 0xfe, 0xf0)
    const strewn = fc.array(
      fc
        .tuple(marker, fc.uint8Array({ maxLength: 60 }))
        .map(([kind, noise]) => segment(kind, Buffer.concat([text(secret), Buffer.from(noise)]))),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(strewn, (segments) => {
        expect(clean(insert(pictures.jpeg, 2, ...segments))).toEqual(pictures.jpeg)
      }),
      { seed: 2026 },
    )
  })

  it('is never made of a broken file, which is refused and never thrown at', () => {
    const whole: readonly [DocumentMediaType, Buffer][] = [
      ['image/jpeg', insert(pictures.jpeg, 2, exifSegment(6))],
      ['image/png', insert(pictures.png, 33, pngChunk('eXIf', exif(6)))],
      ['image/webp', riff(vp8x(0x08), webpPicture, webpChunk('EXIF', exif(6)))],
      ['image/heic', heic()],
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 5 }),
        fc.nat(),
        ([mediaType, bytes], changes, cut) => {
          const broken = Buffer.from(bytes.subarray(0, 12 + (cut % (bytes.length - 11))))
          for (const [at, byte] of changes)
            if (broken.length > 12) broken[12 + (at % (broken.length - 12))] = byte
          const left = withoutTraces(broken, mediaType)
          if (left !== undefined) expect(withoutTraces(left, mediaType)).toEqual(left)
        },
      ),
      { seed: 2026, numRuns: 2000 },
    )
    for (const [mediaType, bytes] of whole)
      expect(withoutTraces(bytes.subarray(0, 60), mediaType)).toBeUndefined()
  })

  it('of a PDF is the PDF: it is no picture', () => {
    const pdf = text('%PDF-1.7 x')
    expect(withoutTraces(pdf, 'application/pdf')).toBe(pdf)
  })
})
