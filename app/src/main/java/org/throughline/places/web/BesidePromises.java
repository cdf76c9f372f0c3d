// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.places.internal.Promise;
import org.throughline.places.internal.PromiseRows;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.BesideAction;

/// Shows beside an action what came of the places that its commitment promised, and the demand for
/// them.
@Component
class BesidePromises implements BesideAction {

  private static final List<Role> READERS =
      List.of(
          Role.ADMINISTRATOR,
          Role.ANALYST,
          Role.STRATEGY_OWNER,
          Role.RESPONSIBLE_OFFICER,
          Role.CASEWORK_MANAGER);

  private final PromiseRows rows;
  private final PromiseReader reader;

  BesidePromises(PromiseRows rows, PromiseReader reader) {
    this.rows = rows;
    this.reader = reader;
  }

  @Override
  public List<Line> of(String code, Account viewer) {
    if (READERS.stream().noneMatch(viewer::holds)) {
      return List.of();
    }
    return rows.all().stream()
        .filter(promise -> isOf(promise, code))
        .map(
            promise ->
                new Line(
                    "Places promised",
                    promise.title(),
                    reader.standing(promise)
                        + ". "
                        + reader.demand(promise, rows.demand(promise.id())),
                    PromisePages.LIST))
        .toList();
  }

  /// The commitment itself, and each action under it.
  private static boolean isOf(Promise promise, String code) {
    String commitment = promise.commitment();
    return !commitment.isEmpty()
        && (code.equals(commitment)
            || code.startsWith(commitment + ".")
            || code.startsWith(commitment + "/"));
  }
}
