import { Module } from '@nestjs/common';
import { HoldingsModule } from '../../features/holdings/holdings.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { SecNportLoader } from './sec-nport-loader.service.js';
import { SecNportController } from './sec-nport.controller.js';

@Module({
  imports: [HoldingsModule, SettingsModule],
  controllers: [SecNportController],
  providers: [SecNportLoader],
  exports: [SecNportLoader],
})
export class SecNportModule {}
