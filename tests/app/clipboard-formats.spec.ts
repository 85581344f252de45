import { expect } from '@playwright/test';
import { clipboardNow, copyElsewhere, copyPicture, emptyClipboard } from '../support/clipboard';
import { key, test } from '../support/plan-sheet';
import { copyFromExcel } from '../support/screen';

test('copying writes text and HTML, with identifiers as text and amounts in full', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await screen.button('Add row').click();
  await copyFromExcel(app, [['00123', 'SAY "X"', '1041.6667']]);
  await window.keyboard.press('Control+v');
  const added = screen.cell('00123|SAY "X"'.replaceAll('"', '\\"'), 'plan_ID');
  await added.click();
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Control+c');
  await expect.poll(async () => (await clipboardNow(app)).text).toBe('00123\t"SAY ""X"""\t1041.6667');
  const { html } = await clipboardNow(app);
  expect(html).toContain(`<td style="mso-number-format:'\\@'" sdnum="1033;0;@">00123</td>`);
  expect(html).toContain('<td x:num="1041.6667" sdval="1041.6667" sdnum="1033;">1041.6667</td>');
  await window.keyboard.press('Control+Shift+c');
  await expect
    .poll(async () => (await clipboardNow(app)).text)
    .toMatch(/^Plan\tAccumulator\tAnnual maximum .+\r\n00123\t/);
});

test('the number behind a rounded one is pasted, and an identifier stays as it is shown', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await screen.button('Add row').click();
  await copyElsewhere(app, {
    text: '00123\tNEW\t1,041.67\n',
    html:
      '<html><head><meta name="generator" content="LibreOffice 7.4"/></head><body><table><tr>' +
      '<td sdval="123" sdnum="1033;0;00000">00123</td><td>NEW</td>' +
      '<td sdval="1041.6667" sdnum="1033;0;#,##0.00">1,041.67</td></tr></table></body></html>',
  });
  await window.keyboard.press('Control+v');
  await expect(screen.cell('00123|NEW', 'annual_Max')).toHaveText('1,041.6667');
});

test('a table of a web page is pasted by its cells, and nothing of it runs', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  await copyElsewhere(app, {
    text: '$1,000.00\n(extra)\t20',
    html:
      '<table><tr><td>$1,000.00<br><img src=x onerror="document.title=\'run\'"></td>' +
      '<td><script>document.title="run"</script>20</td></tr></table>',
  });
  await window.keyboard.press('Control+v');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('1,000.00');
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText('20.00');
  expect(await window.title()).not.toBe('run');
});

test('blanks that a web page keeps together are no part of an amount, however they are written', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  const amounts = ['&nbsp;1,250.00', '1&nbsp;250.00&nbsp;', '&#160;$&#xA0;500', '&amp;nbsp;75', '&nbsp60'];
  await copyElsewhere(app, {
    text: '\u00a01,250.00\t1\u00a0250.00\u00a0\t\u00a0$\u00a0500\t&nbsp;75\t\u00a060',
    html: `<table><tr>${amounts.map((amount) => `<td>${amount}</td>`).join('')}</tr></table>`,
  });
  await window.keyboard.press('Control+v');
  const read = ['1,250.00', '1,250.00', '500.00', '75.00', '60.00'];
  const pasted = async (): Promise<readonly string[]> => {
    const cells = await screen.row(key).locator('[role=gridcell]').allTextContents();
    return cells.slice(cells.indexOf('1,250.00')).slice(0, read.length);
  };
  await expect.poll(pasted).toEqual(read);
  await expect(screen.row(key).locator('[aria-invalid=true]')).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect.poll(pasted).not.toEqual(read);
  await copyElsewhere(app, { text: amounts.join('\t').replace('&nbsp60', '60') });
  await window.keyboard.press('Control+v');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('1,250.00');
  await expect(screen.row(key).locator('[aria-invalid=true]')).toHaveText('&amp;nbsp;75');
});

test('amounts are read as people write them, and what is none stays in its cell, marked', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  await copyFromExcel(app, [
    ['$1,250.00', '(500)', '500-', '\u00a01\u00a0250\u00a0', '\u221275', "'60", '5%'],
  ]);
  await window.keyboard.press('Control+v');
  const amounts = ['1,250.00', '-500.00', '-500.00', '1,250.00', '-75.00', '60.00', '5%'];
  const row = screen.row(key);
  const cells = await row.locator('[role=gridcell]').allTextContents();
  const start = cells.indexOf('1,250.00');
  expect(cells.slice(start, start + amounts.length)).toEqual(amounts);
  await expect(row.locator('[aria-invalid=true]')).toHaveCount(1);
  await expect(row.locator('[aria-invalid=true]')).toHaveText('5%');
});

test('what is no block of cells is refused in a sentence', async ({ app, window, planScreen: screen }) => {
  const cell = screen.cell(key, 'annual_Max');
  await cell.click();
  const before = await cell.textContent();
  await copyPicture(app);
  await window.keyboard.press('Control+v');
  await expect(
    window.getByText('There is a picture or a file on the clipboard, and no cells.'),
  ).toBeVisible();
  await emptyClipboard(app);
  await window.keyboard.press('Control+v');
  await expect(window.getByText('There is nothing on the clipboard to paste.')).toBeVisible();
  await copyElsewhere(app, { text: '9'.repeat(60_000_000) });
  await window.keyboard.press('Control+v');
  await expect(window.getByText(/60 million characters, which is too much/)).toBeVisible();
  await expect(cell).toHaveText(before ?? '');
});
