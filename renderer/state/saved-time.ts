const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' });

/** When something was saved: `14:32`, on another day than today with it: `Nov 20, 14:32`. Local time. */
export function savedTime(at: number, now: number): string {
  const time = timeOfDay.format(at);
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? time : `${day.format(at)}, ${time}`;
}
