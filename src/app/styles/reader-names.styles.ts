import { css, unsafeCSS } from 'lit';
import { readerSystems } from '../../states/systems.ts';

/**
 * The reader's spelling stands first and large; the standard name follows, or stands alone. The space between them is
 * for those who hear or copy them: a link would draw its line below it, and a name that goes to the next line begins there.
 */
const readersNames = Object.keys(readerSystems)
  .map((system) => {
    const own = `[data-system='${system}'] [data-for~='${system}']`;
    return `${own}{display:inline;margin-inline-end:var(--standard-gap,.75em);word-spacing:-.6em}${own}~.standard{display:var(--standard,inline-block);font-size:.68em;font-weight:400;letter-spacing:-.01em;color:var(--quiet)}`;
  })
  .join('');

/** The spelling of one’s own system stands first; the standard name follows. */
export const readerNamesStyles = css`
  [data-for] {
    display: none;
  }
  ${unsafeCSS(readersNames)}
  .one,
  .ladder {
    --standard: none;
    --standard-gap: 0;
  }
  .life-map .names {
    display: block;
    white-space: nowrap;
  }
  .life-map.small {
    --standard: none;
    --standard-gap: 0;
  }
  h1 .standard {
    white-space: nowrap;
  }
  @media (min-width: 75rem), print {
    .life-map.large {
      --standard: block;
      --standard-gap: 0;
    }
  }
  @media screen and (max-width: 36rem) {
    h1 .names {
      --standard: block;
      --standard-gap: 0;
    }
    h1 .standard {
      padding-block-start: 0.3em;
    }
  }
  @media (max-width: 15em) {
    .life-map .names,
    h1 .standard,
    .ways th a,
    .whole {
      white-space: normal;
    }
    .names {
      min-inline-size: 0;
    }
  }
`;
