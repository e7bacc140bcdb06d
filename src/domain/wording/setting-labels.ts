import type { SettingId } from '../company/vocabulary.js';

const LABELS: Readonly<Record<string, string>> = {
  protest_assembly: 'Protests and assemblies',
  border_migration: 'Borders and migration',
  conflict_persecution: 'Conflict or persecution',
  public_street: 'Streets and public places',
  policing: 'Policing',
  transport_hub: 'Stations, airports and transport',
  education: 'Schools and education',
  online_scraping: 'Images collected online',
  workplace: 'Workplaces',
  housing: 'Housing',
  benefits_health: 'Benefits and health care',
  detention: 'Detention',
  library_culture: 'Libraries and culture',
  retail: 'Shops',
  stadium_venue: 'Stadiums and venues',
  general_availability: 'General availability',
  restricted_optin_site: 'Restricted site, opt-in',
  finance_kyc: 'Identity checks in finance',
  personal_device: 'Personal devices',
};

/** The label of a setting of the method; a later edition's new code is printed as words. */
export function settingLabel(id: SettingId): string {
  return LABELS[id] ?? id.replaceAll('_', ' ');
}
