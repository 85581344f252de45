/** One limit: the rule that holds it, its reason, a file that breaks it and one that just does not. */
export interface LimitTrial {
  readonly rule: string;
  readonly reason: string;
  readonly bad: SourceFile;
  readonly good: SourceFile;
}

type SourceFile = readonly [file: string, text: string];
