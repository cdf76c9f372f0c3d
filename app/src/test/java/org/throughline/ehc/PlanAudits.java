// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.audits.Frameworks;
import org.throughline.platform.identity.Account;

/// Audits of plans as an officer begins, scores and finishes them.
final class PlanAudits {

  private final PlanWeb web;
  private final Frameworks frameworks;
  private final JdbcClient jdbc;

  PlanAudits(PlanWeb web, Frameworks frameworks, JdbcClient jdbc) {
    this.web = web;
    this.frameworks = frameworks;
    this.jdbc = jdbc;
  }

  String path(String name, Account officer) {
    return web.planPath(InventedChild.named(name, "Auditfield"), officer)
        .replace("/plan", "/audits");
  }

  long finished(Account officer, String path, String answer) {
    web.done(officer, path + "/begin", Map.of());
    long audit = latest(officer);
    web.versioned(
        officer, path + "/" + audit + "/score", PlanWeb.with(all(answer), "finish", "yes"));
    return audit;
  }

  /// The same answer to every criterion.
  Map<String, String> all(String answer) {
    Map<String, String> fields = new HashMap<>();
    frameworks.current().parts().stream()
        .flatMap(part -> part.criteria().stream())
        .forEach(criterion -> fields.put("criterion-" + criterion.id(), answer));
    return fields;
  }

  long latest(Account officer) {
    return web.seenBy(
        officer, () -> jdbc.sql("select max(audit_id) from ehc.audit").query(Long.class).single());
  }
}
