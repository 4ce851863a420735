import { LineWalk } from '../../matching/lists/line-walk';
import { linesOfKeys, readJsonObject } from './json-lines';

/** One line of LeechBlock's options: `sites1=games.example chat.example`. */
export interface LeechBlockSetting {
  readonly line: number;
  /** Without the number of its set: `sites`. */
  readonly name: string;
  /** The block set, from 1; 0 for a setting of all sets. */
  readonly set: number;
  readonly value: string;
  /** As it stands in the file. */
  readonly text: string;
}
/** A line that is not written as a setting. */
export interface StrayLine {
  readonly line: number;
  readonly text: string;
}
export interface LeechBlockSettings {
  readonly settings: readonly LeechBlockSetting[];
  readonly stray: readonly StrayLine[];
}

/**
 * Reads what LeechBlock NG exports: a text with one `name=value` a line, or the same as a JSON object. Blank lines
 * and lines that begin with `#` are passed over. https://www.proginosko.com/leechblock/
 */
export const readLeechBlock = (text: string): LeechBlockSettings => {
  const object = readJsonObject(text);
  if (object === undefined) return readLines(text);
  const lines = linesOfKeys(text);
  const settings = Object.entries(object).map(([key, value]) => {
    const written = valueText(value);
    return settingOf(key, written, lines.get(key) ?? 1, `${key}=${written}`);
  });
  return { settings, stray: [] };
};

const readLines = (text: string): LeechBlockSettings => {
  const settings: LeechBlockSetting[] = [];
  const stray: StrayLine[] = [];
  const walk = new LineWalk(text);
  while (walk.next()) {
    const line = walk.line.trim();
    if (line === '' || line.startsWith('#')) continue;
    const equals = line.indexOf('=');
    if (/^[A-Za-z]+\d*\s*=/.test(line)) {
      settings.push(
        settingOf(line.slice(0, equals).trim(), line.slice(equals + 1).trim(), walk.number, line),
      );
    } else {
      stray.push({ line: walk.number, text: line });
    }
  }
  return { settings, stray };
};

const settingOf = (key: string, value: string, line: number, text: string): LeechBlockSetting => {
  const [, name = key, number = '0'] = /^([A-Za-z]+)(\d{1,4})$/.exec(key) ?? [];
  return { line, name, set: Number(number), value, text };
};

/** Days are seven times true or false there, from Sunday on; in the text one number with a bit for each. */
const valueText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'boolean')) {
    return String(value.reduce<number>((mask, isOn, day) => mask + (isOn ? 2 ** day : 0), 0));
  }
  return JSON.stringify(value) ?? '';
};
