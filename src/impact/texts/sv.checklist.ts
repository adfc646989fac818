import type { ChecklistTexts } from './fi.checklist.ts'

export const sv: ChecklistTexts = {
  heading: 'Checklista för rapportering',
  intro:
    'Punkterna är numrerade som i riktlinjen TARGET 2025 (försök som efterliknas med observationsdata), med motsvarande punkter i STROBE bredvid. Punkterna i RECORD, riktlinjen för registerstudier, står i en egen tabell. Formuleringarna är våra egna; riktlinjens egen lista finns på target-guideline.org. Svaren är ifyllda av körningen; det som programmet inte kan veta lämnas åt författaren.',
  target: 'TARGET',
  strobe: 'STROBE',
  item: 'Punkt',
  answer: 'I denna studie',
  author: 'Kompletteras av författaren.',
  items: {
    design:
      'Det sägs att studien efterliknar ett försök med observationsdata; syfte och försök i korthet',
    abstractData: 'Datakällor i sammandraget',
    abstractResults: 'Antaganden, metoder, resultat och slutsatser i sammandraget',
    background: 'Bakgrund och vad man ännu inte vet',
    question: 'Den kausala frågan',
    rationale: 'Varför ett försök efterliknas med dessa data',
    data: 'Källornas syfte, slag, område, tid och koppling',
    eligibility: 'Vilka som kan vara med',
    strategies: 'Alternativen som jämförs',
    assignment: 'Vem som får vilket alternativ',
    followUp: 'När uppföljningen börjar och slutar',
    outcomes: 'Utfall, hur och när de mäts',
    contrasts: 'Vilken skillnad som skattas',
    assumptions: 'Antaganden och de bakgrundsuppgifter de kräver',
    analysis: 'Analys, saknade uppgifter och känslighetsanalyser',
    size: 'Hur studiens storlek bestämdes',
    participants: 'Hur många som kunde vara med och hamnade i vardera gruppen (diagram)',
    baseline: 'Bakgrundsuppgifter efter grupp',
    followed: 'Uppföljningens längd och varför den slutade, efter grupp',
    missing: 'Saknade uppgifter efter grupp',
    outcomeData: 'Utfall efter grupp',
    estimates: 'Skattningar med precision, absoluta och relativa',
    additional: 'Resultat av ytterligare analyser',
    interpretation: 'Tolkning i förhållande till frågan',
    limitations: 'Begränsningar och hur rimliga antagandena är',
    ethics: 'Etisk prövning och tillstånd',
    registration: 'Registrering av planen',
    sharing: 'Tillgång till data, program och annat',
    funding: 'Finansiering och finansiärens roll',
    interests: 'Bindningar',
  },
  answers: {
    design: (verdict) => `Studien efterliknar ett försök. ${verdict}.`,
    data: (name, period) =>
      `Materialets identifierare ${name}.${period === '' ? '' : ` Månaderna ${period}.`} Syfte och område kompletteras av författaren.`,
    linkage: (count) =>
      count === 0
        ? 'Ett färdigt kopplat material.'
        : `${count} källor; andelen kopplade i tabellen.`,
    front: 'Första sidan.',
    size: 'Alla personer i materialet som uppfyller villkoren; storleken valdes inte.',
    trial: 'Tabellen ”Det tänkta försöket och hur det efterliknades”.',
    section: (heading) => `Avsnittet ”${heading}”.`,
    sections: (headings) => `Avsnitten ${headings}.`,
    quoted: (heading) => `”${heading}”`,
    followed: (months) => `${months} månader; orsaker till bortfall i avsnittet ”Effekter”.`,
    missingNone: 'Inget saknades i bakgrundsuppgifterna.',
    missing: (columns) =>
      `Bland bakgrundsuppgifterna saknas: ${columns}. Det är markerat med en egen variabel, och ingen har tagits bort.`,
    outcomesNone: 'Inget saknades i utfallen.',
    outcomesMissing: 'Saknade utfall finns i tabellen.',
    protocol: (hash, deviations) =>
      `Planen låstes i programmets logg innan utfallen lästes: identifierare ${hash}, avvikelser ${deviations}. Offentlig registrering kompletteras av författaren.`,
    sharing: (code) =>
      `Programmet Taitopolku ${code} har öppen källkod. Tillgången till data kompletteras av författaren.`,
  },
  record: {
    heading: 'Checklista för registerdata (RECORD)',
    number: 'RECORD',
    items: {
      '1.1': 'Datakällornas slag och namn i titeln eller sammandraget',
      '1.2': 'Område och tidsperiod i titeln eller sammandraget',
      '1.3': 'Sammanlänkning av data i titeln eller sammandraget',
      '6.1': 'Hur personerna valdes ut: koder och regler',
      '6.2': 'Om urvalskodernas träffsäkerhet har undersökts',
      '6.3': 'För hur många data länkades i varje skede (diagram)',
      '7.1': 'Koder som definierar tjänsten, utfallen och bakgrundsuppgifterna',
      '12.1': 'Till vilken del av databasens befolkning forskarna hade tillgång',
      '12.2': 'Hur data rensades',
      '12.3': 'På vilken nivå och hur data länkades, och hur väl det lyckades',
      '13.1': 'Hur de undersökta valdes: kvalitet, tillgänglighet och länkning',
      '19.1': 'Vad som följer av att data inte samlades in för denna fråga',
      '22.1': 'Var planen, data och programmet finns',
    },
    data: {
      registers: (names) =>
        `Register på personnivå: ${names}. Registrens namn kompletteras av författaren.`,
      file: 'En fil på personnivå. Dess namn och källa kompletteras av författaren.',
    },
    when: {
      months: (from, to) => `Månaderna ${from} – ${to}. Området kompletteras av författaren.`,
      file: 'Område och tidsperiod kompletteras av författaren.',
    },
    linked: {
      registers: (count) => `${count} källor länkades personvis.`,
      file: 'Filen kom som en helhet. Författaren berättar om den har satts ihop av flera källor.',
    },
    chosen: {
      registers: (start, only) =>
        `Kunder är de som har en start i kolumnen ${start}${only === '' ? '' : ` och ${only}`}.`,
      only: (column, values) => `något av dessa i kolumnen ${column}: ${values}`,
      file: (column) =>
        `Kunder är de för vilka ${column} = 1. Hur filens personer valdes ut kompletteras av författaren.`,
    },
    validated:
      'Författaren berättar om koderna har jämförts med andra uppgifter och med vilket resultat.',
    stages: 'Länkningens skeden före filen kompletteras av författaren.',
    codes: {
      outcomes: (labels) => `Utfall: ${labels}.`,
      covariates: (columns) => `Bakgrundsuppgifter: ${columns}.`,
      studies: (level, vocational, result, completed) =>
        `Yrkesstudier är ${level}: ${vocational}; avslutade är ${result}: ${completed}.`,
      work: (column, above) => `En arbetsmånad är en månad då ${column} är över ${above}.`,
      experts: (column, codes) => `Expertarbete är sådant där ${column} börjar med: ${codes}.`,
      whole: 'Alla inställningar står i planens tabell.',
    },
    access: (rows) =>
      `Programmet läste uppgifter om ${rows} personer. Ur vilken befolkning och genom vems beslut de togs kompletteras av författaren.`,
    cleaned: {
      registers:
        'Rader utan beteckning och rader om personer som befolkningsregistret inte känner till lämnades bort; rader som säger samma sak lästes en gång; oläsliga och omöjliga datum förkastades, likaså personer vars uppgifter motsäger varandra. Antalen finns i diagrammet och i de slutna resultaten.',
      file: 'Programmet tog inte bort några rader; en saknad bakgrundsuppgift är märkt med en egen variabel. Vad som gjordes med filen före det kompletteras av författaren.',
    },
    linkage: {
      registers: (shares) =>
        `På personnivå, med samma pseudonym, utan slutledning. Länkade: ${shares}.`,
      file: 'Författaren berättar hur filen sattes ihop.',
    },
    misuse:
      'Författaren kompletterar hur sättet att anteckna, ändrade klasser och saknade uppgifter kan inverka.',
  },
  trial: {
    heading: 'Det tänkta försöket och hur det efterliknades',
    intro:
      'Om frågan kunde besvaras med ett försök skulle det ordnas enligt den mellersta kolumnen. Till höger står hur varje del genomfördes i materialet.',
    part: 'Del',
    trial: 'I försöket',
    here: 'I detta material',
    eligibility: {
      trial: 'Personer som kunde börja i tjänsten och inte har varit där förut.',
      registers: (ages, history, starts) =>
        `${ages}-åringar som fanns i området minst ${history} månader före starten. Startmånader ${starts}; varje månad de som ännu inte hade börjat.`,
      file: (treated, control) =>
        `Personerna i materialet: ${treated} kunder, ${control} andra. Villkoren kompletteras av författaren.`,
    },
    strategies: {
      trial: 'Att börja i tjänsten nu, eller att inte börja nu.',
      here: (column) =>
        `Kundrelationen började (${column} = 1) eller började inte (${column} = 0).`,
      keep: 'En jämförelseperson som börjar senare förblir jämförelseperson.',
      censor: 'En jämförelseperson som börjar senare följs fram till dess.',
    },
    assignment: {
      trial: 'Lottas; personerna vet sin grupp.',
      matching: (method, count) =>
        `Inte lottat. Jämförelsepersonerna valdes utifrån ${count} bakgrundsuppgifter: ${method}.`,
      weighting: (method, count) =>
        `Inte lottat. Grupperna viktades lika i ${count} bakgrundsuppgifter: ${method}.`,
    },
    followUp: {
      trial: 'Börjar vid lottningen och är lika lång för båda.',
      registers: (months) =>
        `Börjar i kundens startmånad, för jämförelsepersonen samma månad, och varar ${months} månader eller till död, flytt eller registrets slut.`,
      date: (column) => `Börjar: ${column}. Längden kompletteras av författaren.`,
    },
    outcomes: {
      trial: (labels) => `${labels}.`,
      registers: 'Samma, räknade månadsvis ur registren.',
      file: 'Samma, ur materialets kolumner.',
    },
    contrasts: {
      trial: 'Skillnaden mellan grupperna efter hur personerna lottades.',
      here: (estimand) => `${estimand}; för andelar skillnad och relativ skillnad.`,
    },
    assumptions: {
      trial: 'Lottningen gör grupperna lika.',
      here: 'Grupperna är lika när de mätta bakgrundsuppgifterna beaktas: ingen annan skillnad hänger samman med utfallet. Hur stor den skulle behöva vara sägs i avsnittet om känslighet.',
    },
    analysis: {
      trial: 'Skillnaden mellan gruppernas utfall och dess konfidensintervall.',
      here: (method, se) =>
        `${method}; medelfel: ${se}. En saknad bakgrundsuppgift är markerad med en egen variabel, ett saknat utfall har inte ersatts.`,
    },
  },
}
