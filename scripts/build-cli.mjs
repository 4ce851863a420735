import { bundleCli } from './bundle-cli.mjs';

await bundleCli();
