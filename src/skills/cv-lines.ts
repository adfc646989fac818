import { rightsOn } from '../clients/model.access.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import type { CvExtra } from '../documents/operations.cv.ts'
import { findText } from '../platform/shared/texts.ts'
import { isEnough } from './model.scale.ts'
import { readSkills } from './operations.skills.ts'
import { skillTexts } from './texts/texts.ts'

/**
 * What a CV tells of skills: units that were recognised, and skills that the person has by the teacher's word, else by
 * their own. Nothing to whoever may not read assessments.
 */
export const skillLines: CvExtra = {
  section: 'skills',
  async entries(context, clientId, language) {
    const rights = rightsOn(context.actor.assignments, await relationsTo(context, clientId))
    if (rights.assessment === 'none') return []
    const t = skillTexts[language]
    const levels: Readonly<Record<string, string>> = t.levels.help
    const { units, concepts } = await readSkills(context, clientId)
    return [
      ...units
        .filter(({ recognition }) => recognition === 'recognised')
        .map(({ name }) => ({
          title: language === 'sv' ? name.sv : name.fi,
          detail: t.recognition.kinds.recognised,
          when: null,
        })),
      ...concepts.flatMap(({ label, teacher, self }) => {
        const level = (teacher ?? self)?.level
        if (level === undefined || !isEnough(level)) return []
        return { title: label[language], detail: findText(levels, level) ?? null, when: null }
      }),
    ]
  },
}
