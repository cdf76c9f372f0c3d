// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.Signature;
import org.throughline.platform.identity.AccountId;

/// Which forms were written already, so that one that arrives twice does nothing twice.
@Component
class SentForms {

  private static final String KNOWN =
      """
      select exists (select from delivery.sent_form where form_key = :key)
      """;

  private static final String REMEMBER =
      """
      insert into delivery.sent_form (form_key, account_id, at) values (:key, :account, :at)
      """;

  private static final String FORGET =
      """
      delete from delivery.sent_form where at < :before
      """;

  private final JdbcClient jdbc;

  SentForms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean wasWritten(Signature signature) {
    return signature
        .form()
        .map(key -> jdbc.sql(KNOWN).param("key", key).query(Boolean.class).single())
        .orElse(false);
  }

  void remember(Signature signature) {
    signature
        .form()
        .ifPresent(
            key ->
                jdbc.sql(REMEMBER)
                    .param("key", key)
                    .param("account", signature.by().map(AccountId::value).orElse(null))
                    .param("at", ActionStore.utc(signature.at()))
                    .update());
  }

  void forgetBefore(Instant moment) {
    jdbc.sql(FORGET).param("before", ActionStore.utc(moment)).update();
  }
}
