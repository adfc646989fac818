import { describe, expect, it } from 'vitest'
import { locales } from '../../platform/shared/locale.ts'
import { deliveredPath, readCriteria } from '../delivered-criteria.ts'
import { setConstant } from '../model.asked.ts'
import { compareTrees } from '../model.compare.ts'
import type { CriteriaTree } from '../model.criteria.ts'
import { removeNode } from '../model.edit.ts'
import { addAlternative, negateLine, setTest, switchLine } from '../model.edit-line.ts'
import { type ConditionLine, findLine, type Line, outlineOf } from '../model.outline.ts'
import { criteriaWords } from './criteria-words.ts'

const koske = await readCriteria(deliveredPath('koske'))
const oske = await readCriteria(deliveredPath('oske'))
const words = criteriaWords('en', (_fact, value) => (value === '049' ? 'Espoo' : undefined))
const lineAt = (tree: CriteriaTree, id: string): Line => {
  const line = findLine(tree, id)
  if (line === undefined) throw new Error(`No line ${id}`)
  return line
}
const conditionAt = (tree: CriteriaTree, id: string): ConditionLine => {
  const line = lineAt(tree, id)
  if (line.kind !== 'condition') throw new Error(`${id} is no condition`)
  return line
}
const said = (tree: CriteriaTree, id: string) =>
  words.sentence(conditionAt(tree, id), tree.constants)
const told = (before: CriteriaTree, after: CriteriaTree) =>
  compareTrees(before, after).differences.flatMap((one) =>
    words.differences(one, { before: before.constants, after: after.constants }),
  )

describe('the words of criteria', () => {
  it('make a sentence of each condition, with the names of municipalities', () => {
    expect(said(oske, 'resident')).toBe('Municipality of residence: Espoo')
    expect(said(oske, 'finnish')).toBe('Finnish at least A2.2')
    expect(said(negateLine(oske, lineAt(oske, 'literate')), 'literate')).toBe(
      'May not be met: Reading and writing',
    )
  })

  it('say of a bracket what it asks of what is in it', () => {
    const line = lineAt(koske, 'recent')
    expect(words.whole(line, koske.constants)).toBe(
      'Any of these is enough: One and the same degree must meet all of these: ' +
        'Level of degree: at least bachelor’s degree; ' +
        'Degree completed less than 5 years ago; Work in own field ended less than 5 years ago',
    )
  })

  it('tell each change in a sentence', () => {
    const changed = setTest(koske, conditionAt(koske, 'finnish'), { op: 'atLeast', level: 'A2.2' })
    expect(told(koske, changed)).toEqual(['Finnish at least B1.1 → Finnish at least A2.2'])
    expect(
      told(koske, setConstant(koske, 'counts_as_unemployed', ['unemployed', 'student'])),
    ).toEqual(['Employment: unemployed → Employment: unemployed or student'])
    expect(told(koske, switchLine(koske, lineAt(koske, 'can_focus'), false))).toEqual([
      'Taken out of use: Can focus full time',
    ])
    expect(told(koske, removeNode(koske, 'swedish'))).toEqual(['Removed: Swedish at least B1.1'])
    const wider = addAlternative(koske, lineAt(koske, 'can_focus'), 'literate', undefined)
    expect(told(koske, wider)).toEqual([
      'New: Any of these is enough: Can focus full time; Reading and writing',
    ])
  })

  it('say everything of every delivered tree in every language', () => {
    for (const locale of locales)
      for (const tree of [koske, oske]) {
        const sentence = criteriaWords(locale, () => undefined).whole(
          outlineOf(tree),
          tree.constants,
        )
        expect(sentence).not.toMatch(/undefined|_/)
      }
  })
})
