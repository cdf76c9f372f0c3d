// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.factors.Secrets;

/// What a browser's session knows of the person who signed in with it: numbers and times, so that
/// a changed role or a closed account takes effect at once.
public final class SignedInSession {

  static final String ACCOUNT = "account";
  static final String HANDLE = "handle";
  static final String DEVICE = "device";
  static final String PLACE = "place";
  private static final String SEAT = "seat";
  private static final String PROVED = "proved";

  private final HttpSession session;

  private SignedInSession(HttpSession session) {
    this.session = session;
  }

  /// The session of the person who is signed in; absent for the public and during sign-in.
  public static Optional<SignedInSession> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ACCOUNT) != null
        ? Optional.of(new SignedInSession(session))
        : Optional.empty();
  }

  /// What a new session holds.
  ///
  /// @param device such as `Firefox on Windows`
  /// @param place where from, coarse
  public static Map<String, Object> facts(
      AccountId account, String device, String place, Instant now) {
    return Map.of(
        ACCOUNT, account.value(),
        HANDLE, Secrets.token(),
        DEVICE, device,
        PLACE, place,
        PROVED, now.toEpochMilli());
  }

  /// Who signed in.
  public AccountId account() {
    return new AccountId((Long) session.getAttribute(ACCOUNT));
  }

  /// Names this session on pages, without being able to stand for it.
  public String handle() {
    return (String) session.getAttribute(HANDLE);
  }

  /// As whom the demonstration is seen; absent most of the time.
  public Optional<AccountId> seat() {
    return Optional.ofNullable((Long) session.getAttribute(SEAT)).map(AccountId::new);
  }

  /// Sees the demonstration as `seat` from now on.
  public void sit(AccountId seat) {
    session.setAttribute(SEAT, seat.value());
  }

  /// Back to the person's own account.
  public void stand() {
    session.removeAttribute(SEAT);
  }

  /// Whether the person proved who they are within `span` before `now`.
  public boolean wasProvedWithin(Duration span, Instant now) {
    return session.getAttribute(PROVED) instanceof Long proved
        && Instant.ofEpochMilli(proved).plus(span).isAfter(now);
  }

  /// The person has just proved who they are.
  public void prove(Instant now) {
    session.setAttribute(PROVED, now.toEpochMilli());
  }

  Instant begunAt() {
    return Instant.ofEpochMilli(session.getCreationTime());
  }

  void end() {
    session.invalidate();
  }
}
