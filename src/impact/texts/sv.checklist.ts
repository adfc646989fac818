import type { ChecklistTexts } from './fi.checklist.ts'

export const sv: ChecklistTexts = {
  heading: 'Checklista för rapportering',
  intro:
    'Punkterna är numrerade som i riktlinjen TARGET 2025 (försök som efterliknas med observationsdata), med motsvarande punkter i STROBE och RECORD bredvid. Formuleringarna är våra egna; riktlinjens egen lista finns på target-guideline.org. Svaren är ifyllda av körningen; det som programmet inte kan veta lämnas åt författaren.',
  target: 'TARGET',
  strobe: 'STROBE',
  record: 'RECORD',
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
