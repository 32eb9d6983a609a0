/** Words of a network that another has replaced, and of addresses that lead to nothing. */
export interface NoticeWords {
  readonly replaced: string;
  readonly bringBack: string;
  readonly dismiss: string;
  /** An address asks for something that is not here. */
  readonly missed: (asked: string) => string;
  readonly close: string;
}
