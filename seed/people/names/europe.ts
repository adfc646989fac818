import { type NameGroup, names } from './name-group.ts'

export const estonian: NameGroup = {
  form: 'plain',
  female:
    names(`Kadri, Triin, Liis, Piret, Kristiina, Anneli, Merike, Ülle, Signe, Katrin, Maarja, Külli, Kersti, Tiina,
    Õnne, Riina, Evelin, Aili, Eha, Kaja, Moonika, Pille`),
  male: names(`Martin, Toomas, Rein, Margus, Andres, Tõnu, Priit, Urmas, Jaan, Kalev, Meelis, Sander, Raivo, Ants, Taavi,
    Jüri, Aivar, Ülo, Marko, Rasmus, Siim, Indrek`),
  family:
    names(`Tamm, Saar, Sepp, Mägi, Kask, Kukk, Rebane, Ilves, Pärn, Koppel, Luik, Oja, Raudsepp, Lepik, Kuusk,
    Vaher, Kallas, Laur, Õunapuu, Jõgi, Põder, Kõiv, Sild, Allik, Nurk, Käär, Roos, Viira`),
}

export const albanian: NameGroup = {
  form: 'plain',
  female:
    names(`Arta, Vjosa, Teuta, Besa, Drita, Shpresa, Albana, Mimoza, Fjolla, Blerta, Valbona, Arbnora, Edona,
    Florije, Njomza, Zana, Lirije, Ardita`),
  male: names(`Arben, Besnik, Agim, Ilir, Dardan, Fatmir, Valon, Burim, Driton, Shpend, Blerim, Ardian, Kushtrim, Genc,
    Liridon, Bujar, Afrim, Gëzim`),
  family:
    names(`Krasniqi, Gashi, Berisha, Hoxha, Shala, Morina, Bytyqi, Kelmendi, Rexhepi, Thaçi, Osmani, Haliti,
    Zeqiri, Basha, Sejdiu, Ahmeti, Mustafa, Llapashtica, Çollaku, Hajdari, Ramadani, Salihu`),
}

export const spanish: NameGroup = {
  form: 'double',
  female:
    names(`María José, Carmen, Lucía, Sofía, Valentina, Camila, Andrea, Paola, Gabriela, Daniela, Ángela, Inés,
    Verónica, Rocío, Natalia, Ximena`),
  male: names(`Juan Carlos, José, Luis, Carlos, Andrés, Diego, Alejandro, Miguel Ángel, Javier, Sebastián, Fernando,
    Ramón, Julián, Óscar, Iván, Héctor`),
  family:
    names(`García, Rodríguez, Martínez, Hernández, López, González, Pérez, Sánchez, Ramírez, Torres, Díaz, Muñoz,
    Rojas, Vargas, Castro, Ortiz, Gómez, Núñez, Peña, Ibáñez, Quispe, Mamani, Cárdenas, Molina`),
}

export const portuguese: NameGroup = {
  form: 'double',
  female:
    names(`Ana Paula, Fernanda, Juliana, Camila, Beatriz, Luciana, Patrícia, Mariana, Adriana, Conceição, Inês,
    Larissa`),
  male: names(
    `João, Rafael, Bruno, Thiago, Felipe, Gustavo, Marcelo, Rodrigo, Eduardo, Paulo, André, Vítor`,
  ),
  family:
    names(`Silva, Santos, Oliveira, Souza, Pereira, Costa, Ferreira, Almeida, Carvalho, Gonçalves, Araújo, Lima,
    Ribeiro, Rocha, Simões, Conceição, Magalhães, Fonseca`),
}

export const german: NameGroup = {
  form: 'plain',
  female: names(
    `Anna, Katharina, Julia, Sabine, Claudia, Jutta, Petra, Franziska, Heike, Lena, Birgit, Käthe`,
  ),
  male: names(
    `Stefan, Jürgen, Matthias, Andreas, Jörg, Wolfgang, Florian, Lukas, Sebastian, Götz, Tobias, Uwe`,
  ),
  family:
    names(`Müller, Schmidt, Schneider, Weiß, Groß, Krüger, Schröder, Köhler, Jäger, Vogel, Böhm, Strauß, Huber,
    Kraus, Lang, Seidel, Ziegler, Pfeiffer`),
}

export const italian: NameGroup = {
  form: 'plain',
  female: names(
    `Giulia, Francesca, Chiara, Valentina, Paola, Elisa, Federica, Silvia, Martina, Letizia`,
  ),
  male: names(`Marco, Andrea, Luca, Matteo, Alessandro, Davide, Stefano, Niccolò, Giuseppe, Fabio`),
  family:
    names(`Rossi, Russo, Ferrari, Esposito, Bianchi, Romano, Colombo, Ricci, Greco, D'Angelo, De Luca, Conti,
    Marino, Rizzo, Lombardi, Gallo`),
}
