// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.throughline.platform.identity.factors.Secrets;

/// A session as one request holds it. Remembers what was changed, so that only that is written.
///
/// That it was seen is written once a minute at most: a request that only reads writes nothing.
final class StoredSession implements Session {

  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  /// Makes a stored session go on under another number, at once.
  @FunctionalInterface
  interface Renaming {
    void rename(String before, String after);
  }

  private final Clock clock;
  private final Renaming renaming;
  private final Map<String, Object> attributes = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private final Instant begunAt;
  private Optional<String> storedId;
  private String id;
  private Instant seenAt;
  private Duration idle;
  private boolean wasSeen;

  private StoredSession(
      Clock clock,
      Renaming renaming,
      Optional<String> storedId,
      String id,
      Instant begunAt,
      Instant seenAt,
      Duration idle) {
    this.clock = clock;
    this.renaming = renaming;
    this.storedId = storedId;
    this.id = id;
    this.begunAt = begunAt;
    this.seenAt = seenAt;
    this.idle = idle;
  }

  static StoredSession fresh(Clock clock, Renaming renaming, Duration idle) {
    Instant now = clock.instant();
    return new StoredSession(clock, renaming, Optional.empty(), Secrets.token(), now, now, idle);
  }

  static StoredSession stored(
      Clock clock,
      Renaming renaming,
      String id,
      Instant begunAt,
      Instant seenAt,
      Duration idle,
      Map<String, Object> attributes) {
    StoredSession session =
        new StoredSession(clock, renaming, Optional.of(id), id, begunAt, seenAt, idle);
    session.attributes.putAll(attributes);
    return session;
  }

  boolean isStored() {
    return storedId.isPresent();
  }

  boolean isChanged() {
    return storedId.isEmpty() || wasSeen;
  }

  Set<String> changedAttributes() {
    return Set.copyOf(changed);
  }

  Instant expiresAt() {
    return seenAt.plus(idle);
  }

  void wasSaved() {
    storedId = Optional.of(id);
    wasSeen = false;
    changed.clear();
  }

  @Override
  public String getId() {
    return id;
  }

  /// The old number is void from here on, so that a session that is then ended ends whole.
  @Override
  public String changeSessionId() {
    String before = id;
    id = Secrets.token();
    if (storedId.isPresent()) {
      renaming.rename(before, id);
      storedId = Optional.of(id);
    }
    return id;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T getAttribute(String name) {
    return (T) attributes.get(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return Set.copyOf(attributes.keySet());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      removeAttribute(name);
      return;
    }
    attributes.put(name, value);
    changed.add(name);
  }

  @Override
  public void removeAttribute(String name) {
    if (attributes.remove(name) != null) {
      changed.add(name);
    }
  }

  @Override
  public Instant getCreationTime() {
    return begunAt;
  }

  @Override
  public void setLastAccessedTime(Instant now) {
    if (!now.isBefore(seenAt.plus(SEEN_EVERY))) {
      seenAt = now;
      wasSeen = true;
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return seenAt;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    if (!interval.equals(idle)) {
      idle = interval;
      wasSeen = true;
    }
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return idle;
  }

  @Override
  public boolean isExpired() {
    return clock.instant().isAfter(expiresAt());
  }
}
