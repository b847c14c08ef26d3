/**
 * What everyday words are about, for finding answers: a word belongs to the first matter with a beginning that it has; a beginning after
 * `*` may stand anywhere in it, as in compounds. Folded as by {@link foldWords}; German and English together, because people mix.
 */
const MATTERS: Readonly<Record<string, string>> = {
  training_voucher: '*bildungsgutschein gutschein voucher',
  training_cheque: '*bildungsscheck scheck bildungscheck esf',
  leave: '*bildungsurlaub freistell freigeb freigest urlaub leave',
  master: 'meister techniker fachwirt *bafog afbg aufstieg',
  benefit: 'arbeitslosengeld alg burgergeld grundsicherung lebensunterhalt unterhalt wovon benefit',
  dismissed:
    'gekundigt kundigung kundigen entlass verloren verlier rauswurf gefeuert insolvenz auslauf befrist schliess dicht dismissed lost fired redundan',
  jobless:
    'arbeitslos erwerbslos arbeitsuchend arbeitssuchend jobcenter amt arbeitsamt arbeitsagentur jobless unemploy joblos',
  catch_up: 'nachhol nachmach catch',
  school: 'schulabschluss *hauptschul *realschul abitur fachabi abendschul schule mittlere',
  apprenticeship:
    '*ausbildungsplatz *ausbildungsstelle lehrstell *praktik azubi sohn tochter jugendlich apprentic schulabganger',
  qualification:
    '*abschluss ungelernt angelernt ausbildung umschul lehre gesellen teilqualifi *externenpruf quali vocational retrain berufsausbildung',
  abroad:
    'ausland auslandisch anerkenn anerkannt diplom syri ukrain turk afghan iran irak polen polnisch ruman heimat heimatland recogni foreign abroad degree diploma studium zeugnis',
  german:
    'deutsch *sprachkurs sprachniveau sprech *integrationskurs german language a1 a2 b1 b2 c1 telc berechtigungsschein',
  literacy:
    'lesen lese schreib analphabet alphabetis buchstab rechtschreib formular reading writing read write literacy',
  child:
    'kind kinder baby kitas betreuung *kinderbetreuung kita kleinkind child kids toddler alleinerzieh saugling mama papa eltern',
  back_to_work:
    'wiedereinstieg wiedereinsteig elternzeit familienpause babypause pause mutterschutz hausfrau hausmann gepflegt angehorig wieder zuruck back parental',
  travel:
    'auto bus bahn zug fahrt fahrkost fahrtkost fahrgeld anreise dorf hinkomm hinkommen car travel transport',
  computer: 'computer internet laptop tablet pc wlan rechner handy smartphone device',
  company:
    'betrieb mitarbeiter angestellt firma unternehmen arbeitgeber belegschaft chefin personal employer staff employees company lohnkost',
  cancel:
    'abmeld stornier absag rucktritt zurucktret widerruf krank ausfall fallt vertrag cancel withdraw unterschr',
  register: 'anmeld einschreib buchen register sign booking',
  debts:
    '*schulden *schuldner uberschuld miete pleite sorgen verzweif debt worries telefonseelsorge',
  private:
    'anonym name namen daten vertraulich geheim datenschutz erfahrt erfahren verrat anonymous private privacy',
  advice: 'beratung berat gesprach advice counsel adviser advisor',
  change:
    'wechsel wechseln anderer anderes anderen andere umorientier neuorientier quereinst quereinsteig umsattel unzufrieden rucken kaputt change career berufswechsel orientier',
  pay: 'bezahl zahl finanzier *kosten kost geld teuer preis zuschuss *forder ubernehm ubernimm leisten erstatt gebuhr unterstutz beihilfe gratis umsonst kostenlos pay paid pays fund cost money afford price financ grant free expensive subsid',
  licence: '*schein lizenz licen zertifikat certificate licence',
  course:
    'kurs *weiterbildung lehrgang schulung *fortbildung seminar training course class unterricht qualifizier *lern massnahme learn',
  work: 'job arbeit beruf stelle work profession occupation',
};

const COMPILED = Object.entries(MATTERS).flatMap(([matter, words]) =>
  words.split(' ').map((word) => ({
    matter,
    beginning: word.replace('*', ''),
    isAnywhere: word.startsWith('*'),
  })),
);

/** The matter that a folded word is about; null = none of them. The longest beginning wins. */
export function matterOf(word: string): string | null {
  let best: { matter: string; length: number } | null = null;
  for (const { matter, beginning, isAnywhere } of COMPILED) {
    const length = beginning.length;
    if (length <= (best?.length ?? 0)) continue;
    // Short beginnings are whole words: "bus" is not "business", "amt" not "amtlich".
    const isIt =
      length <= 3
        ? word === beginning
        : isAnywhere
          ? word.includes(beginning)
          : word.startsWith(beginning);
    if (isIt) best = { matter, length };
  }
  return best?.matter ?? null;
}
