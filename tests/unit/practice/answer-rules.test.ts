import { describe, expect, it } from 'vitest';
import { problem, success } from '../../../electron/practice/answer';
import { answerType, isJsonType } from '../../../electron/practice/media-type';
import { pageOf } from '../../../electron/practice/paging';
import { requestTarget } from '../../../electron/practice/request-target';
import { takeToken, vendorRateLimit, type Bucket } from '../../../electron/practice/token-bucket';

describe('the type of an answer', () => {
  it.each([
    [undefined, 'text/plain'],
    ['*/*', 'text/plain'],
    ['application/json', 'application/json'],
    ['application/json, text/plain, */*', 'application/json'],
    ['text/plain, application/json, text/json', 'text/plain'],
    ['text/plain;q=0.5, text/json', 'text/json'],
    ['text/html, application/*;q=0.8', 'application/json'],
    ['application/json;q=0, */*', 'text/plain'],
    ['image/png', 'text/plain'],
    ['APPLICATION/JSON; charset=utf-8', 'application/json'],
  ])('to Accept %s is %s', (accept, type) => {
    expect(answerType(accept)).toBe(type);
  });
});

describe('the type of a request', () => {
  it.each([
    ['application/json', true],
    ['text/json; charset=UTF-8', true],
    ['application/merge-patch+json', true],
    ['application/json; charset=utf-16', false],
    ['application/x-www-form-urlencoded', false],
    ['application/+json', false],
    [undefined, false],
  ])('%s is JSON: %s', (type, isJson) => {
    expect(isJsonType(type)).toBe(isJson);
  });
});

describe('the target of a request', () => {
  it.each([
    ['/vbasoftware/plans', ['plans']],
    ['/vbasoftware/plans/SF%20VISION%2027%2FB', ['plans', 'SF VISION 27/B']],
    ['/vbasoftware/plans/A+B%2BC', ['plans', 'A+B+C']],
    ['/vbasoftware/plans/..%2F..', ['plans', '../..']],
    ['/vbasoftware/a//b', ['a', '', 'b']],
  ])('%s is split before it is decoded', (url, segments) => {
    expect(requestTarget(url)).toMatchObject({ segments });
  });

  it('is nothing outside of the base, and broken where its encoding is', () => {
    expect(requestTarget('/other/plans')).toBeNull();
    expect(requestTarget('/vbasoftwares/plans')).toBeNull();
    expect(requestTarget('/vbasoftware/plans/%')).toBe('badEncoding');
  });
});

describe('the rate limit', () => {
  /** How many of so many calls pass, one every so many milliseconds. */
  function passing(calls: number, every: number): number {
    let bucket: Bucket = { tokens: vendorRateLimit.burst, at: 0 };
    let count = 0;
    for (let call = 0; call < calls; call += 1) {
      const taken = takeToken(bucket, vendorRateLimit, call * every);
      bucket = taken;
      if (taken.passes) count += 1;
    }
    return count;
  }

  it('lets 50 pass at once', () => {
    expect(passing(200, 0)).toBe(50);
  });

  it('lets 25 a second pass for ever', () => {
    expect(passing(1000, 40)).toBe(1000);
  });

  it('lets burst and refill pass of twice as many', () => {
    // 10 seconds at 50 a second: 50 of the burst and 25 for each second.
    expect(passing(500, 20)).toBe(50 + Math.floor(499 * 0.02 * 25));
  });
});

describe('a page of a list', () => {
  const items = [3, 1, 2].map((size) => ({ size, name: `item ${4 - size}` }));
  const page = (query: string): readonly unknown[] => {
    const { data, headers } = pageOf(items, new URLSearchParams(query));
    return [data, headers['X-Pagination']];
  };

  it('is the whole list by default, told so in the header', () => {
    expect(page('')).toEqual([items, '{"TotalCount":3,"TotalPages":1,"CurrentPage":1,"PageSize":100}']);
  });

  it('is cut and sorted as asked, and empty past the end', () => {
    const [three, one, two] = items;
    expect(page('pageSize=2&page=2')[0]).toEqual([two]);
    expect(page('sortBy=size')[0]).toEqual([one, two, three]);
    expect(page('sortBy=name:desc, size')[0]).toEqual([one, two, three]);
    expect(page('page=9')).toEqual([[], '{"TotalCount":3,"TotalPages":1,"CurrentPage":9,"PageSize":100}']);
  });

  it.each(['page=0', 'page=x', 'pageSize=0', 'pageSize=1.5', 'page=4294967296', 'sortBy=weight'])(
    'is refused for %s',
    (query) => {
      expect(pageOf(items, new URLSearchParams(query)).status).toBe(400);
    },
  );
});

describe('an answer', () => {
  it('holds data or a problem, never both', () => {
    expect(success(200, [])).toMatchObject({ status: 200, data: [], error: null });
    expect(problem(404, 'None.')).toMatchObject({
      status: 404,
      data: null,
      error: { type: 'https://httpstatuses.com/404', title: 'Not Found', status: 404, detail: 'None.' },
    });
  });
});
