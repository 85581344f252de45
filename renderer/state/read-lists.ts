import type { Connection, Reference } from '../../shared/ipc/connection-schemas';
import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Failure } from '../../shared/ipc/failure';
import type { Notice } from './notice';
import type { Observable } from './observable';
import type { RuleGround } from './rule-lists';

interface ListReader {
  readonly api: Pick<PlanbatchApi, 'readReference' | 'listPlans'>;
  readonly connection: Observable<Connection | null>;
  readonly reference: Observable<Reference | null>;
  readonly rules: Pick<RuleGround, 'know' | 'knowPlans'>;
  readonly notice: Observable<Notice | null>;
  readonly tellFailure: (failure: Failure, again: () => void) => void;
}

/**
 * Reads the lists that rows are checked against. A service that gave no list of codes is not asked for its plans until
 * the person tries again; then both are read. A problem that is told of already is not told over: whatever needs the
 * service says by itself what is the matter with it. `tried` is the notice from which the person tries again: that one
 * is no longer true, whatever comes of it.
 */
export async function readLists(reader: ListReader, tried: Notice | null = null): Promise<void> {
  const { api, reference, rules, notice } = reader;
  const connection = reader.connection.get();
  // Another workspace may be opened meanwhile, perhaps of another database.
  const isOther = (): boolean => reader.connection.get() !== connection;
  const read = await api.readReference({});
  if (isOther()) return;
  if (!read.ok) {
    const told = notice.get();
    if (told === tried || told?.kind !== 'problem') {
      reader.tellFailure(read.failure, () => void readLists(reader, notice.get()));
    }
    return;
  }
  if (tried !== null && notice.get() === tried) notice.set(null);
  reference.set(read.value);
  rules.know(read.value);
  const listed = await api.listPlans({});
  if (listed.ok && !isOther()) rules.knowPlans(listed.value);
}
