import { type NameGroup, names } from './name-group.ts'

export const somali: NameGroup = {
  form: 'patronymic',
  female:
    names(`Amina, Fadumo, Hodan, Ayaan, Sahra, Ifrah, Nimo, Khadra, Hibo, Maryan, Asha, Halimo, Ubah, Zeinab,
    Sagal, Ladan, Deqa, Fartun, Idil, Muna, Naima, Safiyo, Rahma, Shukri, Hawo, Istahil`),
  male: names(`Abdi, Mohamed, Ahmed, Ali, Hassan, Abdirahman, Yusuf, Omar, Ismail, Mahad, Abdullahi, Jama, Farah,
    Warsame, Nur, Said, Mohamud, Guled, Liban, Bashir, Abshir, Dahir, Aden, Osman, Hussein, Elmi, Abdikadir, Salad,
    Barre, Ibrahim, Khalif, Awale`),
  family: [],
}

export const tigrinya: NameGroup = {
  form: 'patronymic',
  female:
    names(`Selam, Helen, Rahwa, Semhar, Luwam, Feven, Saba, Winta, Hiwet, Abeba, Mihret, Senait, Yordanos,
    Bisrat, Eden, Tsega, Almaz, Milena`),
  male: names(`Yonas, Samuel, Filmon, Tesfay, Biniam, Dawit, Haile, Kidane, Mebrahtu, Michael, Berhane, Yohannes,
    Robel, Abraham, Isaias, Gebre, Tekle, Amanuel, Mehari, Hagos, Kibrom, Ghirmay`),
  family: [],
}

export const amharic: NameGroup = {
  form: 'patronymic',
  female:
    names(`Meron, Hana, Tigist, Bethlehem, Selamawit, Mahlet, Rahel, Hirut, Aster, Genet, Tsehay, Kidist,
    Marta, Eyerusalem, Liya, Meseret`),
  male: names(`Abebe, Dawit, Solomon, Tesfaye, Getachew, Mulugeta, Kebede, Girma, Haile, Bekele, Yared, Elias,
    Tadesse, Alemu, Assefa, Desta, Worku, Zewdu, Mesfin, Henok, Tilahun, Negash`),
  family: [],
}

export const swahili: NameGroup = {
  form: 'plain',
  female:
    names(`Neema, Furaha, Zawadi, Aisha, Rehema, Amani, Esther, Grace, Mariamu, Josephine, Upendo, Asha,
    Riziki, Salome, Tatu, Wanjiru, Akinyi, Nyambura`),
  male: names(`Baraka, Juma, Hamisi, Emmanuel, Joseph, Daudi, Rashidi, Elia, Amos, Kevin, Moses, Otieno, Kamau,
    Faraji, Salum, Abdallah, Innocent, Bahati`),
  family:
    names(`Mwangi, Ochieng, Kimani, Wambui, Odhiambo, Mushi, Massawe, Mrema, Hamisi, Juma, Bizimana, Mugisha,
    Habimana, Niyonzima, Kabeya, Mutombo, Lukombe, Mwamba, Njoroge, Karanja, Shayo, Abdalla`),
}

/** English as a mother tongue: from the British Isles, North America and West Africa. */
export const english: NameGroup = {
  form: 'plain',
  female:
    names(`Sarah, Emma, Rachel, Victoria, Blessing, Grace, Joy, Chioma, Adaeze, Ngozi, Funmilayo, Akosua, Abena,
    Efua, Jennifer, Laura, Megan, Hannah, Patience, Precious, Ifeoma, Yetunde, Olivia, Kathleen, Mercy, Esi`),
  male: names(`James, Daniel, Michael, Andrew, Samuel, Emeka, Chinedu, Tunde, Kwame, Kofi, Kwabena, Yaw, Matthew,
    Robert, Patrick, Emmanuel, Godwin, Oluwaseun, Babatunde, Ikenna, Thomas, Christopher, Ryan, Segun, Kojo, Sean`),
  family:
    names(`Smith, Johnson, Williams, Brown, Okafor, Okonkwo, Adeyemi, Ogunleye, Eze, Nwosu, Mensah, Owusu,
    Boateng, Asante, Osei, Taylor, Wilson, Evans, O'Connor, O'Brien, MacLeod, Balogun, Adebayo, Chukwu, Ibe, Appiah,
    Agyeman, Clarke, Walker, Murphy, Campbell, Okoro, Uzoma, Danso`),
}

/** French as a mother tongue: from France, North and Central Africa. */
export const french: NameGroup = {
  form: 'plain',
  female:
    names(`Marie, Claire, Aurélie, Chantal, Béatrice, Sylvie, Grâce, Mireille, Aminata, Fatoumata, Aïcha,
    Clémence, Espérance, Joséphine, Nadège, Céline, Hélène, Divine, Solange, Yvonne`),
  male: names(`Jean, Pierre, Mamadou, Ibrahima, Cédric, François, Olivier, Patrice, Dieudonné, Fabrice, Moïse, Serge,
    Guy, Benoît, Théo, Junior, Aboubacar, Ousmane, Thierry, Gaël`),
  family:
    names(`Dubois, Lefèvre, Moreau, Diallo, Traoré, Koné, N'Diaye, Ngoma, Mbemba, Tshibangu, Kalala, Ilunga,
    Kouassi, Bamba, Camara, Mukendi, Ngoy, Fontaine, Garnier, Bertrand, Nguema, Mbala, Etienne, Sow, Bâ, Kabongo`),
}
