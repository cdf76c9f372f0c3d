// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.throughline.forecast.Forecast;
import org.throughline.forecast.Model;

/// The program and the model that make a forecast, as the build stamped them: a result can only be
/// repeated with the same.
///
/// @param program its version and the commit that it was built from
/// @param model its name and the state of its source
record Build(String program, String model) {

  private static final String FILE = "/org/throughline/build.properties";
  private static final String UNKNOWN = "not stamped by the build";
  private static final String CHANGED = "-dirty";
  private static final String MORE = " with changes that are not committed";
  private static final int LETTERS = 12;

  /// What this program was stamped with.
  static Build current() {
    Properties stamps = new Properties();
    try (InputStream file = Build.class.getResourceAsStream(FILE)) {
      if (file != null) {
        stamps.load(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("The stamp of the build could not be read", failure);
    }
    return of(stamps);
  }

  /// What is not stamped is said; a version that is made up would be worse than none.
  static Build of(Properties stamps) {
    String version =
        stamp(stamps, "version")
            .or(() -> Optional.ofNullable(Forecast.class.getPackage().getImplementationVersion()))
            .orElse("version " + UNKNOWN);
    return new Build(
        version
            + ", commit "
            + stamp(stamps, "commit").map(each -> said(each, each.length())).orElse(UNKNOWN),
        Model.THROUGHLINE.code()
            + ", source "
            + stamp(stamps, "model").map(each -> said(each, LETTERS)).orElse(UNKNOWN));
  }

  /// So many letters of a stamp, and whether its sources were changed since.
  private static String said(String stamp, int letters) {
    String digest = stamp.replace(CHANGED, "");
    return digest.substring(0, Math.min(letters, digest.length()))
        + (stamp.endsWith(CHANGED) ? MORE : "");
  }

  private static Optional<String> stamp(Properties stamps, String name) {
    return Optional.ofNullable(stamps.getProperty(name)).map(String::strip).filter(Build::isSaid);
  }

  /// Without git the build leaves the place of the stamp as it was.
  private static boolean isSaid(String stamp) {
    return !stamp.isEmpty() && !stamp.startsWith("$") && !stamp.startsWith(CHANGED);
  }
}
