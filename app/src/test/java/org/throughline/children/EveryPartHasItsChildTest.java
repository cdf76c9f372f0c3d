// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.testing.ThroughlineTest;

/// The database holds what is known of a child to the child, whoever writes it.
@ThroughlineTest
class EveryPartHasItsChildTest {

  private static final long NOBODYS = 9_999_999_999L;

  private static final Map<String, String> VALUES =
      Map.of(
          "address", "(child_id, lines, from_on, source_id, recorded_at) select ?, 'A lane', now()",
          "contact",
              "(child_id, relationship, name, source_id, recorded_at) select ?, 'MOTHER', 'A'",
          "flag", "(child_id, kind, from_on, source_id, recorded_at) select ?, 'IN_CARE', now()",
          "enrolment", "(child_id, setting, from_on, source_id, recorded_at) select ?, '1', now()");

  private final DataSource source;
  private final JdbcClient owner;
  private final ChildrenLoader loader;

  EveryPartHasItsChildTest(@Qualifier("ownerDataSource") DataSource owner, ChildrenLoader loader) {
    this.source = owner;
    this.owner = JdbcClient.create(owner);
    this.loader = loader;
  }

  private static String adding(String part) {
    return "insert into children."
        + part
        + " "
        + VALUES.get(part)
        + ", min(source_id), now() from children.source";
  }

  private ChildId child() {
    return InventedChild.named("Ola", "Partfield").keptBy(loader);
  }

  @ParameterizedTest
  @ValueSource(strings = {"address", "contact", "flag", "enrolment"})
  void aPartNeedsAChildThatIsThere(String part) {
    ChildId child = child();

    assertThat(owner.sql(adding(part)).param(child.value()).update()).isEqualTo(1);
    assertThatThrownBy(() -> owner.sql(adding(part)).param(NOBODYS).update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("a child that is on record");
    assertThatThrownBy(
            () ->
                owner
                    .sql("update children." + part + " set child_id = ? where child_id = ?")
                    .params(NOBODYS, child.value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("a child that is on record");
  }

  @ParameterizedTest
  @ValueSource(strings = {"address", "contact", "flag", "enrolment"})
  void aChildIsNotRemovedBeforeWhatIsKnownOfIt(String part) {
    ChildId child = child();
    for (String each : VALUES.keySet()) {
      owner
          .sql("delete from children." + each + " where child_id = ?")
          .param(child.value())
          .update();
    }
    owner.sql(adding(part)).param(child.value()).update();

    assertThatThrownBy(
            () ->
                owner
                    .sql("delete from children.child where child_id = ?")
                    .param(child.value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aChildIsHeldUntilAPartThatIsBeingWrittenIsCommitted() throws SQLException {
    ChildId child = child();

    try (Connection writing = source.getConnection();
        Connection removing = source.getConnection()) {
      writing.setAutoCommit(false);
      try (var add = writing.prepareStatement(adding("flag"));
          Statement remove = removing.createStatement()) {
        add.setLong(1, child.value());
        add.executeUpdate();
        remove.execute("set lock_timeout = '200ms'");

        assertThatThrownBy(
                () ->
                    remove.execute("delete from children.child where child_id = " + child.value()))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("lock timeout");
      } finally {
        writing.rollback();
      }
    }
  }
}
