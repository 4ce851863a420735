// Far from midnight whenever the demo runs, so that class time never ends in the middle of it.
const hour = new Date().getUTCHours();
const timezone = hour >= 3 && hour < 21 ? 'UTC' : 'Etc/GMT-12';

/** What the owner of the demo device sets: class time lasts all day, so the rules for class apply at any hour. */
export const configuration = {
  district: { name: 'Maple Unified (demo)', contact: 'helpdesk@maple.example' },
  student: { grade: 7 },
  bellSchedule: {
    timezone,
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    from: '00:00',
    to: '23:59',
  },
  unlock: { pin: '246810' },
  support: [{ name: 'Ms. Rivera, school counselor', phone: '555-0142' }],
};
