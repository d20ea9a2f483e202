export function languageLists(project?: string): Promise<Map<string, string>>;
export function writeLanguageLists(project?: string): Promise<void>;
