export const en = `# An impact study. Delete what you do not change: lines with # show the defaults.
title: What the service changed
question: Did clients earn more than comparable people who were not clients?

data:
  units: persons.csv          # one row per person; CSV (UTF-8) or Parquet, relative to this file
  id: id                      # pseudonym, different on every row
  treatment: treat            # 1 = client, 0 = may serve as a comparison
  # treatmentDate: start      # a day YYYY-MM-DD or the column of it, to prove that covariates are older

outcomes:                     # read only when the protocol is frozen
  - { column: income, label: "Income", unit: "€/year" }

covariates:                   # known before treatment; texts are factors, their first level in byte order is the reference
  - age
  - sex
  - { column: earnings_before, label: "Earnings before", preOutcome: true }
  # - { column: language, measuredOn: 2023-05-01 }   # a day or the column of it; after treatmentDate it is refused

match:                        # either match or weights
  method: nearest             # nearest | optimal | full | subclass | cem | exact
  distance: propensity        # propensity | logit | mahalanobis | robust-mahalanobis
  # ratio: 1                  # controls per client
  # replace: false            # may a control serve several clients
  # order: largest            # largest | smallest | data | closest: who chooses first
  # caliper: 0.2              # largest difference of the distance in standard deviations; or, with covariates in their
  #                           # own unit: { distance: 0.2, age: 5, earnings_before: { width: 0.5, unit: sd } }
  # exact: [sex]              # pairs agree on these; for method exact all that is matched on
  # emptyStrata: refuse       # refuse | leave-out: clients whose stratum of exact has no control
  # mahvars: [age]            # the nearest by these (Mahalanobis) within the caliper of the score
  # subclasses: 6             # method subclass
  # cutpoints: sturges        # method cem: sturges | scott | fd, or by column: { age: [25, 35, 45] }
# weights: entropy            # ipw-att | ipw-ate | overlap | entropy

# estimate:
#   method: difference        # difference | regression | gcomputation | aipw
#   se: cluster-pair          # cluster-pair | cluster-pair-cr2 | hc1 | hc3 | abadie-imbens; m-estimation with weights and aipw

# subgroups:
#   - { column: sex, prespecified: true }

# levels: { mergeBelow: 10 }  # texts: levels with fewer clients than this become one (default 0: as they are)
# balance: { smd: 0.1, smdPreOutcome: 0.05, varianceRatio: [0.5, 2] }   # beyond these: "not comparable"
# sensitivity: { rosenbaum: true, eValue: true, robustnessValue: true, curve: true, placeboOutcomes: [] }
# decompose:                  # an outcome as the sum of factors, for one kind of person
#   outcome: income
#   factors: [age, sex]
#   profile: { sex: female }  # whose; what is not named is that of the typical client
# groupTime: { covariates: [age, sex], adjustment: doubly-robust }      # of registers: regression | ipw | doubly-robust

# disclosure:
#   threshold: 10             # persons per arm in anything that leaves; lower only with
#   rounding: 5               # decision: { holder: "...", day: 2026-01-15, reference: "..." }

report: { language: en }      # fi | sv | en; and who answers for it: author: "..."
`
