/** All that a command knows of the machine: so that tests can watch it, and so that no command ends the process. */
export interface Shell {
  /** Writes to standard output, as it is: lines bring their own ends. */
  readonly out: (text: string) => void;
  /** Writes to standard error: progress, and what went wrong. */
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal on which a line may be written anew. */
  readonly isInteractive: boolean;
  /** A file's bytes; rejects with a sentence that names the file when it cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Writes a whole file or nothing: into a neighbour first, which then takes its name. Makes folders as needed. */
  readonly write: (path: string, bytes: Uint8Array, mode?: number) => Promise<void>;
  /** Whether there is a file or folder. */
  readonly exists: (path: string) => Promise<boolean>;
  /** Every file under a folder, as paths relative to it, sorted. */
  readonly filesUnder: (folder: string) => Promise<readonly string[]>;
  /** The lines of a text file one by one, whatever its size. */
  readonly lines: (path: string) => AsyncIterable<string>;
  /** Asks the person at the keyboard and gives what was typed; absent where there is none. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
