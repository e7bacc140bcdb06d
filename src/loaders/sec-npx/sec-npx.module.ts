import { Module } from '@nestjs/common';
import { VotesModule } from '../../features/votes/votes.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { NpxLoader } from './npx-loader.service.js';
import { SecNpxController } from './sec-npx.controller.js';

@Module({
  imports: [SettingsModule, VotesModule],
  controllers: [SecNpxController],
  providers: [NpxLoader],
  exports: [NpxLoader],
})
export class SecNpxModule {}
