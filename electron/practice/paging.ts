import { problem, success, type Answer } from './answer';

type Item = object;

/**
 * One page of a list, with `X-Pagination` telling where it lies. `page` counts from 1 (default 1), `pageSize`
 * is 100 unless given, `sortBy` names properties, each with `:asc` or `:desc`, separated by commas.
 */
export function pageOf(items: readonly Item[], query: URLSearchParams): Answer {
  const page = wholeNumber(query.get('page'), 1);
  if (page === null) return problem(400, 'The value of page must be a whole number of at least 1.');
  const pageSize = wholeNumber(query.get('pageSize'), 100);
  if (pageSize === null) return problem(400, 'The value of pageSize must be a whole number of at least 1.');
  const order = readOrder(query.get('sortBy') ?? '');
  const unknown = order.find((part) => !items.every((item) => Object.hasOwn(item, part.name)));
  if (unknown !== undefined)
    return problem(400, `The value of sortBy names no known property: '${unknown.name}'.`);
  const sorted = [...items].sort((a, b) => compare(a, b, order));
  const position = {
    TotalCount: items.length,
    TotalPages: Math.ceil(items.length / pageSize),
    CurrentPage: page,
    PageSize: pageSize,
  };
  const start = (page - 1) * pageSize;
  const headers = { 'X-Pagination': JSON.stringify(position) };
  return success(200, sorted.slice(start, start + pageSize), headers);
}

function wholeNumber(text: string | null, otherwise: number): number | null {
  if (text === null) return otherwise;
  if (!/^\d{1,10}$/.test(text)) return null;
  const value = Number(text);
  return value >= 1 && value < 2 ** 31 ? value : null;
}

interface OrderPart {
  readonly name: string;
  readonly direction: 1 | -1;
}

function readOrder(sortBy: string): readonly OrderPart[] {
  const parts = sortBy.split(',').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', direction = 'asc'] = part.split(':');
      return { name, direction: direction.toLowerCase() === 'desc' ? -1 : 1 };
    });
}

function compare(a: Item, b: Item, order: readonly OrderPart[]): number {
  for (const { name, direction } of order) {
    const [left, right] = [String(Reflect.get(a, name)), String(Reflect.get(b, name))];
    if (left !== right) return left < right ? -direction : direction;
  }
  return 0;
}
