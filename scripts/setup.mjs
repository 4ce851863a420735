import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { Stop } from './stop.mjs';

/** Folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const oldestNode = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Stop(
    `Handrail needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Please install a newer Node.`,
  );
}

function mustRun(command, args, otherwise) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error || status !== 0) throw new Stop(otherwise);
}

const firstErrors = (text) =>
  (text ?? '')
    .split('\n')
    .filter((line) => line.startsWith('npm error'))
    .slice(0, 3)
    .join('\n');

function installPackages() {
  const lock = `${root}package-lock.json`;
  const installed = `${root}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages (npm ci)…');
  // No package needs its install script; one of them fails on machines without a compiler.
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    // A registry that serves only some platforms makes `npm ci` refuse a lock file that is right elsewhere.
    console.log(
      `npm ci was refused; trying npm install, at the versions of the lock file.\n${firstErrors(stderr)}`,
    );
    // What a refused installation leaves behind is not whole.
    rmSync(`${root}node_modules`, { recursive: true, force: true });
    mustRun(
      'npm',
      ['install', '--no-save', '--ignore-scripts'],
      'Packages could not be installed. Is the package registry reachable?',
    );
  }
  const now = new Date();
  utimesSync(installed, now, now);
}

const isRoot = () => process.getuid?.() === 0;
const hasAptGet = () => spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

const noBrowser =
  'No Chromium was found. Install the package "chromium" of your system (or Chrome for Testing), or set HANDRAIL_BROWSER to the path of one. Google Chrome will not do: it ignores --load-extension.';

function installBrowser() {
  if (!hasAptGet() || !isRoot()) throw new Stop(noBrowser);
  console.log('Installing Chromium (apt-get install chromium)…');
  process.env.DEBIAN_FRONTEND ??= 'noninteractive';
  mustRun('apt-get', ['update'], noBrowser);
  const wanted = ['chromium', 'fonts-dejavu-core'];
  mustRun('apt-get', ['install', '-y', '--no-install-recommends', ...wanted], noBrowser);
  return findBrowser();
}

/**
 * Makes this machine ready: Node, packages, a browser. Does nothing twice.
 * @returns {{ browser: string }} path of the browser, also left in HANDRAIL_BROWSER for child processes
 * @throws {Stop} with a sentence that says what to do
 */
export function setUp() {
  checkNode();
  installPackages();
  const browser = findBrowser() ?? installBrowser();
  if (!browser) throw new Stop(noBrowser);
  process.env.HANDRAIL_BROWSER = browser;
  return { browser };
}
