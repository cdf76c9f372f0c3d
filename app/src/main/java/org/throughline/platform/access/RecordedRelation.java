// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.identity.Account;

/// A relation that the database knows, by one question about the record whose number is `id` in the
/// address.
///
/// @param name that [Access#relation] uses
/// @param question a query that answers true or false; it may use `:id`, `:account`, `:roles` and
///     the other variables of the address, each as text
public record RecordedRelation(String name, JdbcClient jdbc, String question) implements Relation {

  @Override
  public boolean holds(Account account, Map<String, String> path) {
    String id = path.getOrDefault("id", "");
    return id.matches("\\d{1,18}")
        && jdbc.sql(question)
            .params(path)
            .param("id", Long.valueOf(id))
            .param("account", account.id().value())
            .param("roles", account.roles().stream().map(Enum::name).toArray(String[]::new))
            .query(Boolean.class)
            .single();
  }
}
