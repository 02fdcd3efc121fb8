/** What `prompts.yaml` may begin as: two prompts to change, and what may stand in each place. */
export const STARTER_FILE = `# Your own prompts for Two Hats.
#
# Change this file in any editor, and put it as "prompts.yaml" into the folder Apps, Two Hats of your OneDrive.
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
    # These five may be left out.
    # part: clarify-purpose, empower-others, coach-dont-fix, inspire, develop-successors
    part: coach-dont-fix
    # skill: goals, development-plan, feedback, coaching, performance, recruiting
    skill: coaching
    # shift: checklist-to-compass, control-to-trust, feedback-to-coaching, performance-to-purpose
    # tool: vision, inspiration, empowerment, courage, empathy
    # when: after-absence, for the first 1:1 after you were away
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
