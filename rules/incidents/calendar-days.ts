const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The calendar day before, both as 2026-09-15. Subtracting 24 hours would stumble where clocks change. */
export const dayBefore = (day: string): string => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  if (date > 1) return written(year, month, date - 1);
  return month > 1 ? written(year, month - 1, daysInMonth(year, month - 1)) : written(year - 1, 12, 31);
};

/** The `count` calendar days up to and including `today`, oldest first. */
export const lastDays = (today: string, count: number): readonly string[] => {
  const days: string[] = [];
  for (let day = today; days.length < count; day = dayBefore(day)) days.unshift(day);
  return days;
};
