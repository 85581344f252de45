import { createRoot } from 'react-dom/client';
import { App } from './app';
import { bridge } from './bridge';
import { afterPaint } from './state/after-paint';
import { inQuiet, rehearsal } from './state/rehearsal';
import { Workspace } from './state/workspace';
import { WorkspaceProvider } from './state/workspace-context';
import './ui/theme.css';
import './ui/base.css';
import './ui/check-list.css';
import './ui/text-field.css';
import { ErrorBoundary } from './ui/error-boundary';

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place to draw on');

const painted = (): Promise<void> =>
  new Promise((resolve) => {
    afterPaint(resolve);
  });
const workspace = new Workspace(bridge(), painted);
createRoot(place).render(
  <ErrorBoundary>
    <WorkspaceProvider value={workspace}>
      <App />
    </WorkspaceProvider>
  </ErrorBoundary>,
);
void workspace.open().then(() => {
  inQuiet(rehearsal());
});
// An orderly end leaves no half second of typing behind, and no paste.
window.addEventListener('pagehide', () => {
  workspace.keeping.keepNow();
  workspace.draft.keepNow();
  workspace.view.keepNow();
});
