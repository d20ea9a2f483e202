/** Installs the consoles; answers why they cannot be shown, or false where they can. */
export function installConsoles(): string | false;
