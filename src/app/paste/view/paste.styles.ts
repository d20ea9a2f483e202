import { severityRules } from '../../../components/theme/severities.ts';
import { controlStyles } from './control.styles.ts';
import { findingStyles } from './finding.styles.ts';
import { intakeStyles } from './intake.styles.ts';
import { listStyles } from './list.styles.ts';
import { printStyles } from './print.styles.ts';
import { seriesStyles } from './series.styles.ts';
import { stripStyles } from './strip.styles.ts';
import { tablePaneStyles } from './table-pane.styles.ts';
import { textPaneStyles } from './text-pane.styles.ts';
import { touchStyles } from './touch.styles.ts';

/** The style sheet of the paste view, as CSS text; it needs the site's. */
export const pasteStyles: string = [
  severityRules(),
  controlStyles.cssText,
  intakeStyles.cssText,
  stripStyles.cssText,
  findingStyles.cssText,
  listStyles.cssText,
  textPaneStyles.cssText,
  tablePaneStyles.cssText,
  seriesStyles.cssText,
  touchStyles.cssText,
  printStyles.cssText,
].join('\n');
