import type { StudyWarning } from './model.result.ts'

/**
 * What a run noticed and its reader must know. Each warning is a function here, so that tests and the
 * texts of the report name it by its code; `values` are what the report's own languages put in place.
 */

const list = (names: readonly string[]) => names.join(', ')

/** Columns that others explain fully: they were left out of the score model. */
export function aliased(terms: readonly string[]): StudyWarning {
  return {
    code: 'aliased',
    text: `Left out of the score model because other covariates explain them fully: ${list(terms)}.`,
    values: { terms: list(terms) },
  }
}

/** Fitted probabilities of 0 or 1: these columns tell the arms apart. */
export function separation(terms: readonly string[]): StudyWarning {
  return {
    code: 'separation',
    text: `The covariates tell treated and controls apart, so the score model has no finite solution: look at ${list(terms)}, and merge levels or leave a column out.`,
    values: { terms: list(terms) },
  }
}

/** Treated units for whom no acceptable control was left; the estimand changes with them. */
export function unmatched(count: number, treated: number): StudyWarning {
  return {
    code: 'unmatched',
    text: `${count} of ${treated} treated units found no match and are left out: the effect is that of the matched ones.`,
    values: { count, treated },
  }
}

/** Units of levels that one arm alone has, who left before the score was fitted; the estimand changes with the treated among them. */
export function strataLeftOut(
  columns: readonly string[],
  treated: number,
  control: number,
): StudyWarning {
  return {
    code: 'strata-left-out',
    text: `${treated} treated and ${control} control units are left out before the score is fitted, because nobody of the other arm shares their level of ${list(columns)} (match.emptyStrata: leave-out): the effect is that of the others.`,
    values: { columns: list(columns), treated, control },
  }
}

/** Treated units with some controls, but fewer than asked for. */
export function ratioNotReached(count: number, ratio: number): StudyWarning {
  return {
    code: 'ratio-not-reached',
    text: `${count} treated units have fewer than ${ratio} controls; their controls weigh more.`,
    values: { count, ratio },
  }
}

/** Scores that are equal to all digits: the order of the file decides between controls. */
export function tiedScores(treated: number): StudyWarning {
  return {
    code: 'tied-scores',
    text: `For ${treated} treated units several controls are equally near; the order of the file decides between them by the documented rule.`,
    values: { treated },
  }
}

/** Scores too alike for as many subclasses as asked for. */
export function fewerSubclasses(asked: number, made: number): StudyWarning {
  return {
    code: 'fewer-subclasses',
    text: `The scores allow ${made} subclasses, not ${asked}.`,
    values: { asked, made },
  }
}

/** Values missing in a covariate, which was completed by its mean and an indicator. */
export function missingCovariate(column: string, count: number, rows: number): StudyWarning {
  return {
    code: 'missing-covariate',
    text: `${column} is missing for ${count} of ${rows} units: a missing number takes the column's mean and an indicator joins the model, a missing text is a level of its own.`,
    values: { column, count, rows },
  }
}

/** A number missing in one arm alone: an indicator of it would tell the arms apart, so there is none. */
export function missingInOneArm(column: string): StudyWarning {
  return {
    code: 'missing-in-one-arm',
    text: `${column} is missing in one arm alone: no indicator joins the model, because it would tell the arms apart by itself.`,
    values: { column },
  }
}

/** Outcome values missing among the analysed: they are left out of that outcome's effect. */
export function missingOutcome(outcome: string, treated: number, control: number): StudyWarning {
  return {
    code: 'missing-outcome',
    text: `${outcome} is missing for ${treated} treated and ${control} control units of the analysis: they are left out of its effect.`,
    values: { outcome, treated, control },
  }
}

/** The balance gate failed for these terms: the result is not worded as an effect. */
export function notComparable(terms: readonly string[]): StudyWarning {
  return {
    code: 'not-comparable',
    text: `Not comparable: the groups differ too much after matching or weighting in ${list(terms)}. The difference must not be read as an effect.`,
    values: { terms: list(terms) },
  }
}

/**
 * Squares and products of terms differ more than a term may: the groups differ in spread or in combinations.
 * @param widest the few that differ most
 */
export function productsDiffer(count: number, widest: readonly string[]): StudyWarning {
  return {
    code: 'products-differ',
    text: `Squares and products of terms that differ more than a term may: ${count}, the widest ${list(widest)}.`,
    values: { products: count, terms: list(widest) },
  }
}

/** Groups that are alike on the whole differ within a subgroup. */
export function subgroupNotComparable(group: string, terms: readonly string[]): StudyWarning {
  return {
    code: 'subgroup-not-comparable',
    text: `Within ${group} the groups differ too much in ${list(terms)}: a difference there must not be read as an effect.`,
    values: { group, terms: list(terms) },
  }
}

/** Levels of a text that few treated units have were joined into one. */
export function mergedLevels(
  column: string,
  terms: readonly string[],
  least: number,
): StudyWarning {
  return {
    code: 'merged-levels',
    text: `The levels ${list(terms)} of ${column} have fewer than ${least} treated units, or too few together, and are one level.`,
    values: { column, terms: list(terms), least },
  }
}

/** A covariate without variation carries nothing. */
export function constantCovariate(column: string): StudyWarning {
  return {
    code: 'constant-covariate',
    text: `${column} has one value only and is left out of the score model.`,
    values: { column },
  }
}

/** Months of start that are left out of group-time effects: no base month, nobody to compare with, or too few for the covariates. */
export function groupTimeUntold(measure: string, starts: number, clients: number): StudyWarning {
  return {
    code: 'group-time-untold',
    text: `${measure}: group-time effects leave out ${starts} months of start with ${clients} clients, whose base month (13 months before the start) lies outside the registers, or whose controls are too few or too unlike: begin the registers earlier, or with groupTime, name fewer covariates or adjustment: regression.`,
    values: { measure, starts, clients },
  }
}

/** Rows of a register whose dates or numbers could not be read: they were left out, as if nothing had happened then. */
export function unreadRows(source: string, count: number, rows: number): StudyWarning {
  return {
    code: 'unread-rows',
    text: `${source}: in ${count} of ${rows} rows a date or number could not be read; they are left out, so what they tell counts as nothing.`,
    values: { source, count, rows },
  }
}

/** Months of the study of which a monthly register has no row at all. */
export function emptyMonths(source: string, months: number, first: string): StudyWarning {
  return {
    code: 'empty-months',
    text: `${source} has no row of ${months} months of the study (${first} the first), which counts as zero for everybody: see whether the register holds them.`,
    values: { source, months, first },
  }
}
