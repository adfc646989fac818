import type { WarningTexts } from './fi.warnings.ts'

export const en: WarningTexts = {
  andMore: (names, count) => `${names} and ${count} more`,
  codes: {
    aliased: ({ terms }) =>
      `Left out of the score model because other characteristics explain them fully: ${terms}.`,
    separation: ({ terms }) =>
      `The characteristics tell clients from others, so the score model has no finite solution: ${terms}.`,
    unmatched: ({ count, treated }) =>
      `No acceptable match was found for some clients (${count} of ${treated}): the result is that of those who have one.`,
    'strata-left-out': ({ columns, treated, control }) =>
      `Some were left out before the comparison (${treated} clients, ${control} comparison persons), because nobody of the other group shares their class (${columns}): the result is that of the others.`,
    'ratio-not-reached': ({ count, ratio }) =>
      `Some clients (${count}) have fewer than ${ratio} comparison persons.`,
    'tied-scores': ({ treated }) =>
      `Some clients (${treated}) had matches that were equally good: the choice follows the order that the study describes.`,
    'fewer-subclasses': ({ asked, made }) =>
      `Of ${asked} subclasses that were asked for, ${made} were made.`,
    'missing-covariate': ({ column, count, rows }) =>
      `${column} is missing for some (${count} of ${rows}): a missing number took the mean of the column and an indicator, a missing text is a level of its own.`,
    'missing-in-one-arm': ({ column }) =>
      `${column} is missing in one group alone: no indicator of it was made, because it alone would tell the groups apart.`,
    'missing-outcome': ({ outcome, treated, control }) =>
      `${outcome} is missing for some of the analysed (${treated} clients, ${control} comparison persons): they were left out of its effect.`,
    'not-comparable': ({ terms }) =>
      `The groups are not comparable: ${terms}. The difference is not to be read as an effect.`,
    'products-differ': ({ products, terms }) =>
      `Of the squares and products of the background ${products} differ between the groups more than one characteristic may, most of all: ${terms}.`,
    'subgroup-not-comparable': ({ group, terms }) =>
      `Within ${group} the groups are not comparable: ${terms}. The difference there is not to be read as an effect.`,
    'merged-levels': ({ column, least }) =>
      `The levels of ${column} with fewer than ${least} clients became one.`,
    'constant-covariate': ({ column }) =>
      `${column} is the same for everybody and was left out of the score model.`,
    'unread-rows': ({ source, count, rows }) =>
      `${source}: some rows (${count} of ${rows}) could not be read and were left out, so what they tell counts as nothing.`,
    'empty-months': ({ source, months, first }) =>
      `${source} has no data of ${months} months of the study (from ${first}), which counts as zero for everybody.`,
    'group-time-untold': ({ measure, starts, clients }) =>
      `${measure}: the effects by month of start leave out ${starts} months (${clients} clients), because the registers do not reach a year and a month before them, or their comparison persons were too few or too unlike.`,
  },
}
