import { Component, type ReactNode } from 'react';
import { Button } from './button';
import './error-boundary.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Stands in for the screen when drawing it failed. Nothing is lost: edits are kept outside the window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override readonly state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main className="broken" role="alert">
        <h1>This screen could not be drawn</h1>
        <p>Your rows are kept. Reload to go on where you were; a run that is sending goes on meanwhile.</p>
        <Button
          label="Reload"
          icon="retry"
          look="outlined"
          onPress={() => {
            location.reload();
          }}
        />
      </main>
    );
  }
}
