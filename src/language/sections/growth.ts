export interface GrowthWords {
  readonly title: string;
}
