import type { LetterTexts } from './fi.ts'

export const sv: LetterTexts = {
  number: (number) => `Hänvisning ${number}`,
  handing: (number) => `Överföring ${number}`,
  referrer: (name, organisation) => `${name} (${organisation})`,
  phone: (phone) => `Telefon ${phone}`,
  done: 'Vad har gjorts',
  next: 'Vad händer nu',
  why: 'Varför',
  forward: 'Hur går du vidare',
  ask: 'Fråga mera',
  own: 'Dina uppgifter',
  sent: {
    title: 'Du har hänvisats till ett kompetenscentrum',
    done: ({ referrer, centre }) => [
      `${referrer} har hänvisat dig till ett kompetenscentrum. Kompetenscentret är ${centre}.`,
      'Kompetenscentret hjälper dig att visa och öka ditt kunnande och att hitta arbete eller utbildning.',
    ],
    next: (day) => [
      day === null
        ? 'Kompetenscentret bedömer om servicen passar dig.'
        : `Kompetenscentret bedömer om servicen passar dig. Det svarar senast ${day}.`,
      'Du får svaret i ett brev. Du behöver inte göra något nu.',
    ],
  },
  accepted: {
    title: 'Du har blivit kund hos kompetenscentret',
    done: ({ referrer, centre }) => [
      `Du är nu kund hos ett kompetenscentrum. Kompetenscentret är ${centre}.`,
      `Du hänvisades av ${referrer}.`,
    ],
    next: ({ contact }) => [
      `Din egen sakkunniga är ${contact}.`,
      'Den sakkunniga kontaktar dig och kommer överens om ett första möte med dig. Då talar ni om ditt kunnande och dina mål.',
      'Om du behöver tolk, säg det till den sakkunniga.',
    ],
  },
  returned: {
    title: 'Kompetenscentret tar inte emot dig som kund nu',
    alreadyTitle: 'Du är redan kund hos kompetenscentret',
    done: ({ referrer, centre }) => [
      `${referrer} hänvisade dig till ett kompetenscentrum. Kompetenscentret är ${centre}.`,
      'Kompetenscentret har nu returnerat hänvisningen.',
    ],
    reasons: {
      criteria_not_met: ['Kompetenscentrets villkor uppfylls inte för dig nu.'],
      other_centre_fits: ['Ett annat kompetenscentrum passar dig bättre. Du kan hänvisas dit.'],
      facts_missing: [
        'Kompetenscentret behöver mera information innan det kan ta emot dig som kund.',
      ],
      already_client: [
        'Du är redan kund hos kompetenscentret. Ingen ny hänvisning behövs, och du fortsätter som kund.',
      ],
      not_reached: [
        'Kompetenscentret har försökt kontakta dig men har inte nått dig.',
        'Om du fortfarande vill bli kund, ta kontakt.',
      ],
      declined_by_person: ['Du har sagt att du inte vill bli kund hos kompetenscentret nu.'],
      other: [
        'Orsaken har berättats för den som hänvisade dig. Vi berättar den också för dig när du frågar.',
      ],
    },
    changes: 'Villkor som inte uppfylls:',
    missing: 'Uppgift som saknas:',
    services: 'De här tjänsterna kan hjälpa dig:',
    again:
      'Du kan hänvisas på nytt när din situation förändras. Tala med din egen handläggare om det.',
    reconsider: 'Om du är av annan åsikt, be att saken gås igenom på nytt med dig.',
  },
  withdrawn: {
    title: 'Din hänvisning till kompetenscentret har återtagits',
    done: ({ referrer, centre }) => [
      `${referrer} har återtagit hänvisningen till ett kompetenscentrum. Kompetenscentret är ${centre}.`,
      'Kompetenscentret behandlar inte längre ditt ärende och ser inte dina uppgifter på grund av den här hänvisningen.',
    ],
    next: ['Om du fortfarande vill bli kund hos kompetenscentret, säg det till kontaktpersonen.'],
  },
  lapsed:
    'Dessa begäranden om tjänst förföll när din kundrelation överfördes. Din nya kontaktperson kan begära tjänsten igen:',
  ownData: [
    'Du har rätt att se vilka uppgifter som har antecknats om dig och vem som har läst dem. Du kan be att ett fel rättas.',
    'Kontaktpersonen berättar hur du gör.',
  ],
}
