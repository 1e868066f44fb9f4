import type { Allowed } from '../core/expression/syntax';
import type { ObjectiveProblem } from '../state/objective';

/** 说明损失函数的文本哪里有问题、允许什么、该怎么做。 */
export function describeObjectiveProblem(problem: ObjectiveProblem): string {
  switch (problem.code) {
    case 'empty':
      return '还没有输入。请写 w 的函数，如 (w+1)^2；或 x 和 y 的函数，如 x^2+20*y^2。';
    case 'nowhereFinite':
      return '在试过的各点，这个函数的值或斜率都不是有限的数。请换一个至少在 1 附近有限的函数。';
    case 'noWeight':
      return problem.names.length > 0
        ? `没有可学习的量：${problem.names.slice(0, 3).join('、')} 会被当作常数。请使用 w，或 x 和 y。`
        : '这是常数，没有可学习的量。请使用 w，或 x 和 y。';
    default:
      return `${place(problem)}：${explain(problem)}`;
  }
}

/** 从 1 数起。 */
function place({ from, to }: { readonly from: number; readonly to: number }): string {
  return to - from > 1 ? `第 ${from + 1} 到 ${to} 个字符` : `第 ${from + 1} 个字符`;
}

type Placed = Exclude<ObjectiveProblem, { code: 'empty' | 'nowhereFinite' | 'noWeight' }>;

function explain(problem: Placed): string {
  switch (problem.code) {
    case 'unexpectedCharacter':
      return `“${problem.found}”在这里没有意义。可用字母、数字、+ − * / ^ ( ) | 和逗号。`;
    case 'unexpectedToken':
      return `这里不能写“${shorten(problem.found)}”。允许：${listAllowed(problem.allowed)}。`;
    case 'unexpectedEnd':
      return `末尾缺了东西。允许：${listAllowed(problem.allowed)}。`;
    case 'unclosed':
      return problem.opener === '(' ? '这个括号没有闭合。请补上 )。' : '这条竖线没有闭合。请补上另一条 |。';
    case 'unknownFunction':
      return `没有“${shorten(problem.found)}”这个函数。${
        problem.suggestion ? `是不是 ${problem.suggestion}？` : '可用的函数列在下面。'
      }`;
    case 'unknownName':
      return `不认识“${shorten(problem.found)}”。允许：${problem.allowed.join('、')}。`;
    case 'wrongOperandCount': {
      const { name, given, least, most } = problem;
      const wanted = least === most ? `${least}` : `${least} 到 ${most}`;
      return `${name} 的括号里须有 ${wanted} 个数，用逗号隔开；这里有 ${given} 个。`;
    }
    case 'functionWithoutParentheses':
      return `${problem.name} 是函数，请把自变量写进括号：${problem.name}(…)。`;
    case 'numberTooLarge':
      return `${shorten(problem.found)} 超出了计算机能表示的数。请写小于 1e308 的数。`;
    case 'tooLong':
      return `共 ${problem.length} 个字符。最多允许 ${problem.limit} 个，请删去划线部分。`;
    case 'tooDeep':
      return `括号、符号或指数嵌套超过 ${problem.limit} 层。请减少层数。`;
    case 'tooManyNodes':
      return `数、名字和符号超过 ${problem.limit} 个。请写短一些。`;
    case 'mixedWeights':
      return `${problem.found.join('、')} 不能一起用。请只用 w，或用 x 和 y。`;
    case 'joinedNames':
      return `“${shorten(problem.found)}”会被当成一个名字。乘积请写作 ${shorten(problem.suggestion)}。`;
    case 'longName':
      return problem.suggestion
        ? `“${shorten(problem.found)}”作为名字太长。是不是 ${problem.suggestion}(…)？`
        : `“${shorten(problem.found)}”作为常数名太长。最多允许 ${problem.limit} 个字母和数字。`;
    case 'tooManyConstants':
      return `常数太多。除权重外，最多允许 ${problem.limit} 个名字。`;
    case 'divisionByZero':
      return '它恒为 0，不能作除数。请换一个除数。';
  }
}

const ALLOWED: Readonly<Record<Allowed, string>> = {
  number: '数',
  name: '名字',
  function: '函数',
  operator: '符号 + − * / ^',
  end: '结束',
  '(': '(',
  ')': ')',
  '|': '|',
  ',': '逗号',
  '-': '−',
};

function listAllowed(allowed: readonly Allowed[]): string {
  return [...new Set(allowed)].map((one) => ALLOWED[one]).join('、');
}

/** 粘贴的文本可能很长。 */
function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length > 24 ? `${letters.slice(0, 24).join('')}…` : text;
}
