import fc from 'fast-check';

import german from '../../../src/domain/coaching/library/reframes.de.json';
import { SHIFTS } from '../../../src/domain/coaching/prompt';
import { reframeOf, takeReframe, undoReframe } from '../../../src/domain/coaching/reframes';

const COMPASS = 'checklist-to-compass';
const TRUST = 'control-to-trust';
const COACHING = 'feedback-to-coaching';
const PURPOSE = 'performance-to-purpose';

describe('reframeOf in German', () => {
  // Every new line is to be grammatical with the case, gender and number that the old one had.
  it.each([
    ['Stand bei der neuen Website?', COMPASS, 'Wo möchtest du mit der neuen Website bis … stehen, und was ist der nächste Schritt dahin?'],
    ['Wie steht’s mit dem Umzug?', COMPASS, 'Wo möchtest du mit dem Umzug bis … stehen, und was ist der nächste Schritt dahin?'],
    ['Wie weit seid ihr mit den Angeboten?', COMPASS, 'Wo möchtest du mit den Angeboten bis … stehen, und was ist der nächste Schritt dahin?'],
    ['Gibt es Neues vom Lieferanten?', COMPASS, 'Wo möchtest du mit dem Lieferanten bis … stehen, und was ist der nächste Schritt dahin?'],
    ['Zwischenstand zur Inventur', COMPASS, 'Wo möchtest du mit der Inventur bis … stehen, und was ist der nächste Schritt dahin?'],
    ['Status des Portals', COMPASS, 'Welchen Stand des Portals willst du bis … erreichen, und was ist der nächste Schritt dahin?'],
    ['Wie ist der Stand der Verhandlungen?', COMPASS, 'Welchen Stand der Verhandlungen willst du bis … erreichen, und was ist der nächste Schritt dahin?'],
    ['Ist der Bericht schon fertig?', COMPASS, 'Wo soll der Bericht bis … stehen, und was ist der nächste Schritt dahin?'],
    ['Sind die Verträge durch?', COMPASS, 'Wo sollen die Verträge bis … stehen, und was ist der nächste Schritt dahin?'],
    ['Wie läuft es?', COMPASS, 'Wo soll es bis … stehen, und was ist der nächste Schritt dahin?'],
    ['Hast du den Bericht fertig?', COMPASS, 'Wie weit willst du den Bericht bis … bringen, und was ist der nächste Schritt dahin?'],
    ['Status Portal', COMPASS, 'Portal: Was soll bis … erreicht sein, und was ist der nächste Schritt dahin?'],
    ['Ich prüfe, ob die Rechnungen am Freitag hinausgehen.', TRUST, 'Was würde helfen, damit die Rechnungen am Freitag hinausgehen, und wie erfahre ich davon?'],
    ['Sicherstellen, dass die Nachtschicht besetzt ist', TRUST, 'Was würde helfen, damit die Nachtschicht besetzt ist, und wie erfahre ich davon?'],
    ['Ich kontrolliere das', TRUST, 'Was brauchst du dafür von mir, und wie hältst du mich auf dem Laufenden?'],
    ['Ich behalte den Umbau im Auge', TRUST, 'Was brauchst du von mir für den Umbau, und wie hältst du mich auf dem Laufenden?'],
    ['Die Angebote noch einmal kontrollieren', TRUST, 'Was brauchst du von mir für die Angebote, und wie hältst du mich auf dem Laufenden?'],
    ['Nach der Frühschicht sehen', TRUST, 'Was brauchst du von mir bei der Frühschicht, und wie hältst du mich auf dem Laufenden?'],
    ['Ich hake beim Einkauf nach', TRUST, 'Was brauchst du von mir beim Einkauf, und wie hältst du mich auf dem Laufenden?'],
    ['Du hättest den Kunden früher anrufen müssen', COACHING, 'Den Kunden früher anrufen: Was wäre dann anders gelaufen, und was versuchst du beim nächsten Mal?'],
    ['Du musst die Sitzung vorbereiten', COACHING, 'Die Sitzung vorbereiten: Was würde es dir leichter machen, und wo probierst du es als Nächstes?'],
    ['Du darfst den Kunden nicht mehr unterbrechen!', COACHING, 'Den Kunden unterbrechen: Was könntest du stattdessen tun, und woran merkst du den Moment?'],
    ['Hör auf, den Kunden zu unterbrechen', COACHING, 'Was könntest du tun, statt den Kunden zu unterbrechen, und woran merkst du den Moment?'],
    ['Du hast vergessen, die Bank anzurufen', COACHING, 'Was würde es dir leichter machen, die Bank anzurufen, und wo probierst du es als Nächstes?'],
    ['Du kamst wieder zu spät', COACHING, 'Was würde dir helfen, rechtzeitig da zu sein, und was änderst du zuerst?'],
    ['Der Bericht kam wieder zu spät', COACHING, 'Was würde helfen, damit der Bericht rechtzeitig da ist, und was änderst du zuerst?'],
    ['Die Zahlen waren überfällig', COACHING, 'Was würde helfen, damit die Zahlen rechtzeitig da sind, und was änderst du zuerst?'],
    ['Das Angebot war leider unvollständig', COACHING, 'Wie wird das Angebot beim nächsten Mal besser, und womit fängst du an?'],
    ['Die Protokolle sind nicht klar genug', COACHING, 'Wie werden die Protokolle beim nächsten Mal besser, und womit fängst du an?'],
    ['Zu viele Fehler in den Angeboten', COACHING, 'Was würde dir helfen, in den Angeboten weniger zu übersehen, und womit fängst du an?'],
    ['Wir müssen 50 Verträge abschließen.', PURPOSE, 'Wir müssen 50 Verträge abschließen: Das ist wichtig, weil es uns weiterbringt auf dem Weg zu …'],
    ['40 Anrufe pro Woche', PURPOSE, '40 Anrufe pro Woche: Das ist wichtig, weil es uns weiterbringt auf dem Weg zu …'],
    ['Retouren auf 3 % senken', PURPOSE, 'Retouren auf 3 % senken: Das ist wichtig, weil es uns weiterbringt auf dem Weg zu …'],
    ['Ziel: 95%', PURPOSE, 'Ziel: 95%: Das ist wichtig, weil es uns weiterbringt auf dem Weg zu …'],
  ])('[H3] hears the shift in %j', (line, shift, rewritten) => {
    expect(reframeOf(line, 'de-CH')).toEqual({ id: expect.any(String) as string, shift, at: 0, line, rewritten });
  });

  it.each([
    '',
    'Was würde dir die nächste Woche leichter machen?',
    'Urlaubsvertretung im Dezember',
    'Noor will den Rückblick selbst leiten',
    '50 Verträge abschließen, weil jeder zwei Stellen im Ort sichert',
    '3 Themen von Noor',
    'Wie geht es dir?',
    'Wie läuft es bei dir?',
    'Stand der Dinge',
    'Handbuch überarbeiten',
    'Status of the portal?',
  ])('[H3] offers nothing for %j', (line) => {
    expect(reframeOf(line, 'de')).toBeUndefined();
  });
});

/** Words that are no sign of anything. */
const subject = fc.array(fc.stringMatching(/^[a-z]{3,8}$/).map((word) => `q${word}`), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const signed = fc
  .constantFrom('Stand bei {}', 'Status des {}', 'Ist {} fertig?', 'Ich überwache {}', 'Du solltest {}', '{} kam zu spät', '20 {} schaffen', 'Gibt es Neues zu {}?', 'Hör auf {}.', '{} sind falsch')
  .chain((line) => subject.map((words) => ({ words, line: line.replace('{}', words) })));

describe('any reframe that is offered in German', () => {
  it('[H4] keeps the words of the matter, asks for no other, and gives the very text back', () => {
    fc.assert(
      fc.property(signed, fc.constantFrom('', '- ', '- [ ] '), ({ words, line }, bullet) => {
        const text = `Eins\n${bullet}${line}`;
        const offer = reframeOf(text, 'de');
        if (offer === undefined) throw new Error(`nothing was offered for ${line}`);
        expect(offer.rewritten.toLowerCase()).toContain(words);
        expect(reframeOf(offer.rewritten, 'de')).toBeUndefined();
        expect(undoReframe(takeReframe(text, offer), offer)).toBe(text);
      }),
    );
  });
});

describe('the German reframes', () => {
  it('[H4] serve each of the four shifts, and each sign has the places that its new line asks for', () => {
    expect(new Set(german.reframes.map(({ shift }) => shift))).toEqual(new Set(SHIFTS));
    expect(new Set(german.reframes.map(({ id }) => id)).size).toBe(german.reframes.length);
    for (const { id, signs, rewrite } of german.reframes) {
      for (const place of ['{subject}', '{rest}']) {
        for (const sign of signs) if (rewrite.includes(place)) expect([id, sign]).toEqual([id, expect.stringContaining(place)]);
      }
    }
  });
});
