import { Module } from '@nestjs/common';
import { readSettings } from './read-settings.js';
import { Settings } from './settings.js';

/** Gives the checked settings of the environment to whoever injects `Settings`. */
@Module({
  providers: [{ provide: Settings, useFactory: () => readSettings(process.env) }],
  exports: [Settings],
})
export class SettingsModule {}
