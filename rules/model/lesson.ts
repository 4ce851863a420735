/** Pages that a teacher opened for a while. */
export interface RunningLesson {
  readonly packId: string;
  /** What was opened, without its scheme, such as `video.example/unit3`. */
  readonly pages: readonly string[];
  /** Their hosts, each once. */
  readonly hosts: readonly string[];
  /** When it ends by itself, in milliseconds since 1970. */
  readonly until: number;
  /** What it is for, in the teacher's words; may be empty. */
  readonly note: string;
}

/** A link that no lesson can open, and why. */
export type RefusedLink =
  | { readonly link: string; readonly why: 'no-address' | 'not-by-itself' | 'too-many' }
  /** A rule blocks it that no teacher may change: its title, and the pack it stands in. */
  | { readonly link: string; readonly why: 'kept'; readonly rule: string; readonly pack: string };

/** What is wrong with the end of a lesson. */
export type LessonTrouble = 'no-time' | 'over-already' | 'too-long' | 'no-period' | 'too-many-lessons';

/** What came of asking for a lesson. */
export interface LessonOutcome {
  /** The lesson; nothing when there is nothing to open, or something is in its way. */
  readonly lesson: RunningLesson | undefined;
  /** Links that no rule stops: open already. */
  readonly open: readonly string[];
  readonly refused: readonly RefusedLink[];
  readonly trouble: LessonTrouble | undefined;
}
