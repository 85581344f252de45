import { expect, test } from 'vitest';
import { askForWay } from '../../../renderer/grid/ask-for-way';
import { tellScrolled } from '../../../renderer/grid/follow-scroll';
import { success } from '../../../shared/ipc/failure';

function scrolledSheet(isRunning: boolean): { readonly asked: () => number; readonly scroll: () => void } {
  let asked = 0;
  const scroller = Object.assign(new EventTarget(), { scrollTop: 0, scrollLeft: 0, clientHeight: 100 });
  const element = scroller as unknown as HTMLElement;
  const giveWay = () => {
    asked += 1;
    return Promise.resolve(success({}));
  };
  askForWay(element, { isRunning: () => isRunning, api: { giveWay } });
  return {
    asked: () => asked,
    scroll: () => {
      tellScrolled(element);
    },
  };
}

test('a run is asked to give way when the sheet is scrolled, and not again with every frame', () => {
  const { asked, scroll } = scrolledSheet(true);
  expect(asked()).toBe(0);
  scroll();
  scroll();
  expect(asked()).toBe(1);
});

test('nobody is asked to give way where nothing is sent', () => {
  const { asked, scroll } = scrolledSheet(false);
  scroll();
  expect(asked()).toBe(0);
});
