import type { JSX } from 'preact';
import type { LevelRule, Methodology } from '../../domain/methodology/methodology.js';
import { linkageLabel } from '../../domain/wording/linkage-labels.js';
import { printFraction } from '../../domain/wording/print-number.js';
import { settingLabel } from '../../domain/wording/setting-labels.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { Coded } from './coded.views.js';
import { textAt } from './edition-text.js';
import { Formula } from './worked-example.views.js';

/** The edition as the scoring reads it, and the file as it stands, for its rules in words. */
export interface EditionProps {
  readonly methodology: Methodology;
  readonly edition: unknown;
}

/** How severe one activity is: technology, setting, scope, irremediability, linkage. */
export function ActivityRules({ methodology, edition }: EditionProps): JSX.Element {
  const { severity } = methodology;
  const { q, r } = severity.defaults_when_unknown;
  return (
    <>
      <Roles methodology={methodology} />
      <Technologies methodology={methodology} />
      <Settings methodology={methodology} rule={textAt(edition, 'setting_rule')} />
      <h3 id="severity">Severity</h3>
      <Formula>{textAt(edition, 'severity', 'formula') ?? 's = a · (0.5 + 0.5·h)'}</Formula>
      <Levels caption="Scope q: how many people" levels={severity.scope_q} />
      <Levels caption="Irremediability r: can it be undone" levels={severity.irremediability_r} />
      <p class="text">
        Where the sources do not tell, scope is {printFraction(q)} and irremediability{' '}
        {printFraction(r)}.
      </p>
      <Linkage methodology={methodology} />
    </>
  );
}

function Roles({ methodology }: { readonly methodology: Methodology }): JSX.Element {
  return (
    <>
      <h3 id="roles">Roles</h3>
      <PlainTable
        caption="Roles and what they cover"
        columns={[{ title: 'Role' }, { title: 'Covers' }]}
        lines={methodology.roles.map(({ id, covers }) => ({
          key: id,
          cells: [id, covers.join('; ')],
        }))}
      />
    </>
  );
}

function Technologies({ methodology }: { readonly methodology: Methodology }): JSX.Element {
  return (
    <>
      <h3 id="technologies">Technologies</h3>
      <p class="text">
        A gravity of 0 means recorded and not scored. The articles are those of Regulation (EU)
        2024/1689, shown for orientation.
      </p>
      <PlainTable
        caption={`${String(methodology.technologies.length)} technologies and their gravity`}
        columns={[
          { title: 'Technology' },
          { title: 'AI Act' },
          { title: 'Gravity', numeric: true },
        ]}
        lines={methodology.technologies.map(({ id, label, aiact, gravity }) => ({
          key: id,
          cells: [
            <Coded label={label} code={id} />,
            aiact.map(articleLabel).join(', '),
            printFraction(gravity),
          ],
        }))}
      />
    </>
  );
}

/** `AnnexIII-1(a)` as it is cited: Annex III, 1(a). */
function articleLabel(article: string): string {
  return article.replace(/^Annex([IVX]+)-/, 'Annex $1 ');
}

interface SettingsProps {
  readonly methodology: Methodology;
  readonly rule: string | undefined;
}

function Settings({ methodology, rule }: SettingsProps): JSX.Element {
  return (
    <>
      <h3 id="settings">Settings</h3>
      {rule !== undefined && <p class="text">Rule: {rule}.</p>}
      <PlainTable
        caption={`${String(methodology.settings.length)} settings and their factor`}
        columns={[
          { title: 'Setting' },
          { title: 'Open to the public' },
          { title: 'Factor', numeric: true },
        ]}
        lines={methodology.settings.map(({ id, factor, note, public: isPublic }) => ({
          key: id,
          cells: [
            <Coded
              label={note === undefined ? settingLabel(id) : `${settingLabel(id)} (${note})`}
              code={id}
            />,
            isPublic ? 'yes' : 'no',
            printFraction(factor),
          ],
        }))}
      />
    </>
  );
}

interface LevelsProps {
  readonly caption: string;
  readonly levels: readonly LevelRule[];
}

function Levels({ caption, levels }: LevelsProps): JSX.Element {
  return (
    <PlainTable
      caption={caption}
      columns={[{ title: 'Level' }, { title: 'When' }]}
      lines={levels.map(({ level, rule }) => ({
        key: String(level),
        cells: [printFraction(level), rule],
      }))}
    />
  );
}

function Linkage({ methodology }: { readonly methodology: Methodology }): JSX.Element {
  return (
    <>
      <h3 id="linkage">Linkage</h3>
      <p class="text">
        How close the company stands to the harm, in the steps of the UN Guiding Principles on
        Business and Human Rights.
      </p>
      <PlainTable
        caption="Steps of linkage"
        columns={[
          { title: 'Step' },
          { title: 'UN Guiding Principles: the company' },
          { title: 'Factor', numeric: true },
        ]}
        lines={methodology.linkage.map(({ id, ungp, factor }) => ({
          key: id,
          cells: [linkageLabel(id), ungp, printFraction(factor)],
        }))}
      />
    </>
  );
}
