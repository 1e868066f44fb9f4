import type { MathNode } from './mathNode';

/** A formula as MathML, to stand in a `math` element. */
export function MathMl({ node }: { node: MathNode }) {
  return <Part node={node} isTall={hasFraction(node)} />;
}

/** @param isTall whether brackets grow with what they enclose */
function Part({ node, isTall }: { node: MathNode; isTall: boolean }) {
  const Tag = node.tag;
  if ('text' in node)
    return isTall || Tag !== 'mo' ? <Tag>{node.text}</Tag> : <mo stretchy="false">{node.text}</mo>;
  const isTallInside = isTall && hasFraction(node);
  return (
    <Tag>
      {node.children.map((child, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a formula is written anew as a whole, its parts have no names
        <Part key={place} node={child} isTall={isTallInside} />
      ))}
    </Tag>
  );
}

function hasFraction(node: MathNode): boolean {
  return 'children' in node && (node.tag === 'mfrac' || node.children.some(hasFraction));
}
