import { expect, test } from 'vitest';
import { startNotices } from '../../../electron/drafts/start-notices';

const kept = { kind: 'kept', at: null } as const;
const noon = new Date(2026, 10, 21, 12).getTime();

test('a start like any other has nothing to tell', () => {
  expect(startNotices({ setAside: null }, kept)).toEqual([]);
});

test('a damaged file is named with the backup that was opened and the times that are missing', () => {
  const setAside = {
    because: 'corrupt',
    file: '/data/workspaces/planbatch-set-aside-1.db',
    backup: '/data/workspaces/backups/planbatch-2026-11-20.db',
    gap: { from: noon - 86_400_000, to: noon },
  } as const;
  const [notice, ...others] = startNotices({ setAside }, kept);
  expect(others).toEqual([]);
  expect(notice).toContain('damaged. It is kept as planbatch-set-aside-1.db.');
  expect(notice).toContain('The backup planbatch-2026-11-20.db was opened.');
  expect(notice).toMatch(/Edits from Nov 20, 2026, 12:00\sPM to Nov 21, 2026, 12:00\sPM are not in it\./);
});

test('without a backup it says that the workspace starts empty', () => {
  const setAside = {
    because: 'foreign',
    file: '/a/b.db',
    backup: null,
    gap: { from: null, to: noon },
  } as const;
  expect(startNotices({ setAside }, kept)).toEqual([
    'The workspace file was not one of Planbatch. It is kept as b.db. There was no backup, so the workspace starts empty.',
  ]);
});

test('edits taken in from the lifeboat are told', () => {
  expect(startNotices({ setAside: null }, { kind: 'kept', at: noon })).toEqual([
    'Edits that the disk had refused are now in the workspace.',
  ]);
});
