/** The rule with an id that was checked at the border. Throws when it was not: an unknown code must never score 0. */
export function ruleOf<Rule extends { readonly id: string }>(
  rules: readonly Rule[],
  id: string,
): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new RangeError(`the method has no "${id}"`);
  return rule;
}
