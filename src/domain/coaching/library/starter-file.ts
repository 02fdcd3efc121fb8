import { inLanguage } from '../../shared/in-language';

/** What `prompts.yaml` may begin as, for somebody who speaks `locale`: two prompts to change, and what may stand in each place. */
export function starterFileIn(locale: string): string {
  return inLanguage(FILES, locale);
}

const ENGLISH = `# Your own prompts for Two Hats.
#
# Change this file in any editor, and put it as "prompts.yaml" into the folder Two Hats of your OneDrive, as a rule below Apps.
# Two Hats reads it whenever it changes, and never writes into it. Settings says how many prompts are in use, and what is
# wrong, with line and column, when the file cannot be used. To do without it, empty it.
#
# A line that begins with # is a note to yourself. A text with a colon, or one that begins with a sign, stands in quotes.

two-hats-prompts: 1

# add: beside the prompts there are. replace: in their place.
use: add

prompts:
  # A prompt with an id that Two Hats knows already takes the place of that one.
  - id: my-first-question
    # question, feedback, delegation, action, reflection
    kind: question
    # manager, leader
    hat: leader
    # shared: said to the other person, and may stand in the invitation. private: for you alone
    audience: shared
    # One line, under 120 characters, one idea, open.
    text: What did you learn this week that the rest of us should know?
    # S1 to S16: what it is for, see the table in docs/coaching.md. S15 is coaching.
    system: S15
    # These six may be left out.
    # part: clarify-purpose, empower-others, coach-dont-fix, inspire, develop-successors
    part: coach-dont-fix
    # skill: goals, development-plan, feedback, coaching, performance, recruiting
    skill: coaching
    # shift: checklist-to-compass, control-to-trust, feedback-to-coaching, performance-to-purpose
    # tool: vision, inspiration, empowerment, courage, empathy
    # when: after-absence, for the first 1:1 after you were away
    # about: a word of your own. Of the prompts that share it an agenda has one
    # steady, crisis, change, new-joiner, review-season
    situations: [steady, change, review-season]
    # report, manager, peer, other: who the other person is to you
    relations: [report, peer]
    # One or two questions to go on with.
    followUps:
      - Who should hear of it first?
    minutes: 4
    # Where the idea comes from.
    heading: Our own

  - id: my-second-question
    kind: reflection
    hat: manager
    audience: private
    text: "What have I promised here, and by when is it done?"
    system: S6
    situations: [steady, crisis, change, new-joiner, review-season]
    relations: [report, manager, peer, other]
    followUps: [How will I say so?]
    minutes: 2
    heading: Our own
`;

const GERMAN = `# Deine eigenen Impulse für Two Hats.
#
# Ändere diese Datei in einem beliebigen Editor und lege sie als "prompts.yaml" in den Ordner Apps, Two Hats deines OneDrive.
# Two Hats liest sie, sobald sie sich ändert, und schreibt nie hinein. In den Einstellungen steht, wie viele Impulse in Gebrauch sind,
# und mit Zeile und Spalte, was nicht stimmt, wenn die Datei so nicht zu gebrauchen ist. Soll sie nicht mehr gelten, leere sie.
#
# Eine Zeile, die mit # beginnt, ist eine Notiz für dich. Ein Text mit einem Doppelpunkt, oder einer, der mit einem Zeichen beginnt,
# steht in Anführungszeichen. Die Namen vor den Doppelpunkten und die Werte, die hier zur Wahl stehen, bleiben englisch.

two-hats-prompts: 1

# add: neben den Impulsen, die es gibt. replace: an ihrer Stelle.
use: add

prompts:
  # Ein Impuls mit einer id, die Two Hats schon kennt, tritt an dessen Stelle.
  - id: meine-erste-frage
    # question (Frage), feedback (Rückmeldung), delegation (Abgeben), action (etwas zu tun), reflection (für dich zum Nachdenken)
    kind: question
    # manager (Managerhut), leader (Führungshut)
    hat: leader
    # shared: wird dem Gegenüber gesagt und kann in der Einladung stehen. private: nur für dich
    audience: shared
    # Eine Zeile, unter 120 Zeichen, ein Gedanke, offen gefragt.
    text: Was hast du diese Woche gelernt, das wir anderen wissen sollten?
    # S1 bis S16: wozu der Impuls da ist, siehe die Tabelle in docs/coaching.md. S15 ist Coaching.
    system: S15
    # Die nächsten sechs können fehlen.
    # part: clarify-purpose, empower-others, coach-dont-fix, inspire, develop-successors
    part: coach-dont-fix
    # skill: goals, development-plan, feedback, coaching, performance, recruiting
    skill: coaching
    # shift: checklist-to-compass, control-to-trust, feedback-to-coaching, performance-to-purpose
    # tool: vision, inspiration, empowerment, courage, empathy
    # when: after-absence, für das erste 1:1, nachdem du weg warst
    # about: ein Wort von dir. Von den Impulsen, die es teilen, hat eine Agenda eine
    # steady (Alltag), crisis (Krise), change (Wandel), new-joiner (Neu im Team), review-season (Jahresgespräch)
    situations: [steady, change, review-season]
    # Was das Gegenüber für dich ist: report (Teammitglied), manager (deine Führungskraft), peer (gleiche Ebene), other (andere)
    relations: [report, peer]
    # Eine oder zwei Nachfragen.
    followUps:
      - Wer sollte zuerst davon hören?
    minutes: 4
    # Woher der Gedanke kommt.
    heading: Unsere eigenen

  - id: meine-zweite-frage
    kind: reflection
    hat: manager
    audience: private
    text: "Was habe ich hier zugesagt, und bis wann ist es getan?"
    system: S6
    situations: [steady, crisis, change, new-joiner, review-season]
    relations: [report, manager, peer, other]
    followUps: [Wie sage ich es dann?]
    minutes: 2
    heading: Unsere eigenen
`;

const FILES = { en: ENGLISH, de: GERMAN };
