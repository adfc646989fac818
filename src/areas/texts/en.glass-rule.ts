import { plural } from '../../platform/shared/texts.ts'
import type { GlassRuleTexts } from './fi.glass-rule.ts'

/** The texts of who may open a record outside their access in English. */
export const en: GlassRuleTexts = {
  title: 'Opening with a reason',
  description:
    'When a client needs help at once and their expert cannot be reached, the record of a client of the own organisation may be opened by writing a reason. It can then only be read. Contact data under address protection are not shown.',
  section: 'Who may open a record, and for how long',
  edit: 'Change',
  roles: 'Roles that may open',
  rolesHint: 'If none is chosen, nobody can.',
  nobody: 'Nobody',
  time: 'Time',
  hours: 'For how many hours a record stays open',
  hoursHint: '1–24 hours. What is open already stays open for its time.',
  hourCount: (count) => plural('en', count, { one: '1 hour', other: `${count} hours` }),
  told: 'Who is told',
  toldText: 'The data-protection officer and the manager of the client’s organisation, at once',
}
