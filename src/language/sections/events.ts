export interface EventsWords {
  readonly title: string;
}
