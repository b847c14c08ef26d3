/** Words of the sheet that the page hands to its script. */
export interface EmployerWords {
  readonly title: string;
  readonly given: string;
  readonly figures: string;
  readonly usual: string;
  readonly favoured: string;
  readonly next: string;
  readonly papers: string;
  readonly granted: string;
  readonly forAll: string;
  readonly company: string;
  readonly agency: string;
  readonly share: string;
  readonly wage: string;
  readonly noFigures: string;
  readonly several: string;
  readonly assumed: string;
  readonly print: string;
  readonly change: string;
  readonly law: string;
  readonly nothing: string;
}
