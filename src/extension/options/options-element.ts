import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import type { Browser } from '../browser.ts';
import { fullList } from '../open.ts';
import { KeyboardPlace, wayBackTo } from '../controls/keyboard-place.ts';
import { missingPermission, missingSites } from '../controls/missing-permission.ts';
import { modeChoice } from '../controls/mode-choice.ts';
import { waysOn } from '../controls/ways-on.ts';
import type { Reader } from '../reader.ts';
import { keepLimits, keptLimits, type ChangedLimits } from '../../app/paste/limits/kept-limits.ts';
import type { Mode } from '../settings/settings.ts';
import type { Shortcuts } from '../shortcuts.ts';
import { changeOf, choose, type Change, type Outcome } from '../sites/choose.ts';
import { permittedSites } from '../sites/permissions.ts';
import { tradeFor, wantedPatterns } from '../sites/plan.ts';
import type { AddressProblem } from './address-field.ts';
import { choiceLists } from './choice-lists.ts';
import { filePart } from './file-part.ts';
import type { LimitsPart } from './limits-part.ts';
import { saidLine, type SaidSentence, type Sentence } from './said-line.ts';
import { sameContent, type FileProblem, type ReadContent } from './settings-file.ts';
import { shortcutList } from './shortcut-list.ts';
import { siteLists } from './site-lists.ts';
import { limitsTakenBack, takenBack } from './take-back.ts';

/** How to take an action back. */
interface Undo {
  readonly change: Change;
  readonly limits?: (now: ChangedLimits) => ChangedLimits;
  /** Sites whose permission went with the action. */
  readonly sites: readonly string[];
  /** The control that did it, as a selector: the keyboard goes back there. */
  readonly control: string | undefined;
}

/** What the last action said, and how to take it back. */
interface Said extends SaidSentence {
  readonly undo?: Undo;
}

const fileProblems = {
  other: 'importBad',
  newer: 'importNewer',
  damaged: 'importDamaged',
} as const satisfies Readonly<Record<FileProblem, keyof ExtensionMessages>>;

/** Sites that are wanted as before and lost their permission. */
function lost(before: Reader, now: Reader): readonly string[] {
  const wasWanted = wantedPatterns(before.settings, before.policy);
  return wantedPatterns(now.settings, now.policy).filter(
    (site) => wasWanted.includes(site) && before.permitted.includes(site) && !now.permitted.includes(site),
  );
}

/** The settings page. */
export class Options extends LitElement {
  /** The extension API. */
  @property({ attribute: false }) browser!: Browser;
  /** Whose settings they are; undefined until they are known. */
  @property({ attribute: false }) reader: Reader | undefined;

  /** The keys of its commands; undefined where the browser has none. */
  @property({ attribute: false }) shortcuts: Shortcuts | undefined;

  @state() private said: Said | undefined;
  /** What is wrong in the field for a site. Of this and what was said, the page shows the last alone. */
  @state() private problem: AddressProblem | undefined;
  private readonly keyboard = new KeyboardPlace(this);
  /** Limits of the paste view that differ from the defaults. */
  @state() private limits: ChangedLimits = keptLimits();
  /** Draws the limits, once its words are loaded. */
  @state() private limitsPart: LimitsPart | undefined;

  /** In the document itself: one stylesheet serves the page, and labels and fragments work across it. */
  protected override createRenderRoot(): this {
    return this;
  }

  /**
   * Stores a change and says so; the browser is asked first, while the click lasts.
   *
   * @param limits to be kept with it; none of both is changed where one cannot be
   * @returns whether it is stored
   */
  private async change(
    change: Change,
    said: Sentence,
    { asks = true, limits }: { readonly asks?: boolean; readonly limits?: ChangedLimits } = {},
  ): Promise<boolean> {
    const { reader } = this;
    if (reader === undefined) return false;
    const { settings, policy, permitted } = reader;
    const trade = tradeFor(settings, changeOf(change, settings), policy, permitted);
    const control = wayBackTo(document.activeElement);
    const limitsBefore = keptLimits();
    if (limits !== undefined && !this.keep(limits)) {
      this.say('saveFailed');
      return false;
    }
    // What is offered to be undone is never the change before this one.
    this.said = undefined;
    // As they are now: by the time the browser has given a permission, the background may have stored what it means.
    const after = { ...settings, ...changeOf(change, settings) };
    const outcome = await choose(this.browser, asks ? trade : { asked: [] }, change);
    if ((outcome === 'refused' || outcome === 'saveFailed') && limits !== undefined) this.keep(limitsBefore);
    this.say(outcome, {
      text: said,
      undo: {
        change: (now) => takenBack(settings, after, now),
        ...(limits && { limits: (now) => limitsTakenBack(limitsBefore, limits, now) }),
        sites: trade.gone,
        control,
      },
    });
    return outcome === 'saved' || outcome === 'savedWithout';
  }

  /** Says how an action ended. */
  private say(outcome: Outcome, saved?: Said): void {
    const undo = outcome === 'savedWithout' ? saved?.undo : undefined;
    this.said =
      outcome === 'saved' ? saved : { text: (words) => words[outcome], isProblem: true, ...(undo && { undo }) };
    // A refused choice must not stay selected.
    this.requestUpdate();
  }

  /** What was said of a change is not true any more where its reader took the permission away in the browser. */
  private async unsay(said: Said, sites: readonly string[]): Promise<void> {
    if (said.isProblem === true || sites.length === 0) return;
    // A permission that is asked for once more is missing for a moment.
    const permitted = await permittedSites(this.browser, sites);
    if (permitted.length < sites.length && this.said === said) this.said = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('said') && this.said !== undefined) this.problem = undefined;
    const before = changed.get('reader') as Reader | undefined;
    if (before && this.reader && this.said?.undo) void this.unsay(this.said, lost(before, this.reader));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The words of the limits are many, and nobody's first look.
    void import('./limits-part.ts').then(({ limitsPart }) => {
      this.limitsPart = limitsPart;
    });
    addEventListener('storage', this.readLimitsAgain);
    if (location.hash !== fullList) return;
    // Not once more where the page is loaded again.
    history.replaceState(null, '', location.pathname);
    this.problem = { word: 'problemFull' };
    this.keyboard.wayBack = '#site';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('storage', this.readLimitsAgain);
  }

  /** The paste view in another tab keeps the same limits. */
  private readonly readLimitsAgain = (): void => {
    this.limits = keptLimits();
  };

  private keep(limits: ChangedLimits): boolean {
    const isKept = keepLimits(limits);
    this.limits = keptLimits();
    // A limit that could not be kept must not stay in its field.
    this.requestUpdate();
    return isKept;
  }

  private readonly undo = (): void => {
    const { undo } = this.said ?? {};
    if (undo === undefined) return;
    const { change, limits, sites, control } = undo;
    const { reader } = this;
    if (reader === undefined) return;
    const { settings, policy, permitted } = reader;
    const trade = tradeFor(settings, changeOf(change, settings), policy, permitted);
    void choose(this.browser, { ...trade, asked: sites }, change).then((outcome) => {
      const isStored = outcome === 'saved' || outcome === 'savedWithout';
      const isKept = !isStored || limits === undefined || this.keep(limits(keptLimits()));
      const problem = isKept ? outcome : 'saveFailed';
      if (problem === 'saved') {
        // Where a pointer pressed the button without giving it the keyboard, it stays where it is.
        if (document.activeElement?.getAttribute('name') === 'undo') this.keyboard.wayBack = control;
        this.said = { text: ({ undone }) => undone };
      }
      // What was refused can still be taken back.
      else this.said = { text: (words) => words[problem], isProblem: true, undo };
    });
  };

  private readonly allow = (sites: readonly string[]): void => {
    void choose(this.browser, { asked: sites }, {}).then((outcome) => {
      this.say(outcome, { text: ({ saved }) => saved });
    });
  };

  /** Says what is wrong in the field for a site. */
  private readonly report = (problem: AddressProblem | undefined): void => {
    this.problem = problem;
    if (problem !== undefined) this.said = undefined;
  };

  private readonly refuseFile = (problem: FileProblem): void => {
    this.said = { text: (words) => words[fileProblems[problem]], isProblem: true };
  };

  private readonly takeFile = async (content: ReadContent): Promise<void> => {
    const { reader, limits } = this;
    if (reader === undefined) return;
    const { unknown } = content;
    const andUnknown = (said: string, { importUnknown }: ExtensionMessages): string =>
      unknown > 0 ? `${said} ${importUnknown(unknown)}` : said;
    if (sameContent(content, { settings: reader.settings, limits })) {
      this.said = { text: (words) => andUnknown(words.importSame, words) };
      return;
    }
    // No permission is asked for: choosing a file is no click that a browser takes for one. Each site says so.
    const said: Sentence = (words) => andUnknown(words.imported, words);
    await this.change(content.settings, said, { asks: false, limits: content.limits });
  };

  /** Where states are marked. */
  private places(reader: Reader): TemplateResult {
    const { words, settings } = reader;
    const chooseMode = (mode: Mode): void => {
      void this.change({ mode }, ({ saved }) => saved);
    };
    return html`${modeChoice(words, settings.mode, chooseMode, words.modeLabel)}
    ${
      // Those of the list say so in their rows.
      settings.mode === 'everywhere' ? missingPermission(reader, missingSites(reader), this.allow) : nothing
    }
    ${siteLists({
      reader,
      problem: this.problem,
      report: this.report,
      allow: (site) => {
        this.allow([site]);
      },
      change: (change, said) => this.change(change, said),
    })}`;
  }

  /** How it is spoken to the reader, and from which numbers on something is found. */
  private choices({ words, settings, language }: Reader): TemplateResult {
    return html`${choiceLists({
      words,
      settings,
      change: (change) => {
        void this.change(change, ({ saved }) => saved);
      },
    })}
    ${
      this.limitsPart?.({
        language,
        limits: this.limits,
        change: (limits) => {
          void this.change({}, ({ saved }) => saved, { limits });
        },
      }) ?? nothing
    }`;
  }

  override render(): TemplateResult | typeof nothing {
    const { reader, said, browser, shortcuts, limits } = this;
    if (reader === undefined) return nothing;
    const { words, settings } = reader;
    return html`<main>
        <h1>${words.optionsTitle} <span class="quiet" translate="no">${words.name}</span></h1>
        ${this.places(reader)} ${this.choices(reader)}
        ${filePart({ words, content: { settings, limits }, take: this.takeFile, refuse: this.refuseFile })}
        ${shortcuts === undefined ? nothing : shortcutList(words, shortcuts, browser)}
        <footer>
          <p class="quiet">${words.privacy}</p>
          ${waysOn(browser, reader, true)}
        </footer>
      </main>
      ${saidLine(words, said, said?.undo && this.undo)}`;
  }
}
