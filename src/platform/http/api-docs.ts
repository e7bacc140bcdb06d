import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI description of every route that programs use. */
function apiDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Countergaze')
    .setDescription(
      'Scores of companies on whether they create, sell or use biometric surveillance.',
    )
    .setVersion('1')
    .setLicense('CC BY 4.0 (dataset)', 'https://creativecommons.org/licenses/by/4.0/')
    .addBearerAuth();
  return SwaggerModule.createDocument(app, builder.build());
}

/** The description as a file and as a page, from files of our own. */
export function serveApiDocs(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Countergaze API',
  });
}
