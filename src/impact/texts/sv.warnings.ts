import type { WarningTexts } from './fi.warnings.ts'

export const sv: WarningTexts = {
  andMore: (names, count) => `${names} och ${count} till`,
  codes: {
    aliased: ({ terms }) =>
      `Lämnades utanför poängmodellen eftersom andra bakgrundsuppgifter helt förklarar dem: ${terms}.`,
    separation: ({ terms }) =>
      `Bakgrundsuppgifterna skiljer kunderna från de andra, så poängmodellen saknar ändlig lösning: ${terms}.`,
    unmatched: ({ count, treated }) =>
      `För en del kunder hittades ingen lämplig jämförelseperson (${count} / ${treated}): resultatet gäller dem som har en.`,
    'strata-left-out': ({ columns, treated, control }) =>
      `En del lämnades utanför före jämförelsen (kunder ${treated}, jämförelsepersoner ${control}) eftersom ingen ur den andra gruppen hör till deras klass (${columns}): resultatet gäller de övriga.`,
    'ratio-not-reached': ({ count, ratio }) =>
      `En del kunder (${count}) har färre än ${ratio} jämförelsepersoner.`,
    'tied-scores': ({ treated }) =>
      `För en del kunder (${treated}) fanns det lika goda jämförelsepersoner: valet följer studiens beskrivna ordning.`,
    'fewer-subclasses': ({ asked, made }) => `Av ${asked} begärda klasser bildades ${made}.`,
    'missing-covariate': ({ column, count, rows }) =>
      `${column} saknas för en del (${count} / ${rows}): ett tal som saknas fick kolumnens medelvärde och en egen markering, en text som saknas är en egen nivå.`,
    'missing-in-one-arm': ({ column }) =>
      `${column} saknas bara i den ena gruppen: ingen egen markering gjordes, eftersom den ensam skulle skilja grupperna åt.`,
    'missing-outcome': ({ outcome, treated, control }) =>
      `${outcome} saknas för en del av de analyserade (kunder ${treated}, jämförelsepersoner ${control}): de lämnades utanför dess effekt.`,
    'not-comparable': ({ terms }) =>
      `Grupperna är inte jämförbara: ${terms}. Skillnaden ska inte läsas som en effekt.`,
    'products-differ': ({ products, terms }) =>
      `Av bakgrundsuppgifternas kvadrater och produkter skiljer sig ${products} mellan grupperna mer än en enskild uppgift får, mest: ${terms}.`,
    'subgroup-not-comparable': ({ group, terms }) =>
      `I undergruppen ${group} är grupperna inte jämförbara: ${terms}. Skillnaden där ska inte läsas som en effekt.`,
    'merged-levels': ({ column, least }) =>
      `Nivåerna i ${column} med färre än ${least} kunder slogs samman till en.`,
    'constant-covariate': ({ column }) =>
      `${column} är lika för alla och lämnades utanför poängmodellen.`,
    'unread-rows': ({ source, count, rows }) =>
      `${source}: en del rader (${count} / ${rows}) kunde inte läsas och lämnades bort, så det som de berättar räknas som ingenting.`,
    'empty-months': ({ source, months, first }) =>
      `${source} saknar uppgifter om ${months} månader av studien (från ${first}), vilket räknas som noll för alla.`,
    'group-time-untold': ({ measure, starts, clients }) =>
      `${measure}: ur effekterna per startmånad lämnades ${starts} månader (kunder ${clients}) eftersom registren inte når ett år och en månad bakåt från dem, eller jämförelsepersonerna var för få eller för olika.`,
  },
}
