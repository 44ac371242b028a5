import * as migration_20261121_091953_initial from './20261121_091953_initial';
import * as migration_20261121_100000_rules from './20261121_100000_rules';
import * as migration_20261121_130559_studio from './20261121_130559_studio';
import * as migration_20261121_130600_studio_rules from './20261121_130600_studio_rules';

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
    name: '20261121_130559_studio'
  },
  {
    up: migration_20261121_130600_studio_rules.up,
    down: migration_20261121_130600_studio_rules.down,
    name: '20261121_130600_studio_rules'
  },
];
