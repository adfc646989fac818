export const sv = `# En effektstudie. Radera det du inte ändrar: rader som börjar med # visar standardvärdena.
title: Vad tjänsten ändrade
question: Förtjänade kunderna mer än jämförbara personer som inte var kunder?

data:
  units: persons.csv          # en rad per person; CSV (UTF-8) eller Parquet
  id: id                      # pseudonym, olika på varje rad
  treatment: treat            # 1 = kund, 0 = kan vara jämförelseperson
  # treatmentDate: start      # en dag ÅÅÅÅ-MM-DD eller dess kolumn: visar att bakgrundsvariablerna är äldre

outcomes:                     # läses först när planen är låst
  - { column: income, label: "Inkomst", unit: "€/år" }

covariates:                   # kända före kundrelationen; texter är klasser, och den första i byteordning är basklass
  - age
  - sex
  - { column: earnings_before, label: "Tidigare förtjänst", preOutcome: true }
  # - { column: language, measuredOn: 2023-05-01 }   # en dag eller dess kolumn; efter treatmentDate godkänns den inte

match:                        # antingen match eller weights
  method: nearest             # nearest | optimal | full | subclass | cem | exact
  distance: propensity        # propensity | logit | mahalanobis | robust-mahalanobis
  # ratio: 1                  # jämförelsepersoner per kund
  # replace: false            # får en jämförelseperson användas för flera kunder
  # order: largest            # largest | smallest | data | closest: vem som väljer först
  # caliper: 0.2              # avståndets största skillnad i standardavvikelser; eller bakgrundsvariablerna i sina
  #                           # egna enheter: { distance: 0.2, age: 5, earnings_before: { width: 0.5, unit: sd } }
  # exact: [sex]              # samma värden inom paret; för metoden exact allt som matchas
  # emptyStrata: refuse       # refuse | leave-out: kunder i vars klass av exact ingen jämförelseperson finns
  # mahvars: [age]            # närmast i dessa (Mahalanobis) inom poängens gräns
  # subclasses: 6             # metoden subclass
  # cutpoints: sturges        # metoden cem: sturges | scott | fd, eller per kolumn: { age: [25, 35, 45] }
# weights: entropy            # ipw-att | ipw-ate | overlap | entropy

# estimate:
#   method: difference        # difference | regression | gcomputation | aipw
#   se: cluster-pair          # cluster-pair | cluster-pair-cr2 | hc1 | hc3 | abadie-imbens; m-estimation för viktning och aipw

# subgroups:
#   - { column: sex, prespecified: true }

# levels: { mergeBelow: 10 }  # texter: klasser med färre kunder än så slås samman (standard 0: inga)
# balance: { smd: 0.1, smdPreOutcome: 0.05, varianceRatio: [0.5, 2] }   # över dessa: "inte jämförbar"
# sensitivity: { rosenbaum: true, eValue: true, robustnessValue: true, curve: true, placeboOutcomes: [] }
# decompose:                  # ett utfall som en summa av faktorer, för en viss sorts person
#   outcome: income
#   factors: [age, sex]
#   profile: { sex: female }  # vems; det som inte nämns är som hos den typiska kunden
# groupTime: { covariates: [age, sex], adjustment: doubly-robust }      # av register: regression | ipw | doubly-robust

# disclosure:
#   threshold: 10             # personer per grupp i allt som frisläpps; färre endast med
#   rounding: 5               # decision: { holder: "...", day: 2026-01-15, reference: "..." }

report: { language: sv }      # fi | sv | en; och vem som ansvarar: author: "..."
`
