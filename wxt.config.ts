import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { managedSchema } from './rules/engine/managed-schema';
import { configurationSchema } from './rules/model/configuration';
import { yamlPacks } from './scripts/yaml-pack-plugin';

/** Every permission is explained in the README; a test holds the two lists together. */
const permissions = [
  'alarms',
  'idle',
  'management',
  'privacy',
  'proxy',
  'scripting',
  'storage',
  'tabs',
  'unlimitedStorage',
  'webNavigation',
];
const chromeOnlyPermissions = ['enterprise.deviceAttributes', 'offscreen'];

const extensionPagesPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // Rule packs are fetched from the addresses that an administrator wrote; the same holds for every redirect.
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDir: '.output',
  manifest: ({ browser, mode }) => ({
    name: 'Handrail',
    description:
      'Checks pages and device against the school’s own written policy, on the device itself, and says why.',
    permissions: browser === 'firefox' ? permissions : [...permissions, ...chromeOnlyPermissions],
    host_permissions: ['<all_urls>'],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    incognito: 'not_allowed',
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+A' } },
    },
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: 'handrail@handrail.example' } } }
      : {
          minimum_chrome_version: '138',
          storage: { managed_schema: 'managed-schema.json' },
          // Absent would mean that every other extension may connect.
          externally_connectable: { ids: [] },
        }),
    ...(mode === 'production' ? { content_security_policy: { extension_pages: extensionPagesPolicy } } : {}),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({
        relativeDest: 'managed-schema.json',
        contents: `${JSON.stringify(managedSchema(configurationSchema), null, 2)}\n`,
      });
    },
  },
  vite: () => ({
    plugins: [yamlPacks()],
    // WXT's own context tells every page our id, and any page can end it.
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./platform/page-reader/bare-context.ts', import.meta.url),
        ),
      },
    },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: { target: 'chrome138', modulePreload: false },
  }),
});
