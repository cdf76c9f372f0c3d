// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.throughline.platform.identity.factors.Secrets;

/// Sessions in PostgreSQL: any node may answer, and a restart signs nobody out. One query reads a
/// session, once a request; a request that changes nothing writes nothing.
@Component
class StoredSessions implements SessionRepository<StoredSession> {

  private static final String READ =
      """
      select session.handle, session.account_id, session.device, session.place, session.began_at,
             session.seen_at, session.idle_seconds, attribute.name, attribute.value
        from identity.session session
        left join identity.session_attribute attribute using (session_hash)
       where session.session_hash = :hash
         and session.expires_at > :now
      """;

  private static final String ADD =
      """
      insert into identity.session
        (session_hash, handle, account_id, device, place, began_at, seen_at, idle_seconds,
         expires_at)
      values
        (:hash, :handle, :account, :device, :place, :began, :seen, :idle, :expires)
      """;

  private static final String CHANGE =
      """
      update identity.session
         set seen_at = :seen, idle_seconds = :idle, expires_at = :expires
       where session_hash = :hash
      """;

  /// What a session has to say to its reader may be lost with the power; that it ended, never.
  private static final String WITHOUT_WAITING =
      """
      set local synchronous_commit = off
      """;

  private static final String RENAME =
      """
      update identity.session set session_hash = :after where session_hash = :before
      """;

  /// Nothing is kept for a session that was ended while the request ran.
  private static final String KEEP_ATTRIBUTE =
      """
      insert into identity.session_attribute (session_hash, name, value)
      select session_hash, :name, :value
        from identity.session
       where session_hash = :hash
      on conflict (session_hash, name) do update set value = excluded.value
      """;

  private static final String DROP_ATTRIBUTE =
      """
      delete from identity.session_attribute where session_hash = :hash and name = :name
      """;

  private static final String END =
      """
      delete from identity.session where session_hash = :hash
      """;

  /// Attributes that have a column of their own.
  private static final Set<String> COLUMNS =
      Set.of(
          SignedInSession.ACCOUNT,
          SignedInSession.HANDLE,
          SignedInSession.DEVICE,
          SignedInSession.PLACE);

  /// Where a request keeps the session that it read: the filter asks again as the request ends.
  private static final String OF_THIS_REQUEST = StoredSession.class.getName();

  private static final Duration WHILE_SIGNING_IN = Duration.ofMinutes(30);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate transactions;
  private final SerializingConverter toBytes = new SerializingConverter();
  private final DeserializingConverter fromBytes =
      new DeserializingConverter(StoredSessions.class.getClassLoader());

  StoredSessions(JdbcClient jdbc, Clock clock, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.transactions = transactions;
  }

  /// A stranger's session lasts as long as a sign-in may take.
  @Override
  public StoredSession createSession() {
    return StoredSession.fresh(clock, this::rename, WHILE_SIGNING_IN);
  }

  @Override
  public void save(StoredSession session) {
    if (session.isChanged() || !session.changedAttributes().isEmpty()) {
      transactions.executeWithoutResult(status -> write(session));
      session.wasSaved();
    }
  }

  @Override
  public @Nullable StoredSession findById(String id) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return read(id);
    }
    if (request.getAttribute(OF_THIS_REQUEST, SCOPE_REQUEST) instanceof StoredSession known
        && known.getId().equals(id)) {
      return known;
    }
    StoredSession session = read(id);
    if (session != null) {
      request.setAttribute(OF_THIS_REQUEST, session, SCOPE_REQUEST);
    }
    return session;
  }

  private @Nullable StoredSession read(String id) {
    List<Row> rows =
        jdbc.sql(READ)
            .param("hash", Secrets.hash(id))
            .param("now", Timestamp.from(clock.instant()))
            .query(StoredSessions::row)
            .list();
    return rows.isEmpty() ? null : session(id, rows);
  }

  @Override
  public void deleteById(String id) {
    jdbc.sql(END).param("hash", Secrets.hash(id)).update();
    Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .ifPresent(request -> request.removeAttribute(OF_THIS_REQUEST, SCOPE_REQUEST));
  }

  private record Row(
      Map<String, Object> columns,
      Instant begunAt,
      Instant seenAt,
      Duration idle,
      Optional<String> name,
      byte @Nullable [] value) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    Map<String, Object> columns = new HashMap<>();
    columns.put(SignedInSession.HANDLE, row.getString("handle"));
    columns.put(SignedInSession.DEVICE, row.getString("device"));
    columns.put(SignedInSession.PLACE, row.getString("place"));
    long account = row.getLong("account_id");
    if (!row.wasNull()) {
      columns.put(SignedInSession.ACCOUNT, account);
    }
    return new Row(
        columns,
        row.getTimestamp("began_at").toInstant(),
        row.getTimestamp("seen_at").toInstant(),
        Duration.ofSeconds(row.getInt("idle_seconds")),
        Optional.ofNullable(row.getString("name")),
        row.getBytes("value"));
  }

  private StoredSession session(String id, List<Row> rows) {
    Row first = rows.getFirst();
    Map<String, Object> attributes = new HashMap<>(first.columns());
    for (Row row : rows) {
      if (row.name().isPresent() && row.value() != null) {
        read(row.value()).ifPresent(value -> attributes.put(row.name().get(), value));
      }
    }
    return StoredSession.stored(
        clock, this::rename, id, first.begunAt(), first.seenAt(), first.idle(), attributes);
  }

  /// A value that an earlier release wrote and this one cannot read is as good as gone.
  private Optional<Object> read(byte[] value) {
    try {
      return Optional.of(fromBytes.convert(value));
    } catch (SerializationFailedException stranger) {
      return Optional.empty();
    }
  }

  private void write(StoredSession session) {
    byte[] hash = Secrets.hash(session.getId());
    if (session.isStored()) {
      jdbc.sql(WITHOUT_WAITING).update();
    }
    if (!session.isStored()) {
      add(session, hash);
    } else if (session.isChanged()) {
      change(session, hash);
    }
    session.changedAttributes().stream()
        .filter(name -> !COLUMNS.contains(name))
        .forEach(name -> write(hash, name, session.getAttribute(name)));
  }

  private void add(StoredSession session, byte[] hash) {
    jdbc.sql(ADD)
        .param("hash", hash)
        .param("handle", text(session, SignedInSession.HANDLE, Secrets.token()))
        .param("account", session.getAttribute(SignedInSession.ACCOUNT), Types.BIGINT)
        .param("device", text(session, SignedInSession.DEVICE, ""))
        .param("place", text(session, SignedInSession.PLACE, ""))
        .param("began", Timestamp.from(session.getCreationTime()))
        .param("seen", Timestamp.from(session.getLastAccessedTime()))
        .param("idle", session.getMaxInactiveInterval().toSeconds())
        .param("expires", Timestamp.from(session.expiresAt()))
        .update();
  }

  private void rename(String before, String after) {
    jdbc.sql(RENAME)
        .param("before", Secrets.hash(before))
        .param("after", Secrets.hash(after))
        .update();
  }

  private void change(StoredSession session, byte[] hash) {
    jdbc.sql(CHANGE)
        .param("hash", hash)
        .param("seen", Timestamp.from(session.getLastAccessedTime()))
        .param("idle", session.getMaxInactiveInterval().toSeconds())
        .param("expires", Timestamp.from(session.expiresAt()))
        .update();
  }

  private void write(byte[] hash, String name, @Nullable Object value) {
    if (value == null) {
      jdbc.sql(DROP_ATTRIBUTE).param("hash", hash).param("name", name).update();
      return;
    }
    jdbc.sql(KEEP_ATTRIBUTE)
        .param("hash", hash)
        .param("name", name)
        .param("value", toBytes.convert(value))
        .update();
  }

  private static String text(StoredSession session, String name, String otherwise) {
    String value = session.getAttribute(name);
    return value == null ? otherwise : value;
  }
}
