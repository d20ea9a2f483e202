import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { copyToClipboard } from './clipboard.ts';

/** A button that copies something and says so. Where the browser does not let it, the code before it is selected, so that one key does. */
export class CopyButton extends LitElement {
  @property() label = '';
  @property() copied = '';
  @property() failed = '';
  /** Makes what is copied. */
  @property({ attribute: false }) make: () => Promise<string> = () => Promise.resolve('');

  @state() private outcome: boolean | undefined;

  /** In the document itself, with its style sheet. */
  protected override createRenderRoot(): this {
    return this;
  }

  private readonly handleClick = async (): Promise<void> => {
    const isCopied = await copyToClipboard(this.make);
    // What is said of another one, whose code was selected, holds no longer.
    for (const other of document.querySelectorAll<CopyButton>('tcp-copy-button[data-refused]')) other.say(undefined);
    this.say(isCopied);
    const code = this.previousElementSibling;
    if (!isCopied && code?.localName === 'code') getSelection()?.selectAllChildren(code);
  };

  private say(outcome: boolean | undefined): void {
    this.outcome = outcome;
    this.toggleAttribute('data-refused', outcome === false);
  }

  /** A word goes when the reader goes on; a sentence stays, or what lies below it would move away under the pointer. */
  private readonly handleBlur = (): void => {
    if (this.outcome === true) this.say(undefined);
  };

  override render(): TemplateResult {
    const said = this.outcome === undefined ? '' : this.outcome ? this.copied : this.failed;
    return html`<button type="button" @click=${() => void this.handleClick()} @blur=${this.handleBlur}>
        ${this.label}</button
      ><span class="said" aria-live="polite">${said}</span>`;
  }
}
