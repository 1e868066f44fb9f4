import type { MathNode } from './mathNode';

/** A formula as MathML, to stand in a `math` element. */
export function MathMl({ node }: { node: MathNode }) {
  const Tag = node.tag;
  if ('text' in node) return <Tag>{node.text}</Tag>;
  return (
    <Tag>
      {node.children.map((child, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a formula is written anew as a whole, its parts have no names
        <MathMl key={place} node={child} />
      ))}
    </Tag>
  );
}
