import type { JSX } from 'preact';
import { PlainTable } from '../../platform/web/plain-table.js';

/** The demands of the letter that were read in the letter itself, and what is done with each. METHOD 1. */
const DEMANDS = [
  [
    'Companies',
    'Cease creating, developing, selling and using these technologies',
    'Involvement I and response indicator R1: the core of the score',
  ],
  [
    'Investors',
    'Call on companies they invest in to cease creating, developing, selling or otherwise making them available',
    'The asks on each company’s page',
  ],
  [
    'Governments',
    'Stop all public investment in these uses',
    'Noted where a public holder is known; changes no score',
  ],
  [
    'Governments',
    'Prohibit use in publicly accessible spaces, by public bodies and by private entities',
    'Settings of public and private places count alike; the page of jurisdictions lists bans and limits',
  ],
  ['The public', 'Sign, and join a local campaign', 'Not scored'],
] as const;

export function OpenLetter(): JSX.Element {
  return (
    <section aria-labelledby="letter">
      <h2 id="letter">What the open letter asks</h2>
      <p class="text">
        The yardstick is the open letter “Ban Biometric Surveillance” of 7 June 2021 by Access Now,
        Amnesty International, European Digital Rights (EDRi), Human Rights Watch, the Internet
        Freedom Foundation and IDEC, signed by over 175 organisations at its launch. It asks for an
        end, not for safeguards. So safeguards earn little, a pause is not an exit, and private use
        counts like public use.
      </p>
      <PlainTable
        caption="Demands of the letter and what becomes of them here"
        columns={[{ title: 'Addressee' }, { title: 'Demand' }, { title: 'Here' }]}
        lines={DEMANDS.map(([addressee, demand, here]) => ({
          key: demand,
          cells: [addressee, demand, here],
        }))}
      />
    </section>
  );
}
