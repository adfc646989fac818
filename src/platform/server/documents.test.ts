import { describe, expect, it } from 'vitest'
import { toDay } from '../shared/days.ts'
import { makePdf, warmDocuments } from './documents.ts'

const template = `#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, date: datetime(year: 2026, month: 11, day: 21))
#set text(font: "Noto Sans", lang: d.language)
= #d.title
#d.text`
const data = { language: 'sv', title: 'Brev på försök', day: toDay('2026-11-21') } as const

describe('a document', () => {
  it('is tagged, says its language and title, and that it is PDF/UA-1', async () => {
    const pdf = (await makePdf({ template, data: { ...data, text: 'Hej' } })).toString('latin1')
    expect(pdf).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(pdf).toMatch(/\/Marked true/)
    expect(pdf).toMatch(/\/S \/H1/)
    expect(pdf).toMatch(/\/Lang \(sv\)/)
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toContain('/DisplayDocTitle true')
    expect(pdf).toMatch(/FontFile2|FontFile3/)
  })

  it('points with its last table at the objects that were replaced', async () => {
    const pdf = (await makePdf({ template, data: { ...data, text: 'Hej' } })).toString('latin1')
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf)?.[1])
    const entries = [...pdf.slice(table).matchAll(/(\d+) 1\n(\d{10}) 00000 n /g)]
    expect(entries).toHaveLength(2)
    for (const [, number, at] of entries)
      expect(pdf.slice(Number(at))).toMatch(new RegExp(`^${number} 0 obj\\n`))
  })

  it('is the same for the same source, however many are made at once', async () => {
    const texts = ['a', 'b', 'c', 'a']
    const pdfs = await Promise.all(
      texts.map((text) => makePdf({ template, data: { ...data, text } })),
    )
    expect(pdfs[3]).toEqual(pdfs[0])
    expect(pdfs[1]).not.toEqual(pdfs[0])
  })

  it('is the same from the compiler that takes over after a hundred', async () => {
    warmDocuments()
    const first = await makePdf({ template, data: { ...data, text: 'Hej' } })
    for (let n = 0; n < 105; n += 1) await makePdf({ template, data: { ...data, text: `${n}` } })
    expect(await makePdf({ template, data: { ...data, text: 'Hej' } })).toEqual(first)
  }, 60_000)

  it('says what is wrong with a template, and goes on', async () => {
    await expect(makePdf({ template: '#nothing', data })).rejects.toThrow('nothing')
    expect(await makePdf({ template, data: { ...data, text: 'x' } })).toBeInstanceOf(Buffer)
  })
})
