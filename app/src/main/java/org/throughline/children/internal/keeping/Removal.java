// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.keeping;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.children.ChildId;
import org.throughline.children.KeptRecord;
import org.throughline.children.internal.Signature;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.documents.Documents;
import tools.jackson.databind.json.JsonMapper;

/// Removes a record for good, in one transaction: what the modules above keep, the one that stands
/// on others first, the files, then the record itself. The audit log stays: it names nobody.
@Component
class Removal {

  private static final Logger LOG = LoggerFactory.getLogger(Removal.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String BEGIN =
      """
      select children.begin_disposal(:disposal, :by, :at)
      """;

  private static final String GOING =
      """
      select child_id, public_id::text as address from children.being_disposed()
      """;

  private static final String FINISH =
      """
      select children.finish_disposal(:disposal, :by, :at, :others::jsonb)
      """;

  private final JdbcClient jdbc;
  private final ObjectProvider<KeptRecord> modules;
  private final Documents documents;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  Removal(
      JdbcClient jdbc,
      ObjectProvider<KeptRecord> modules,
      Documents documents,
      AuditLog audit,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.modules = modules;
    this.documents = documents;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Going(ChildId id, String address) {}

  /// Carries out what another person proposed. All of it goes, or nothing.
  Outcome<Long> carryOut(Disposals.Disposal disposal, Signature signature) {
    try {
      return transaction.execute(status -> begin(disposal, signature));
    } catch (DataIntegrityViolationException hanging) {
      LOG.error("Removal {} was not carried out: another record hangs on it", disposal.id());
      return refused(
          "CHILD-409",
          "Something of another child hangs on this record, so nothing was removed. Tell your"
              + " administrator the number of the proposal.");
    }
  }

  private Outcome<Long> begin(Disposals.Disposal disposal, Signature signature) {
    String refusal =
        jdbc.sql(BEGIN)
            .param("disposal", disposal.id())
            .param("by", signature.by().value())
            .param("at", Timestamp.from(signature.at()))
            .query(String.class)
            .single();
    if (!refusal.isEmpty()) {
      return refused("CHILD-407", refusal);
    }
    List<Going> going =
        jdbc.sql(GOING)
            .query(
                (row, number) ->
                    new Going(new ChildId(row.getLong("child_id")), row.getString("address")))
            .list();
    finish(disposal, signature, removeOthers(going, signature));
    audit.record(
        Optional.of(signature.by()), "child-disposed", "child", disposal.address(), Map.of());
    return new Outcome.Done<>(disposal.id());
  }

  private Map<String, Long> removeOthers(List<Going> going, Signature signature) {
    List<ChildId> ids = going.stream().map(Going::id).toList();
    Map<String, Long> removed = new TreeMap<>();
    modules.stream()
        .sorted(Comparator.comparingInt(KeptRecord::order))
        .forEach(
            module ->
                module
                    .remove(ids, signature.by())
                    .forEach((part, rows) -> removed.merge(part, rows, Long::sum)));
    List<String> addresses = going.stream().map(Going::address).toList();
    long files = documents.forget("child", addresses, signature.by());
    removed.merge("documents.document", files, Long::sum);
    return removed;
  }

  private void finish(Disposals.Disposal disposal, Signature signature, Map<String, Long> removed) {
    jdbc.sql(FINISH)
        .param("disposal", disposal.id())
        .param("by", signature.by().value())
        .param("at", Timestamp.from(signature.at()))
        .param("others", JSON.writeValueAsString(removed))
        .query((row, number) -> number)
        .list();
  }

  private static Outcome<Long> refused(String code, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, "", message)));
  }
}
