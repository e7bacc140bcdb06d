import { Module } from '@nestjs/common';
import { DataVersion } from './data-version.js';

@Module({ providers: [DataVersion], exports: [DataVersion] })
export class DataVersionModule {}
