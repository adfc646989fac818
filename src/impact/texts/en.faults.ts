import type { FaultTexts, ToldFault } from './fi.faults.ts'

const hint = ({ near, known, more }: ToldFault) =>
  near !== undefined
    ? `perhaps "${near}" is meant`
    : `known are ${known}${more === undefined ? '' : ` and ${more} more`}`

export const en: FaultTexts = {
  codes: {
    'file-none': ({ file }) => `There is no file or folder for ${file}`,
    'file-denied': ({ file }) => `${file} may not be opened: permission denied`,
    'file-is-folder': ({ file }) => `${file} is a folder, not a file`,
    'file-no-folder': ({ file }) => `There is no folder for ${file}`,
    'file-disk-full': ({ file }) =>
      `The disk became full while ${file} was written; nothing was left behind`,
    'file-read-only': ({ file }) => `${file} cannot be written: the file system is read-only`,
    'file-other': ({ file, reason }) => `${file}: ${reason}`,
    'folder-none': ({ file }) => `No folder can be made at ${file}: name another one`,
    'folder-other': ({ file }) =>
      `${file} holds other files than a study's result: name a new folder with --out`,
    'protocol-changed': ({ file }) =>
      `The protocol log ${file} was changed by hand: put it back from a copy, or keep the log elsewhere with --protocols`,
    'protocol-unread': ({ file }) =>
      `The protocol log ${file} cannot be read: name a folder with --protocols`,
    'protocol-unwritten': ({ file }) =>
      `The protocol log ${file} cannot be written, and no outcome is read without it: name a folder with --protocols or TAITOPOLKU_PROTOCOLS`,
    yaml: ({ detail }) => `this is not YAML (${detail})`,
    'unknown-setting': (told) =>
      `there is no setting "${told.key}"${told.where === '' ? '' : ` in ${told.where}`}; ${hint(told)}`,
    missing: ({ name }) => `${name} is missing`,
    'one-of': ({ name, choices, value }) => `${name} takes one of ${choices}, not ${value}`,
    kind: ({ name, kind, value }) => `${name} takes ${kind}, not ${value}`,
    condition: ({ name, condition, value }) => `${name} ${condition}, not ${value}`,
    'named-twice': ({ what, column }) => `the ${what} "${column}" is named twice`,
    'covariate-outcome': ({ column }) =>
      `the covariate "${column}" is an outcome: take it out of the covariates`,
    'covariate-treatment': ({ column }) =>
      `the covariate "${column}" is the treatment itself: take it out of the covariates`,
    'covariate-id': ({ column }) =>
      `the covariate "${column}" is the identifier: take it out of the covariates`,
    'covariate-no-start': ({ column }) =>
      `the covariate "${column}" has measuredOn but data.treatmentDate is missing: say when treatment began`,
    'covariate-late': ({ column, measured, start }) =>
      `the covariate "${column}" is measured on ${measured}, after treatment began on ${start}: use a value from before it`,
    'outcome-id': ({ column }) => `the outcome "${column}" is the identifier or the treatment`,
    'match-and-weights': () => 'match and weights are both given: keep one of them',
    'idle-option': ({ option, method, known }) =>
      `match.${option} does nothing with method ${method}: leave it out (${method} knows ${known})`,
    'match-stray': ({ setting, column }) =>
      `match.${setting} names "${column}", which is not among the covariates: add it there`,
    'mahvars-score': () =>
      'match.mahvars picks within a score: distance must be propensity or logit',
    'method-score': ({ method }) =>
      `method ${method} works on a score: distance must be propensity or logit`,
    'order-score': ({ order, distance }) =>
      `order ${order} goes by a score, which ${distance} is not: use data or closest`,
    'order-reuse': () =>
      'order means nothing when controls are reused: leave it out or set replace: false',
    estimand: ({ estimand, by, expected }) =>
      `estimate.estimand is ${estimand}, but ${by === '' ? 'matching' : by} estimates ${expected}`,
    'se-pairs': ({ se }) =>
      `estimate.se ${se} needs pairs, and this study has none: use m-estimation`,
    'se-weights': () =>
      'estimate.se m-estimation belongs to weights and aipw: use cluster-pair after matching',
    'se-nearest': ({ method }) => `estimate.se abadie-imbens needs method nearest, not ${method}`,
    'limits-lowered': () =>
      'a limit below 10 persons or rounding finer than to 5 needs the written decision of the data holder: add decision: { holder, day, reference }',
    'subgroup-outcome': ({ column }) =>
      `the subgroup "${column}" is an outcome: group by what was known before treatment`,
    'placebo-covariate': ({ column }) =>
      `the placebo outcome "${column}" is a covariate, which the groups are made alike in: name one that is not`,
    'factor-stray': ({ column }) =>
      `the factor "${column}" is not among the covariates: add it there`,
    'profile-stray': ({ column }) =>
      `decompose.profile names "${column}", which is not among the factors: add it to decompose.factors`,
    'group-time-stray': ({ column }) =>
      `groupTime.covariates names "${column}", which is not among the covariates: add it there`,
    'group-time-registers': () =>
      'groupTime adjusts effects by month of start, which a study of registers has alone: leave it out',
    'decompose-outcome': ({ column }) =>
      `decompose.outcome "${column}" is not among the outcomes: add it there`,
    'months-reversed': () => 'months.from is after months.to',
    'starts-reversed': () => 'starts.from is after starts.to',
    'ages-reversed': () => 'age.from is above age.to',
    'history-outside': ({ history, start, first }) =>
      `${history} months before ${start} are not all within months, which begin in ${first}: start later or ask less history`,
    'starts-outside': ({ last }) => `starts.to is after the last month ${last}`,
    'window-outside': ({ from, history }) =>
      `the window begins ${from} months before the start, the history is ${history} months`,
    'measure-twice': ({ name }) => `the measure "${name}" is named twice`,
    'units-twice': ({ name }) =>
      `the table of units would have two columns "${name}": give one of them another name`,
    'outcome-studies': ({ name }) => `the outcome "${name}" needs the source studies`,
    'outcome-measure': ({ name, measure, measures }) =>
      `the outcome "${name}" sums "${measure}", which no monthly source gives (there are ${measures})`,
    'outcome-reversed': ({ name }) => `the outcome "${name}" ends before it begins`,
    'file-foreign': ({ file }) =>
      `"${file}" is not among the files of this study; it has none yet: upload one`,
    'file-unknown': (told) => `"${told.file}" is not among the files of this study; ${hint(told)}`,
    'column-unknown': (told) => `${told.file} has no column "${told.column}"; ${hint(told)}`,
    'id-twice': ({ file, place, column, id, first }) =>
      `${file}, ${place}, column "${column}": the identifier "${id}" stands already in ${first}: leave one row for each person, or name another column as data.id`,
    'no-rows': ({ file }) => `${file} has a header and no rows: write a row for each person`,
    'treatment-value': ({ file, place, column, value }) =>
      `${file}, ${place}, column "${column}": the treatment must be 0 or 1, and here it is ${value}: correct the cell, or name another column as data.treatment`,
    'arm-empty': ({ file, column, arm }) =>
      `${file}, column "${column}": nobody has the treatment ${arm}, so there is nothing to compare: add such persons, or name another column as data.treatment`,
    'value-late': ({ file, place, column, measured, start }) =>
      `${file}, ${place}: the covariate "${column}" was measured on ${measured}, after treatment began on ${start}. Use a value from before it, or leave the covariate out`,
    'not-day': ({ file, place, column, value }) =>
      `${file}, ${place}, column "${column}": "${value}" is not a day: write days as YYYY-MM-DD`,
    'person-missing': ({ file, place, column }) =>
      `${file}, ${place}, column "${column}": the person is missing. Every row needs one`,
    'id-missing': ({ file, place, column }) =>
      `${file}, ${place}, column "${column}": the identifier is missing. Every row needs one`,
    'outcome-empty': ({ file, column }) =>
      `${file}: the outcome "${column}" is missing for everyone: name another, or leave it out`,
    'levels-many': ({ file, column, levels, most }) =>
      `${file}: the covariate "${column}" has ${levels} different texts, and at most ${most} make sense: give it coarser classes`,
    'covariate-empty': ({ file, column }) =>
      `${file}: the covariate "${column}" is missing for everyone: leave it out`,
    'not-number': ({ file, place, column, value }) =>
      `${file}, ${place}, column "${column}": "${value}" is not a number: write numbers, 1 and 0 for yes and no`,
    'quote-open': ({ file, place, column }) =>
      `${file}, ${place}, column "${column}": text follows a closing quote. Quote the whole cell, and double the quotes within`,
    'not-number-among': ({ file, place, column, value }) =>
      `${file}, ${place}, column "${column}": "${value}" is not a number, and the other cells are: correct the cell, or leave it empty when the value is missing`,
    'number-dressed': ({ file, place, column, value }) =>
      `${file}, ${place}, column "${column}": "${value}" is a number with separators or a unit: write plain numbers, such as 1234.5`,
    'not-number-levels': ({ file, place, column, value, levels }) =>
      `${file}, ${place}, column "${column}": "${value}" is not a number, and as a text the column has ${levels} different values: correct the cell, or give the column coarser classes`,
    'column-texts': ({ file, column }) =>
      `${file}, column "${column}": its values are texts: write numbers, 1 and 0 for yes and no`,
    'cells-count': ({ file, place, cells, width }) =>
      `${file}, ${place} has ${cells} cells, but the header has ${width}: a comma or a quote is missing or too many`,
    'match-nobody-caliper': ({ file }) =>
      `${file}: no treated unit was matched, because the caliper leaves nobody: widen match.caliper`,
    'match-nobody-strata': ({ file }) =>
      `${file}: no treated unit was matched, because no treated unit shares its stratum with a control: match on fewer or coarser columns`,
    'stratum-empty': ({ file, stratum, count }) =>
      `${file}: the stratum ${stratum} holds treated units and no controls (${count} treated units are in such strata): merge levels of match.exact, or set match.emptyStrata: leave-out`,
    separation: ({ file, terms }) =>
      `${file}: ${terms} ${terms?.includes(', ') ? 'tell' : 'tells'} treated and controls apart (separation), so the score has no finite solution: join rare levels (levels: { mergeBelow: 10 }), or leave the covariate out`,
    'too-large': ({ file, rows, needed, limit }) =>
      `${file} has ${rows} rows, for which this study needs about ${needed}, and the limit is ${limit}: name fewer columns, take a sample of the controls, or raise --memory`,
    'caliper-text': ({ column }) =>
      `match.caliper.${column}: a caliper needs numbers, and ${column} is text; match exactly on it`,
    'cutpoints-text': ({ column }) =>
      `match.cutpoints.${column}: cut points need numbers, and ${column} is text, which is matched as it is: leave them out`,
    'caliper-score': ({ distance }) =>
      `match.caliper limits a score, which ${distance} is not: name columns in it, or write distance: propensity with mahvars`,
    'optimal-caliper': () =>
      'Optimal pairs know no caliper, since who is left out would change the optimum: take method full or nearest',
    'full-caliper': () =>
      'Full matching on the score knows a caliper of the score only: match exactly on the column, or take method nearest',
    'register-utf8': ({ file }) =>
      `${file}: the text is not UTF-8. Save the file as UTF-8, or set encoding: latin-1 for it in study.yaml`,
    'register-cells': ({ file, found, expected }) =>
      `${file}: ${found} values where the header names ${expected} columns. Correct the line, or quote values that hold the separator`,
    'register-parquet': ({ file }) =>
      `${file} is not a whole Parquet file: it was cut off or damaged. Copy or write it anew`,
    'register-column': ({ file, column, columns }) =>
      `${file} has no column "${column}": its columns are ${columns}. Name one of them in study.yaml`,
    'csv-mixed': ({ file, place, character }) =>
      `${file}, ${place}, character ${character} is not UTF-8 text (mixed encodings): save the file as UTF-8`,
    'quote-unclosed': ({ file, place }) => `${file}, ${place}: a quote is opened and never closed`,
    'file-empty': ({ file }) => `${file} is empty: it needs a header and rows`,
    'line-ends': ({ file, place }) =>
      `${file}, ${place}: lines end in a carriage return alone, as on old Macs: save the file with line feeds`,
    'column-twice': ({ file, column }) =>
      `${file}, line 1: two columns have the name "${column}": rename one`,
    'csv-utf16': ({ file }) => `${file} is UTF-16 text: save the file as UTF-8`,
    'csv-zero': ({ file }) =>
      `${file} is not a CSV file: it holds zero bytes. Export it as CSV or Parquet`,
    'parquet-not': ({ file }) =>
      `${file} is not a Parquet file, whatever its name says: make it anew`,
    'parquet-cut': ({ file }) =>
      `${file} is cut off: a Parquet file ends with its table of contents, which is missing. Copy it anew`,
    'parquet-unread': ({ file, reason }) =>
      `${file} could not be read as Parquet (${reason}): make or copy it anew`,
    'register-empty': ({ file }) => `${file} is empty: its first line must name the columns`,
    memory: ({ file }) =>
      `${file} needs more memory than was allowed: give more with --memory, or fewer threads with --threads`,
    'disk-full': ({ file }) =>
      `the disk became full while ${file} was read: free some room and run again`,
    'register-rows': ({ file }) =>
      `${file} holds no row that the study asks for: export it anew with its rows, or take the source out of registers`,
    'register-dates': ({ file, columns, count, rows }) =>
      `${file}: in ${count} of its ${rows} rows a date of ${columns} cannot be read: write dates as YYYY-MM-DD, d.m.yyyy or YYYY-MM`,
    'register-numbers': ({ file, columns, count, rows }) =>
      `${file}: in ${count} of its ${rows} rows a number of ${columns} cannot be read: write plain numbers, such as 1234.5`,
    'register-unlinked': ({ file, pseudonyms }) =>
      `${file}: none of its ${pseudonyms} pseudonyms stands in the register of persons: bring files of one key, or name the column of pseudonyms as id`,
    'cohort-clients': ({ file, from, to, reason, persons }) =>
      `Nobody in ${file} starts from ${from} to ${to} and can be studied${reason === undefined ? '' : ` (most are left out for ${reason.replaceAll('_', ' ')}: ${persons} persons)`}: widen registers.cohort, or correct the dates`,
    'cohort-controls': ({ file }) =>
      `Nobody in ${file} could be a control of those who start: add persons without a clientship, or widen registers.cohort`,
    'register-unread': ({ file, reason }) => `${file} cannot be read: ${reason}`,
    'subclasses-many': ({ rows, arm, count }) =>
      `match.subclasses: ${rows} ${arm === '1' ? 'treated' : 'control'} units cannot fill ${count} subclasses: ask for fewer`,
    'profile-number': ({ file, column, value }) =>
      `decompose.profile: "${column}" is a number in ${file}, and here it is "${value}"`,
    'profile-nobody': (told) =>
      `decompose.profile: nobody in ${told.file} has "${told.value}" as ${told.column}; ${hint(told)}`,
    'file-changed': ({ file }) => `${file} was changed while it was read: run the study again`,
    'spec-utf8': ({ file }) => `${file} is not UTF-8 text: save it so`,
    'se-reused': () =>
      'estimate.se: cluster-pair-cr2 is not defined when a control serves several pairs; write cluster-pair or abadie-imbens, or replace: false',
    'entropy-unreachable': ({ terms }) =>
      `weights: entropy has no solution, because no weighting of the controls reaches the treated group's mean of ${terms}: leave that out, merge levels, or write weights: overlap`,
    'se-abadie': () =>
      'estimate.se: abadie-imbens goes with pairs, as match.method: nearest makes them; write cluster-pair',
    'aipw-estimand': () =>
      'estimate.method: aipw is offered for att and ate; write weights: ipw-att or ipw-ate, or estimate.method: gcomputation',
    'cut-off': () =>
      'The work was cut off: the server was restarted or ran out of memory. Nothing is left of it; start the run again',
    options: ({ detail }) => `${detail}`,
    'word-stray': ({ word }) => `"${word}" belongs to no option`,
    'option-missing': ({ option }) => `${option} is missing`,
    'name-specification': () => 'Name a specification, such as study.yaml',
    'name-example': () => 'Name an example',
    'name-results': () => 'Name the folder of results',
    threads: () => '--threads takes a number from 1 to 64',
    'memory-size': () => '--memory takes a size such as 500MB or 4GB',
    'number-from': ({ option, least }) => `${option} takes a whole number from ${least} on`,
    'folder-there': ({ file }) => `${file} is there already: name another folder with --into`,
    'results-none': ({ file }) =>
      `${file} holds no results with a public/ folder: run the study first`,
    'closed-missing': ({ file }) => `${file} is missing: run the study again without --closed`,
    'log-changed': ({ file }) => `${file} was changed by hand: put it back from a copy`,
    'list-changed': ({ file }) =>
      `${file} is not as it was written: a line was changed, added or taken away. Put it back from a copy`,
    'list-unknown': ({ file, folder }) =>
      `${file} is not known in ${folder}: name the folder that remembers its releases with --protocols`,
    'asked-already': ({ request, state }) =>
      `These outputs were asked for already (${request}: ${state})`,
    'release-near': ({ group, release, persons }) =>
      `Refused: ${group} differs from release ${release} by fewer than ${persons} persons, so that the two together would tell of these few. Use the same persons as before, or coarser groups`,
    'release-unknown': () =>
      'Nothing was asked for as public/ stands now: ask again with --purpose',
    'release-decided': () => 'It was decided already; a decision is not changed',
    'release-refused': () =>
      'It differs too little from what was released before, and cannot be accepted',
    'release-own': () => 'Who asked for outputs cannot let them out: a second person decides',
    'release-one': () => 'Give one of --purpose, --accept and --decline',
    'example-none': (told) => `There is no example "${told.name}"; ${hint(told)}`,
    'registers-none': ({ file }) =>
      `${file} declares no registers: add the section registers, or run the study on its table of units`,
    'program-fault': () =>
      'The program failed in this run, and what happened stands in its log. Nothing is left of the run; tell those who keep the server',
  },
  kinds: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'settings',
    pair: 'two numbers',
  },
  conditions: {
    'is empty': 'is empty',
    'takes a day YYYY-MM-DD': 'takes a day YYYY-MM-DD',
    'takes a month YYYY-MM': 'takes a month YYYY-MM',
    'takes a number above 0': 'takes a number above 0',
    'takes a whole number': 'takes a whole number',
    'takes 0 or more': 'takes 0 or more',
    'takes 1 or more': 'takes 1 or more',
    'takes 2 or more': 'takes 2 or more',
    'takes at most 1': 'takes at most 1',
    'names no outcome': 'names no outcome',
    'names no covariate': 'names no covariate',
    'names no value': 'names no value',
  },
}
