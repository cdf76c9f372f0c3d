// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Puts on record that somebody is shown a list which names children, before the page is sent: how
/// many, and none of their names. Where that cannot be written, the page is not sent.
@Component
public class ListLooks {

  private final AuditLog audit;

  ListLooks(AuditLog audit) {
    this.audit = audit;
  }

  /// @param list which list it is, such as `found` or `retention`
  /// @param children how many it names; a list of nobody leaves no entry
  @Transactional
  public void shown(AccountId by, String list, long children) {
    if (children > 0) {
      audit.record(
          Optional.of(by),
          "children-listed",
          "children-list",
          list,
          Map.of("children", "" + children));
    }
  }
}
