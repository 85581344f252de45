/**
 * The channel all answers travel on, to the same frame by the same way as the events: so an event told before
 * an answer arrives before it. Electron's own `invoke` gives no such order, and an old event that came after
 * the answer of `openWorkspace` would paint a state that is no longer true.
 */
export const answerChannel = 'planbatch:answer';
