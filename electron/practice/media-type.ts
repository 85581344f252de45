const offered = ['text/plain', 'application/json', 'text/json'] as const;
type Offered = (typeof offered)[number];

/**
 * The type an answer is served as. The vendor documents `text/plain` holding JSON, while its own typed client
 * asks for `application/json` and refuses anything else, so the first wish of the client that can be met
 * decides, and `text/plain` where it has none.
 */
export function answerType(accept: string | undefined): Offered {
  const wishes = (accept ?? '*/*').split(',').map(readWish);
  const byWeight = wishes.filter((wish) => wish.weight > 0).sort((a, b) => b.weight - a.weight);
  for (const wish of byWeight) {
    const match = offered.find((type) => meets(type, wish.range));
    if (match !== undefined) return match;
  }
  return 'text/plain';
}

interface Wish {
  readonly range: string;
  readonly weight: number;
}

function readWish(text: string): Wish {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { range, weight: Number.isFinite(weight) ? weight : 0 };
}

function meets(type: Offered, range: string): boolean {
  if (range === '*/*') return true;
  const [kind = '', subtype = ''] = range.split('/');
  return subtype === '*' ? type.startsWith(`${kind}/`) : type === range;
}

/** Whether a request body of that `Content-Type` is read as JSON: the three types of the API description. */
export function isJsonType(contentType: string | undefined): boolean {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) return false;
  return type === 'application/json' || type === 'text/json' || /^application\/[^/]+\+json$/.test(type);
}
