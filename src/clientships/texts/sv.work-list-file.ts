import type { WorkListFileTexts } from './fi.work-list-file.ts'

/** The texts of the work list as a file in Swedish. */
export const sv: WorkListFileTexts = {
  fileName: 'kundrelationer',
  sheet: 'Kundrelationer',
  scopes: { mine: 'Egna kundrelationer', centre: 'Hela centrets kundrelationer' },
  scope: 'Vems kundrelationer',
  centre: 'Kompetenscentrum',
  state: 'Status',
  overdue: 'Endast de vars nästa steg är försenat',
  noNextStep: 'Endast de som saknar dag för nästa steg',
  noContact: (days) => `Endast de som inte har kontaktats på ${days} dagar`,
  language: 'Kontaktspråk',
  responsible: 'Ansvarig sakkunnig',
  orders: {
    due: 'Dagen för nästa steg, det mest försenade först',
    name: 'Namn',
    started: 'Startdag',
    contact: 'Senaste kontakt, den som längst varit utan kontakt först',
  },
  overdueDays: 'Försenat, dagar',
  meanings: {
    number: 'Kundnummer i detta system',
    age: 'Hela år på lägets dag; tomt när födelsetiden inte är känd',
    state: 'Väntar på start till det första mötet, därefter pågående eller pausad',
    started: 'Dagen då hänvisningen togs emot',
    contact: 'Senaste möte, samtal, videomöte eller meddelande där kunden nåddes',
    nextStep: 'Vad som görs härnäst med kunden',
    due: 'Dagen då nästa steg ska göras',
    overdueDays: 'Dagar från dagen för nästa steg till lägets dag; 0 när det inte är försenat',
    responsible: 'Den sakkunniga som ansvarar för kundrelationen',
  },
}
