/**
 * How the values of a field are written:
 * - `identifier`, `text`: text, kept as typed (`00123` stays `00123`)
 * - `money`: a decimal amount in the plan's currency (US dollars assumed)
 * - `integer`: a whole number within 32 bits
 * - `rangeUnit`: `D` (days) or `M` (months)
 * - `dateTime`: an ISO date-time kept by the server
 */
export type FieldKind = 'identifier' | 'text' | 'money' | 'integer' | 'rangeUnit' | 'dateTime';

export type Network = 'in' | 'out' | 'total';
export type Tier = 'family' | 'member';

/**
 * One field of a plan row, described once. Columns, validation, tooltips, the practice server and the docs
 * all read this. Source of every value: the vendor's API description.
 */
export interface Field {
  /** The JSON name in its exact, irregular letter case, for example `coIns_Max_Net_Mem`. */
  readonly name: string;
  /** Column heading in plan language. */
  readonly heading: string;
  /** Heading over a run of columns. */
  readonly group: string;
  readonly network?: Network;
  readonly tier?: Tier;
  readonly kind: FieldKind;
  /** Whether the server takes `null` (an explicit "no value"). */
  readonly nullable: boolean;
  readonly required: boolean;
  /** Least and greatest length in characters, of text fields only. */
  readonly length?: readonly [least: number, greatest: number];
  /** What a number counts, in words. */
  readonly unit?: string;
  /** 1 or 2 for the two parts of the row's key. */
  readonly keyPart?: 1 | 2;
  /** Kept by the server (who and when); never sent. */
  readonly audit: boolean;
  /** One or two sentences for the tooltip and the docs. */
  readonly meaning: string;
}
