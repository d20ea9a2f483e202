/** A web-test-runner plugin that serves a folder of labelled pages as one file: `[{ name, html, label }]`. */
export function corpusPlugin(): {
  readonly name: string;
  serve(request: { readonly path: string }): Promise<{ readonly body: string; readonly type: string } | undefined>;
};
