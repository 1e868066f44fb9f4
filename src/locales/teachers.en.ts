import type { TeacherCatalog } from './teacherTexts';

/** The English catalog of the teacher's page. */
export const teachersEn: TeacherCatalog = {
  title: 'For teachers',
  pageName: 'Learning-Rate Explorer',
  about:
    'Scripts for a class, with the answers, and a ready embed for every stop of the lesson. The numbers are computed by the page as you read.',
  explorer: 'Open the explorer',
  otherLanguage: '中文',
  print: 'Print',
  lectureMode: (key) =>
    `Press ${key} in the explorer for the lecture mode: large type, thick lines, answers hidden and a QR code for the class. ${key} again tells the answer, Esc leaves.`,
  local:
    'This page runs on this computer: its links and snippets work for nobody else. Open it where the explorer is hosted.',
  fiveMinutes: 'Five minutes',
  twentyMinutes: 'Twenty minutes',
  tenMore: 'Ten more: from one weight to a network',
  minutes: (count) => `${count} min`,
  ask: 'Ask',
  answer: 'Answer',
  listenFor: 'Listen for',
  open: 'Ask it here',
  lesson: 'This stop in the lesson',
  paste: 'To paste',
  pasteInto: 'Paste into',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Press Ctrl+C or ⌘C',
  openPage: 'Open the learning-rate explorer',
  five: {
    race: {
      ask: () =>
        'Three learning rates race down one curve: 0.6, 0.2 and 0.01. Hands up: which arrives first?',
      answer: ({ fast, middle, slow }) =>
        `${fast.rate}, at epoch ${fast.arrival}, though it jumps past the minimum every step; then ${middle.rate} at ${middle.arrival} and ${slow.rate} at ${slow.arrival}. One step leaves ${fast.leaves}\u00a0%, ${middle.leaves}\u00a0% and ${slow.leaves}\u00a0% of the distance.`,
      listenFor: 'Smaller is always safer. It is: and it can be so slow that it is of no use.',
    },
    riddle: {
      ask: () => 'Here is the loss curve of 0.01. Another rate draws the very same one. Which?',
      answer: ({ slow, wild }) =>
        `${wild.rate}: the gap is ${slow.factor} or ${wild.factor} each step, and squaring drops the sign. Look at the path of w, where they differ completely.`,
      listenFor: 'A large rate only wobbles. The loss curve alone cannot tell.',
    },
    edge: {
      ask: () => 'Where does it break? Find the rate from which a run never arrives.',
      answer: ({ edge, single, beyond, epochs }) =>
        `${edge}. There w repeats for ever; ${beyond.rate} has a loss of ${beyond.loss} after ${epochs} epochs; and half of it, ${single}, arrives in one step.`,
      listenFor: 'The tool is broken when numbers explode. Divergence is a result, and has a date.',
    },
  },
  stops: {
    weight: {
      title: 'One weight',
      ask: () => 'Pretend the network has a single weight; L says how wrong it is. Where is it least wrong?',
      answer: ({ minimum, leastLoss }) =>
        `At w = ${minimum} the loss is ${leastLoss}; the slope is 0 there too.`,
      listenFor: 'The answer is where the slope is least: the slope is 0, not the least there is.',
    },
    step: {
      title: 'One step',
      ask: ({ startSlope, leftSlope, left }) =>
        `lr = 0.2 and a slope of ${startSlope}: where does the first step land? And from w = ${left}, where the slope is ${leftSlope}: left or right?`,
      answer: ({ start, startSlope, lands, left, leftSlope, leftLands }) =>
        `${start} − 0.2 · ${startSlope} = ${lands}; ${left} − 0.2 · (${leftSlope}) = ${leftLands}. A step is lr times the slope, against it.`,
      listenFor: 'A step goes down by lr. It goes across by lr times the slope.',
    },
    rates: {
      title: 'Three rates',
      ask: () => 'Put 0.6, 0.2 and 0.01 in order of arrival.',
      answer: ({ fast, middle, slow }) =>
        `${fast.rate} goes past and still wins: ${fast.arrival} epochs, against ${middle.arrival} and ${slow.arrival}. One step leaves ${fast.leaves}\u00a0%, ${middle.leaves}\u00a0%, ${slow.leaves}\u00a0% of the distance.`,
      listenFor: 'Going past costs time. It need not: what counts is how much of the distance is left.',
    },
    small: {
      title: 'Too small',
      ask: ({ epochs }) => `What does the loss look like over ${epochs} epochs at 0.01? Sketch it.`,
      answer: ({ slow, halving, epochs }) =>
        `Each step leaves ${slow.leaves}\u00a0%: ${halving} epochs to halve the distance, loss ${slow.loss} after ${epochs}. Right direction, tiny steps.`,
      listenFor: 'It is stuck. It is not: more epochs bring it home.',
    },
    large: {
      title: 'Too large',
      ask: () => 'lr = 0.99: where will the first three steps land, and what happens after that?',
      answer: ({ wild, edge }) =>
        `${wild.landings.join(', ')}. The edge is at ${edge}: below it the swings shrink, at ${edge} they repeat for ever, above it they grow. ${wild.rate} arrives at epoch ${wild.arrival}.`,
      listenFor: 'It cannot converge. It does, slowly.',
    },
    curve: {
      title: 'Same curve',
      ask: () => 'This is 0.1’s loss curve. Which other rate draws it too?',
      answer: ({ twin, gentle }) =>
        `${twin.rate}: the gap ${gentle.factor} and ${twin.factor} differ only in sign, and squaring drops the sign. In general lr and 1 − lr.`,
      listenFor: 'Same loss, same run. Look at the path of w.',
    },
    reason: {
      title: 'The reason',
      ask: () => 'Which rate gets there in one step? And in a valley twice as steep, does 0.6 still win?',
      answer: ({ single, steep, epochs }) =>
        `${single}: the gap is multiplied by 0. And no: ${steep.factor} now, loss ${steep.loss} after ${epochs}. There ${steep.edge} is the edge and ${steep.single} the single step; in general 2/L″ and 1/L″.`,
      listenFor: 'One good rate fits every problem.',
    },
    own: {
      title: 'On your own',
      ask: ({ soon, high, epochs }) =>
        `Find a rate: there in at most ${soon.epochs} epochs; the same loss curve as 0.2; a loss above ${high.loss} after ${epochs}; never closer, never further, yet always moving.`,
      answer: ({ soon, high, edge, middleTwin }) =>
        `${soon.least} to ${soon.most}; ${middleTwin}; ${high.least} and more; ${edge}.`,
      listenFor: 'Overflow means too small a rate. It is the other way round.',
    },
    neuron: {
      title: 'The neuron',
      ask: ({ neuron: { weight, bias, answers, saturated } }) =>
        `A neuron has w = ${weight}, b = ${bias} and f = tanh: what does it answer to ${answers.map(({ input }) => input).join(', ')}? Then it learns four points: which of 0.03, 5 and 1 arrives first? And what does 1 do from w = ${saturated.start[0]}, b = ${saturated.start[1]}?`,
      answer: ({ neuron: { answers, wildLoss, saturated } }) =>
        `${answers.map(({ output }) => output).join(', ')}. 1 arrives first, then 0.03; 5 is thrown to and fro, with a loss of ${wildLoss}. From the other start 1 crawls: the gradient is ${saturated.slopes[1]} there, against ${saturated.slopes[0]}.`,
      listenFor: 'It is stuck, so the rate is too small. Where the neuron is saturated, no rate is large.',
    },
    network: {
      title: 'A network',
      ask: ({ neuron: { epochs } }) =>
        `Iris, 4 inputs and 3 outputs, ${epochs} epochs: which of 1, 0.1 and 10 comes first below a quarter of its loss? What does 300 do? And in what order do the three come when the inputs are not scaled?`,
      answer: () =>
        '10, then 1; 0.1 is not there yet. 300 is thrown off and stuck: softmax cannot blow up. On raw inputs 0.1 is first, and neither 1 nor 10 gets there.',
      listenFor: '10 is too large. Only with the curvature: what counts is the rate times λ.',
    },
  },
};
