import * as migration_20261121_091953_initial from './20261121_091953_initial';
import * as migration_20261121_100000_rules from './20261121_100000_rules';

export const migrations = [
  {
    up: migration_20261121_091953_initial.up,
    down: migration_20261121_091953_initial.down,
    name: '20261121_091953_initial'
  },
  {
    up: migration_20261121_100000_rules.up,
    down: migration_20261121_100000_rules.down,
    name: '20261121_100000_rules'
  },
];
