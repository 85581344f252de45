import { describe, expect, it } from 'vitest';
import { signedInCaller } from '../../support/practice-call';
import { startPractice } from '../../support/practice';

const at = { sheet: 'preExisting', plan: '00123', second: 'EE+SP' } as const;

describe('the control interface', () => {
  it('records what was received, byte for byte', async () => {
    const { access, control } = await startPractice();
    const call = await signedInCaller(access);
    await control.forgetRequests();
    await call('PUT', '/plans/00123/accumulators-batch?x=%20', { body: Buffer.from('[ 1.50 ]') });
    const [request, ...others] = await control.requests();
    expect(others).toEqual([]);
    expect(request).toMatchObject({
      method: 'PUT',
      path: '/vbasoftware/plans/00123/accumulators-batch?x=%20',
      headers: { 'x-api-key': access.apiKey, 'user-agent': 'planbatch-tests/1.0' },
      body: '[ 1.50 ]',
    });
  });

  it('reads rows, and changes one as a colleague would', async () => {
    const { control } = await startPractice();
    const before = await control.row(at);
    expect(before).toMatchObject({ thru_Range: 12, range_Type: 'M' });
    const after = await control.changeRow({ ...at, values: { thru_Range: 9 } });
    expect(after).toEqual({
      ...before,
      thru_Range: 9,
      update_User: 'colleague',
      update_Date: '2026-12-01T10:00:00Z',
    });
    expect(await control.row(at)).toEqual(after);
    expect(await control.rows({ sheet: 'preExisting', plan: '00123' })).toContainEqual(after);
  });

  it('adds and deletes rows as a colleague would', async () => {
    const { control } = await startPractice();
    const added = await control.changeRow({ ...at, second: 'WAIVED', values: { ex_Code: 'PX1' } });
    expect(added).toMatchObject({
      coverage_Type: 'WAIVED',
      ex_Code: 'PX1',
      pre_Ex_Amount: null,
      entry_User: 'colleague',
    });
    expect(await control.removeRow({ ...at, second: 'WAIVED' })).toBe(true);
    expect(await control.removeRow({ ...at, second: 'WAIVED' })).toBe(false);
    expect(await control.row({ ...at, second: 'WAIVED' })).toBeNull();
  });

  it('starts afresh on reset, while those who signed in stay so', async () => {
    const { access, control } = await startPractice();
    const call = await signedInCaller(access);
    const before = await control.row(at);
    await control.changeRow({ ...at, values: { thru_Range: 9 } });
    await control.fault({ actions: [{ kind: 'answer', status: 500 }] });
    await control.reset();
    expect(await control.row(at)).toEqual(before);
    expect(await control.requests()).toEqual([]);
    expect(await control.state()).toEqual({ held: 0, faults: 0 });
    expect((await call('GET', '/plans')).status).toBe(200);
  });

  it('drops the faults still to come when asked', async () => {
    const { access, control } = await startPractice();
    const call = await signedInCaller(access);
    await control.fault({ actions: [{ kind: 'answer', status: 500 }] });
    await control.clearFaults();
    expect((await call('GET', '/plans')).status).toBe(200);
  });

  it('says what is wrong with an input, and knows no other verbs', async () => {
    const { access, control } = await startPractice();
    await expect(control.fault({ path: '(', actions: [{ kind: 'stall' }] })).rejects.toThrow(
      /regular expression/,
    );
    await expect(control.fault({ actions: [] })).rejects.toThrow(/actions/);
    const status = async (method: string, verb: string, body?: string): Promise<number> => {
      const address = new URL(`/_control/${verb}`, access.baseUrl);
      return (await fetch(address, { method, ...(body === undefined ? {} : { body }) })).status;
    };
    expect(await status('POST', 'explode')).toBe(404);
    expect(await status('POST', '__proto__')).toBe(404);
    expect(await status('GET', 'requests')).toBe(404);
    expect(await status('POST', 'row', '{')).toBe(400);
    expect(await status('POST', 'requests')).toBe(200);
  });
});
