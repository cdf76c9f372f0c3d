// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.internal.entering.Keepers;
import org.throughline.platform.access.Relation;
import org.throughline.platform.identity.Account;

/// Whether a person keeps the figures of the measure that an address names.
@Component
class KeeperOfMeasure implements Relation {

  static final String NAME = "keeper-of-measure";

  private final Keepers keepers;

  KeeperOfMeasure(Keepers keepers) {
    this.keepers = keepers;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean holds(Account account, Map<String, String> path) {
    return MeasureCode.parse(path.getOrDefault("code", ""))
        .map(code -> keepers.of(code).owner().equals(Optional.of(account.id())))
        .orElse(false);
  }
}
