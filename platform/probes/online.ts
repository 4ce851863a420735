import { missing, type Probe } from './probe';

/** True means that there is a network, not that the Internet can be reached. */
export const onlineProbe: Probe = {
  id: 'online',
  fills: ['online'],
  remedy: 'Check the network on the device.',
  read: async () =>
    typeof navigator.onLine === 'boolean'
      ? { facts: { online: navigator.onLine } }
      : missing('navigator.onLine'),
};
