import { sheetNamed, type SheetName } from '../../shared/plan/sheet';
import { problem, success, type Answer } from './answer';
import { parameter, stampOf, type Call } from './call';
import { checkItem, type CheckedItem } from './item-check';
import { jsonBody } from './json-body';
import { sameKeyForm, type RowPlace } from './row-store';
import { storedRow } from './stored-row';
import { planOf } from './world';

/** GET of all rows of a plan: the whole list, without paging. */
export function listRows(sheet: SheetName, call: Call): Answer {
  const plan = parameter(call, 0);
  if (planOf(call.world, plan) === undefined) return problem(404, `The plan '${plan}' was not found.`);
  return success(200, call.world.rows.list(sheet, plan));
}

export function readRow(sheet: SheetName, call: Call): Answer {
  const row = call.world.rows.read(sheet, placeOf(call));
  return row === undefined ? rowNotFound(sheet, call) : success(200, row);
}

/** POST of a row that must not exist yet. */
export function createRow(sheet: SheetName, call: Call): Answer {
  const checked = checkedBody(sheet, call);
  if (!checked.ok) return checked.answer;
  const plan = parameter(call, 0);
  if (planOf(call.world, plan) === undefined) return problem(400, `The plan '${plan}' does not exist.`);
  const second = String(checked.item[sheetNamed(sheet).secondKey]);
  if (call.world.rows.read(sheet, { plan, second }) !== undefined) {
    return problem(409, `The ${sheetNamed(sheet).rowNoun} '${second}' of plan '${plan}' already exists.`);
  }
  return store(sheet, call, { item: checked.item, place: { plan, second } });
}

/** PUT of a row that must exist: only the batch creates. */
export function updateRow(sheet: SheetName, call: Call): Answer {
  const place = placeOf(call);
  const checked = checkedBody(sheet, call);
  if (!checked.ok) return checked.answer;
  const secondKey = sheetNamed(sheet).secondKey;
  const second = String(checked.item[secondKey]);
  if (sameKeyForm(second) !== sameKeyForm(place.second)) {
    return problem(400, `The ${secondKey} '${second}' does not match '${place.second}' of the request.`);
  }
  if (call.world.rows.read(sheet, place) === undefined) return rowNotFound(sheet, call);
  return store(sheet, call, { item: checked.item, place });
}

export function removeRow(sheet: SheetName, call: Call): Answer {
  return call.world.rows.remove(sheet, placeOf(call)) ? success(200, null) : rowNotFound(sheet, call);
}

function placeOf(call: Call): RowPlace {
  return { plan: parameter(call, 0), second: parameter(call, 1) };
}

function rowNotFound(sheet: SheetName, call: Call): Answer {
  const { plan, second } = placeOf(call);
  return problem(404, `The ${sheetNamed(sheet).rowNoun} '${second}' of plan '${plan}' was not found.`);
}

type CheckedBody =
  { readonly ok: true; readonly item: CheckedItem } | { readonly ok: false; readonly answer: Answer };

function checkedBody(sheet: SheetName, call: Call): CheckedBody {
  const body = jsonBody(call.headers, call.body);
  if (!body.ok) return body;
  const check = checkItem(body.value, { sheet, plan: parameter(call, 0), lookups: call.world });
  return check.ok ? check : { ok: false, answer: problem(400, check.message) };
}

function store(
  sheet: SheetName,
  call: Call,
  change: { readonly item: CheckedItem; readonly place: RowPlace },
): Answer {
  const previous = call.world.rows.read(sheet, change.place);
  const row = storedRow(sheet, change.item, { previous, stamp: stampOf(call) });
  call.world.rows.write(sheet, row);
  return success(previous === undefined ? 201 : 200, row);
}
