import type { ReferralFileTexts } from './fi.referral-file.ts'

/** The texts of the inbox and of one's own referrals as files in Swedish. */
export const sv: ReferralFileTexts = {
  born: 'Födelseår',
  due: 'Beslut senast',
  lateDays: 'Försenat, dagar',
  reason: 'Motivering',
  language: 'Kontaktspråk',
  number: 'Hänvisningens nummer',
  unit: 'Hänvisande enhet',
  sender: 'Avsändare',
  open: 'Väntar på svar på en fråga',
  yes: 'ja',
  whichFacts: 'Uppfylls inte eller ska utredas',
  decided: 'Avgjord',
  returned: 'Orsak till returen',
  drafted: 'Utkastet påbörjat',
  inbox: {
    fileName: 'inkomna-hanvisningar',
    orders: { due: 'Dagen då beslutet senast ska fattas', sent: 'Ankomstdag', name: 'Namn' },
    meanings: {
      verdict: 'Vad centrets kriterier på lägets dag säger om de uppgifter som du får se',
      lateDays: 'Dagar från tidsfristen till lägets dag; 0 när hänvisningen inte är försenad',
    },
  },
  sent: {
    fileName: 'mina-hanvisningar',
    order: 'Frågor som väntar på svar, sedan utkast, sedan den senast skickade först',
    person: 'Tomt när du inte längre ser personens uppgifter',
  },
}
