/** A letter, a number or a sign, and whether it is squared. */
const TOKEN = /(lr|[a-z]|[\d.]+|\S)(²?)/gi;

/** Words of the lesson, in which what stands between ⟨ and ⟩ is a formula: `multiplied by ⟨1 − 2·lr⟩`. */
export function Prose({ text }: { text: string }) {
  return text
    .split(/[⟨⟩]/)
    .map((part, place) => (place % 2 === 1 ? <Formula key={part} text={part} /> : part));
}

/** A formula of one line, as MathML. A square stands on what is right before it. */
function Formula({ text }: { text: string }) {
  return (
    <math>
      {[...text.matchAll(TOKEN)].map(({ index, 1: token = '', 2: square }) =>
        square ? (
          <msup key={index}>
            <Token text={token} />
            <mn>2</mn>
          </msup>
        ) : (
          <Token key={index} text={token} />
        ),
      )}
    </math>
  );
}

function Token({ text }: { text: string }) {
  if (text === 'lr') return <mtext>lr</mtext>;
  if (/[a-z]/i.test(text)) return <mi>{text}</mi>;
  if (/\d/.test(text)) return <mn>{text}</mn>;
  return <mo stretchy="false">{text}</mo>;
}
