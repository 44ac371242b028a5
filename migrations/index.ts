import * as migration_20261121_091953_initial from './20261121_091953_initial';
import * as migration_20261121_100000_rules from './20261121_100000_rules';
import * as migration_20261121_130559_studio from './20261121_130559_studio';
import * as migration_20261121_130600_studio_rules from './20261121_130600_studio_rules';
import * as migration_20261121_154100_settlement from './20261121_154100_settlement';
import * as migration_20261121_154200_settlement_rules from './20261121_154200_settlement_rules';
import * as migration_20261121_190000_site from './20261121_190000_site';
import * as migration_20261121_190100_site_rules from './20261121_190100_site_rules';
import * as migration_20261129_103000_agreement_rules from './20261129_103000_agreement_rules';
import * as migration_20261129_104000_kept_answers from './20261129_104000_kept_answers';
import * as migration_20261129_105000_event_reasons from './20261129_105000_event_reasons';
import * as migration_20261129_107000_composed_text from './20261129_107000_composed_text';
import * as migration_20261129_107010_cancellation_fee from './20261129_107010_cancellation_fee';
import * as migration_20261129_107020_cancellation_fee_rules from './20261129_107020_cancellation_fee_rules';
import * as migration_20261129_109000_checks from './20261129_109000_checks';

export const migrations = [
  {
    up: migration_20261121_091953_initial.up,
    down: migration_20261121_091953_initial.down,
    name: '20261121_091953_initial',
  },
  {
    up: migration_20261121_100000_rules.up,
    down: migration_20261121_100000_rules.down,
    name: '20261121_100000_rules',
  },
  {
    up: migration_20261121_130559_studio.up,
    down: migration_20261121_130559_studio.down,
    name: '20261121_130559_studio',
  },
  {
    up: migration_20261121_130600_studio_rules.up,
    down: migration_20261121_130600_studio_rules.down,
    name: '20261121_130600_studio_rules',
  },
  {
    up: migration_20261121_154100_settlement.up,
    down: migration_20261121_154100_settlement.down,
    name: '20261121_154100_settlement',
  },
  {
    up: migration_20261121_154200_settlement_rules.up,
    down: migration_20261121_154200_settlement_rules.down,
    name: '20261121_154200_settlement_rules',
  },
  {
    up: migration_20261121_190000_site.up,
    down: migration_20261121_190000_site.down,
    name: '20261121_190000_site',
  },
  {
    up: migration_20261121_190100_site_rules.up,
    down: migration_20261121_190100_site_rules.down,
    name: '20261121_190100_site_rules',
  },
  {
    up: migration_20261129_103000_agreement_rules.up,
    down: migration_20261129_103000_agreement_rules.down,
    name: '20261129_103000_agreement_rules',
  },
  {
    up: migration_20261129_104000_kept_answers.up,
    down: migration_20261129_104000_kept_answers.down,
    name: '20261129_104000_kept_answers',
  },
  {
    up: migration_20261129_105000_event_reasons.up,
    down: migration_20261129_105000_event_reasons.down,
    name: '20261129_105000_event_reasons',
  },
  {
    up: migration_20261129_107000_composed_text.up,
    down: migration_20261129_107000_composed_text.down,
    name: '20261129_107000_composed_text',
  },
  {
    up: migration_20261129_107010_cancellation_fee.up,
    down: migration_20261129_107010_cancellation_fee.down,
    name: '20261129_107010_cancellation_fee',
  },
  {
    up: migration_20261129_107020_cancellation_fee_rules.up,
    down: migration_20261129_107020_cancellation_fee_rules.down,
    name: '20261129_107020_cancellation_fee_rules',
  },
  {
    up: migration_20261129_109000_checks.up,
    down: migration_20261129_109000_checks.down,
    name: '20261129_109000_checks',
  },
];
