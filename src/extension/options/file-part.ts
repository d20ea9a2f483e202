import { html, type TemplateResult } from 'lit';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import {
  readSettingsFile,
  writeSettingsFile,
  type FileContent,
  type FileProblem,
  type ReadContent,
} from './settings-file.ts';

/** What {@link filePart} needs. */
export interface FilePartOptions {
  readonly words: ExtensionMessages;
  /** What is saved. */
  readonly content: FileContent;
  /** Takes what was read. */
  readonly take: (content: ReadContent) => Promise<void>;
  /** Told why a file is none. */
  readonly refuse: (problem: FileProblem) => void;
}

function save(content: FileContent): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeSettingsFile(content)], { type: 'application/json' }));
  link.download = 'tcp-state-card-settings.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

async function read({ target }: Event, { take, refuse }: FilePartOptions): Promise<void> {
  const field = target as HTMLInputElement;
  const file = field.files?.[0];
  if (file === undefined) return;
  const content = await readSettingsFile(file);
  // The same file may be chosen once more.
  field.value = '';
  if (typeof content === 'string') refuse(content);
  else await take(content);
}

/** All settings as a file: saved, and read again. */
export function filePart(options: FilePartOptions): TemplateResult {
  const { words, content } = options;
  return html`<section aria-labelledby="file">
    <h2 id="file">${words.fileTitle}</h2>
    <p class="quiet">${words.fileLead}</p>
    <p class="row">
      <button
        type="button"
        name="export"
        @click=${() => {
          save(content);
        }}
      >
        ${words.exportSettings}
      </button>
      <label class="button file">
        <input
          type="file"
          name="import"
          accept="application/json,.json"
          @change=${(event: Event) => void read(event, options)}
        />${words.importSettings}
      </label>
    </p>
  </section>`;
}
