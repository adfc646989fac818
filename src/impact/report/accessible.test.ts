import { describe, expect, it } from 'vitest'
import { publicStudy } from '../../../test/impact/public-study.ts'
import { faultsOf } from '../../../test/pdf/accessible.ts'
import type { PublicStudy } from '../model.public.ts'
import { documentOf } from './document.ts'
import { pdfOf } from './pdf.ts'

const closed: PublicStudy = { ...publicStudy, policy: { ...publicStudy.policy, hides: false } }

describe('the PDF of a report, at the points of PDF/UA-1 that a program can check', () => {
  it.each([
    ['fi', publicStudy],
    ['sv', closed],
    ['en', publicStudy],
  ] as const)('has no fault in %s', async (language, study) => {
    expect(faultsOf(await pdfOf(documentOf(study, language)))).toEqual([])
  })

  it('would show its faults', async () => {
    const pdf = (await pdfOf(documentOf(publicStudy, 'fi'))).toString('latin1')
    const broken = (from: RegExp, to: string) => {
      expect(pdf, `${from}`).toMatch(from)
      return faultsOf(Buffer.from(pdf.replaceAll(from, to), 'latin1')).join('\n')
    }
    expect(broken(/\/Marked true/g, '/Marked null')).toContain('06: MarkInfo')
    expect(broken(/\/DisplayDocTitle true/g, '/DisplayDocTitle null')).toContain('07-002')
    expect(broken(/\/S \/H1\b/g, '/S /H3')).toContain('14-002')
    expect(broken(/\/Scope /g, '/Scoop ')).toContain('15-003')
    expect(broken(/\/Alt /g, '/Alp ')).toContain('13-004')
    expect(broken(/\/FontFile([23]) /g, '/FontFine$1 ')).toContain('31-009')
    expect(broken(/\/S \/TD\b/g, '/S /TX')).toContain('02-001')
    expect(broken(/\/MCID 3\b/g, '/MCID 9')).toContain('01-005')
  })
})
