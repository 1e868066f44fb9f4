import { parseNeuron } from '../core/objectives/neuron';

/** What losses have in common between which one drags: the text, whatever its constants; of a neuron, all but its points. */
export function kinOf(text: string): string {
  const neuron = parseNeuron(text);
  return neuron ? `${neuron.activation} ${neuron.kind}` : text;
}
