export interface FarWords {
  readonly title: string;
}
