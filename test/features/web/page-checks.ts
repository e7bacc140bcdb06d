/** What must hold for every page, whatever stands on it. */
export function faultsOf(html: string): string[] {
  return [
    ...headingFaults(html),
    ...anchorFaults(html),
    ...twice(matches(html, / id="([^"]+)"/g)).map((id) => `id ${id} stands twice`),
    ...matches(html, /(style|onclick)="/g).map((name) => `inline ${name} breaks the policy`),
    ...matches(html, />[^<]*(undefined|NaN|\[object)[^<]*</g).map((text) => `prints ${text}`),
    ...tableFaults(html),
  ];
}

function headingFaults(html: string): string[] {
  const levels = matches(html, /<h([1-6])[ >]/g).map(Number);
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const ones = levels.filter((level) => level === 1).length;
  return [
    ...jumps.map((level) => `a heading jumps to level ${String(level)}`),
    ...(ones === 1 ? [] : [`${String(ones)} first headings`]),
  ];
}

function anchorFaults(html: string): string[] {
  const targets = matches(html, /href="#([^"]+)"/g);
  return targets
    .filter((target) => !html.includes(` id="${target}"`))
    .map((target) => `nothing has the id ${target}`);
}

function tableFaults(html: string): string[] {
  const tables = html.split('<table').slice(1);
  return tables
    .filter((table) => !table.slice(0, 400).includes('<caption>') || !table.includes('scope="col"'))
    .map((table) => `a table without caption or heads: ${table.slice(0, 80)}`);
}

function matches(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? '');
}

function twice(items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}
