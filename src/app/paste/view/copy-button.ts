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
    this.outcome = await copyToClipboard(this.make);
    this.toggleAttribute('data-refused', !this.outcome);
    const code = this.previousElementSibling;
    if (!this.outcome && code?.localName === 'code') getSelection()?.selectAllChildren(code);
  };

  override render(): TemplateResult {
    const said = this.outcome === undefined ? '' : this.outcome ? this.copied : this.failed;
    return html`<button type="button" @click=${() => void this.handleClick()}>${this.label}</button
      ><span class="said" role="status">${said}</span>`;
  }
}
