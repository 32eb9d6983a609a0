/** Words of a network that another has replaced. */
export interface NoticeWords {
  readonly replaced: string;
  readonly bringBack: string;
  readonly dismiss: string;
}
