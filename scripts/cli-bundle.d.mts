/** The command line as one file that needs nothing beside it but Node: an absolute path. */
export const cliBundle: string;
/** Whether the bundle must be made (again) before it may be run. */
export const isCliOutdated: () => boolean;
