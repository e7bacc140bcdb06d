import { Module } from '@nestjs/common';
import { HoldingsModule } from '../../features/holdings/holdings.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { FundHoldingsLoader } from './fund-holdings-loader.service.js';
import { FundHoldingsController } from './fund-holdings.controller.js';

@Module({
  imports: [HoldingsModule, SettingsModule],
  controllers: [FundHoldingsController],
  providers: [FundHoldingsLoader],
  exports: [FundHoldingsLoader],
})
export class FundHoldingsModule {}
