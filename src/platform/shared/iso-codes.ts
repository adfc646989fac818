/**
 * Languages that a person may have, by ISO 639: the two-letter codes, and of the three-letter ones
 * those that registers tell apart and `Intl` names in every language of the interface.
 */
export const languageCodes: readonly string[] = [
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz',
  'ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz id ig ii',
  'ik is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh',
  'mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pl ps pt qu rm rn ro',
  'ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt',
  'ty ug uk ur uz ve vi wa wo xh yi yo za zh zu',
  'ady arz ary bal bem bin ceb chm ckb crh dar din dyo efi ewo fan fil gag glk guz hak hmn hsb ibb',
  'ilo inh kac kam kbd kde kea kln krc kri kum lez lua luy mdf men mer mfe myv mzn nan nog nus',
  'nyn pap pnb prs rhg rom sah sdh shn smn sms snk srr syr tem teo tig tyv udm wuu yue zza',
].flatMap((line) => line.split(' '))

/** Without a citizenship of any state (ISO 3166, user-assigned). */
export const stateless = 'XX'

/** Countries by ISO 3166-1, with Kosovo (`XK`), which registers record so. */
export const countryCodes: readonly string[] = [
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS',
  'BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE',
  'EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM',
  'HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC',
  'LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA',
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW',
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO',
  'TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW',
].flatMap((line) => line.split(' '))
