import { describe, expect, it } from '@jest/globals';
import {
  renderCountriesPage,
  renderCountryPage,
  renderSectorPage,
  renderSectorsPage,
} from '../../../src/features/rankings/places.views.js';
import { faultsOf } from '../web/page-checks.js';
import { rankingRow, rankingView } from '../web/ranking-fixture.js';

const { asOf, method } = rankingView();
const place = {
  key: 'DE',
  name: 'Germany',
  ranked: 2,
  unranked: 1,
  grades: [{ grade: 'E' as const, count: 2 }],
};

describe('the pages of places', () => {
  it('list every country with its companies and grades', () => {
    const html = renderCountriesPage({ asOf, method, places: [place], withoutPlace: 1 }, {});
    expect(faultsOf(html)).toEqual([]);
    expect(html).toContain('<a href="/countries/DE">Germany</a>');
    expect(html).toContain('1 file names no country.');
  });

  it('list every sector', () => {
    const places = [{ ...place, key: 'retail', name: 'Retail' }];
    const html = renderSectorsPage({ asOf, method, places, withoutPlace: 0 }, {});
    expect(faultsOf(html)).toEqual([]);
    expect(html).toContain('<a href="/sectors/retail">Retail</a>');
    expect(html).not.toContain('file names');
  });

  it('show the ranked companies of a country with their ranks among all', () => {
    const view = rankingView({ rows: [rankingRow(3)], ranked: 170 });
    const html = renderCountryPage({ key: 'DE', name: 'Germany', view }, {});
    expect(faultsOf(html)).toEqual([]);
    expect(html).toContain('<b>1</b> of 170 ranked companies; the rank is the one among all.');
    expect(html).toContain('href="/ranking.csv?country=DE"');
    expect(html).toContain('Bans and limits on biometric surveillance, by place');
  });

  it('show a sector without a ranked company', () => {
    const view = rankingView({ rows: [], unranked: [] });
    const html = renderSectorPage({ key: 'health', name: 'Health', view }, {});
    expect(faultsOf(html)).toEqual([]);
    expect(html).toContain('No ranked company fits.');
    expect(html).not.toContain('Bans and limits on biometric surveillance, by place');
  });
});
