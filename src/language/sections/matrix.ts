export interface MatrixWords {
  readonly title: string;
}
