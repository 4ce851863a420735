/** As much of the browser as the settings and the background's own notes need. Emptied with `reset`. */
const kept = new Map<string, unknown>();

const local = {
  get: async (keys: string | readonly string[]) =>
    Object.fromEntries([keys].flat().flatMap((key) => (kept.has(key) ? [[key, kept.get(key)]] : []))),
  set: async (values: Readonly<Record<string, unknown>>) => {
    for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
  },
};

export const browser = {
  storage: { local, session: local },
  management: { getSelf: async () => ({ installType: 'admin' }) },
};
