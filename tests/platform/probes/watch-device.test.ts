import { afterEach, expect, test, vi } from 'vitest';
import { watchDevice } from '../../../platform/probes/watch-device';

const fake = vi.hoisted(() => ({ apis: {} as object }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.apis;
  },
}));
afterEach(() => vi.unstubAllGlobals());

/** An event of the browser that can be fired by hand. */
const makeEvent = () => {
  const listeners: (() => void)[] = [];
  return {
    addListener: (listener: () => void) => listeners.push(listener),
    fire: () => {
      for (const listener of listeners) listener();
    },
  };
};

test('tells of extensions, the proxy and the network, and listens before it returns', () => {
  const [installed, changed, network] = [makeEvent(), makeEvent(), makeEvent()];
  fake.apis = { management: { onInstalled: installed }, proxy: { settings: { onChange: changed } } };
  vi.stubGlobal('addEventListener', (_type: string, listener: () => void) => network.addListener(listener));
  const onChange = vi.fn();
  watchDevice(onChange);
  installed.fire();
  changed.fire();
  expect(onChange).toHaveBeenCalledTimes(2);
  network.fire();
  expect(onChange).toHaveBeenCalledTimes(4);
});

test('an event that does not exist, or is forbidden to touch, stops nothing', () => {
  const proxyChanged = makeEvent();
  fake.apis = {
    get management() {
      throw new Error('Access denied');
    },
    proxy: { settings: { onChange: proxyChanged } },
  };
  vi.stubGlobal('addEventListener', () => undefined);
  vi.spyOn(console, 'debug').mockReturnValue(undefined);
  const onChange = vi.fn();
  watchDevice(onChange);
  proxyChanged.fire();
  expect(onChange).toHaveBeenCalledTimes(1);
});
