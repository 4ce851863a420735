import { useWords } from '../words/speaking';

export interface Bar {
  readonly key: string;
  /** Under the bar; empty for none. */
  readonly label: string;
  /** In the table that says the same. */
  readonly name: string;
  readonly value: number;
}
interface Props {
  readonly caption: string;
  readonly columnName: string;
  readonly bars: readonly Bar[];
}

const width = 328;
const height = 36;
const gap = 2;
const widest = 26;

/** A small picture of a day or a week, with the same numbers in a table for those who cannot see it. */
export const Bars = ({ caption, columnName, bars }: Props) => {
  const { say, number } = useWords();
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const step = width / bars.length;
  const wide = Math.min(widest, step - gap);
  return (
    <figure class="bars">
      <svg viewBox={`0 0 ${width} ${height + 16}`} aria-hidden="true" focusable="false">
        {bars.map(({ key, label, value }, index) => {
          const tall = value === 0 ? 2 : Math.max(6, (value / most) * height);
          return (
            <g key={key}>
              <rect
                class={value === 0 ? 'bar none' : 'bar'}
                x={index * step + (step - wide) / 2}
                y={height - tall}
                width={wide}
                height={tall}
                rx={value === 0 ? 1 : Math.min(3, step / 4)}
              />
              <text class="bar-label" x={index * step + step / 2} y={height + 13}>
                {label}
              </text>
            </g>
          );
        })}
      </svg>
      <table class="visually-hidden">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columnName}</th>
            <th scope="col">{say('notes')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ key, name, value }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{number(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
};
