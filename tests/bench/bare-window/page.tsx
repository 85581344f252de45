import { createRoot } from 'react-dom/client';

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place to draw on');
createRoot(place).render(<h1>A window, React, and nothing else</h1>);
