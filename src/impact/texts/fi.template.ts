/** The specification from which a study begins: every setting, with what it means. */
export const fi = `# Vaikutustutkimus. Poista, mitä et muuta: rivit, joiden alussa on #, näyttävät oletukset.
title: Mitä palvelu muutti
question: Ansaitsivatko asiakkaat enemmän kuin vertailukelpoiset henkilöt, jotka eivät olleet asiakkaita?

data:
  units: persons.csv          # yksi rivi henkilöä kohti; CSV (UTF-8) tai Parquet
  id: id                      # pseudonyymi, eri joka rivillä
  treatment: treat            # 1 = asiakas, 0 = voi olla verrokki
  # treatmentDate: start      # päivä VVVV-KK-PP tai sen sarake: osoittaa, että taustamuuttujat ovat vanhempia

outcomes:                     # luetaan vasta, kun suunnitelma on lukittu
  - { column: income, label: "Tulot", unit: "€/v" }

covariates:                   # tiedettiin ennen asiakkuutta; tekstit ovat luokkia, tavujärjestyksessä ensimmäinen vertailutaso
  - age
  - sex
  - { column: earnings_before, label: "Aiemmat ansiot", preOutcome: true }
  # - { column: language, measuredOn: 2023-05-01 }   # päivä tai sen sarake; treatmentDaten jälkeistä ei hyväksytä

match:                        # joko match tai weights
  method: nearest             # nearest | optimal | full | subclass | cem | exact
  distance: propensity        # propensity | logit | mahalanobis | robust-mahalanobis
  # ratio: 1                  # verrokkeja asiakasta kohti
  # replace: false            # voiko verrokki olla usealla asiakkaalla
  # order: largest            # largest | smallest | data | closest: kuka valitsee ensin
  # caliper: 0.2              # etäisyyden suurin ero keskihajontoina; tai taustamuuttujien erot omissa
  #                           # yksiköissään: { distance: 0.2, age: 5, earnings_before: { width: 0.5, unit: sd } }
  # exact: [sex]              # parilla samat arvot näissä; menetelmällä exact kaikki, missä kaltaistetaan
  # emptyStrata: refuse       # refuse | leave-out: asiakkaat, joiden exact-luokassa ei ole verrokkia
  # mahvars: [age]            # lähin näissä (Mahalanobis) pisteen rajan sisällä
  # subclasses: 6             # menetelmä subclass
  # cutpoints: sturges        # menetelmä cem: sturges | scott | fd, tai sarakkeittain: { age: [25, 35, 45] }
# weights: entropy            # ipw-att | ipw-ate | overlap | entropy

# estimate:
#   method: difference        # difference | regression | gcomputation | aipw
#   se: cluster-pair          # cluster-pair | cluster-pair-cr2 | hc1 | hc3 | abadie-imbens; m-estimation painotukselle ja aipw:lle

# subgroups:
#   - { column: sex, prespecified: true }

# levels: { mergeBelow: 10 }  # tekstit: luokat, joissa asiakkaita on vähemmän, yhdistetään (oletus 0: ei mitään)
# balance: { smd: 0.1, smdPreOutcome: 0.05, varianceRatio: [0.5, 2] }   # näiden yli: "ei vertailukelpoinen"
# sensitivity: { rosenbaum: true, eValue: true, robustnessValue: true, curve: true, placeboOutcomes: [] }
# decompose:                  # tulosmuuttuja tekijöiden summana, yhdenlaiselle henkilölle
#   outcome: income
#   factors: [age, sex]
#   profile: { sex: female }  # kenen; mitä ei nimetä, on kuin tyypillisellä asiakkaalla
# groupTime: { covariates: [age, sex], adjustment: doubly-robust }      # rekistereistä: regression | ipw | doubly-robust

# disclosure:
#   threshold: 10             # henkilöitä ryhmässä kaikessa, mikä vapautetaan; vähemmän vain, jos on
#   rounding: 5               # decision: { holder: "...", day: 2026-01-15, reference: "..." }

report: { language: fi }      # fi | sv | en; ja kuka siitä vastaa: author: "..."
`
