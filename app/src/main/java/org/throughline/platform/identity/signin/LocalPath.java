// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where to go after sign-in: always a page of our own, never another site.
public record LocalPath(String value) {

  /// The front page.
  public static final LocalPath FRONT = new LocalPath("/");

  private static final Pattern OURS =
      Pattern.compile(
          "/(?:[A-Za-z0-9._~!'()*,;:@=+%-][A-Za-z0-9._~!'()*,;:@=+%/-]*)?"
              + "(?:\\?[A-Za-z0-9._~!'()*,;:@=+%/?&-]*)?");
  private static final int LONGEST = 600;

  /// `given` when it is a page of ours; otherwise the front page.
  public static LocalPath of(@Nullable String given) {
    boolean ours =
        given != null
            && given.length() <= LONGEST
            && OURS.matcher(given).matches()
            && !given.startsWith("/sign-")
            && !given.startsWith("/error");
    return ours ? new LocalPath(given) : FRONT;
  }

  /// This path as the part after `=` of another address.
  public String encoded() {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
