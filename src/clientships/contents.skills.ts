import { findText } from '../platform/shared/texts.ts'
import { readSkills } from '../skills/operations.skills.ts'
import { skillTexts } from '../skills/texts/texts.ts'
import { type ContentProvider, goingWithAccess } from './operations.contents.ts'
import { rightsOf } from './permissions.clientship.ts'

/** Assessed units and skills: with access everybody reads them who has the right to assessments. */
export const skillContents: ContentProvider = {
  kinds: ['skills'],
  async read(context, clientId) {
    if ((await rightsOf(context, clientId)).all.assessment === 'none') return []
    const { locale } = context
    const t = skillTexts[locale]
    const levels: Readonly<Record<string, string>> = t.levels.help
    const { units, concepts } = await readSkills(context, clientId)
    const ofUnits = units.map(({ name, met, requirements, recognition }) => {
      const state = recognition === 'none' ? [] : [t.recognition.kinds[recognition]]
      const title = locale === 'sv' ? name.sv : name.fi
      return [title, t.metOf(met, requirements), ...state].join('. ')
    })
    const ofConcepts = concepts.map(({ label, teacher, self }) => {
      const said = (['teacher', 'self'] as const).flatMap((assessor) => {
        const level = { teacher, self }[assessor]?.level
        return level === undefined
          ? []
          : [`${t.assessors[assessor]}: ${findText(levels, level) ?? level}`]
      })
      return [label[locale], ...said].join('. ')
    })
    return [goingWithAccess('skills', { lines: [...ofUnits, ...ofConcepts] })]
  },
  share: async () => {},
}
