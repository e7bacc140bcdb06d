import { Module } from '@nestjs/common';
import { HoldingsModule } from '../../features/holdings/holdings.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { DataSetLoader } from './data-set-loader.service.js';
import { Sec13fController } from './sec-13f.controller.js';
import { Sec13fLoader } from './sec-13f-loader.service.js';

@Module({
  imports: [HoldingsModule, SettingsModule],
  controllers: [Sec13fController],
  providers: [Sec13fLoader, DataSetLoader],
  exports: [Sec13fLoader, DataSetLoader],
})
export class Sec13fModule {}
