// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A type of special educational need, as the Department's code set has it.
public enum Need implements Choice {
  SPLD("Specific learning difficulty"),
  MLD("Moderate learning difficulty"),
  SLD("Severe learning difficulty"),
  PMLD("Profound and multiple learning difficulty"),
  SEMH("Social, emotional and mental health"),
  SLCN("Speech, language and communication needs"),
  HI("Hearing impairment"),
  VI("Vision impairment"),
  MSI("Multi-sensory impairment"),
  PD("Physical disability"),
  ASD("Autistic spectrum disorder"),
  DS("Down syndrome"),
  OTH("Other difficulty or disability");

  private final String label;

  Need(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /// The need that begins such words as `ASD - Autistic Spectrum Disorder` or is spelt out in them.
  public static Optional<Need> read(String words) {
    String text = words.strip().toUpperCase(Locale.ROOT);
    String code = text.replaceAll("[^A-Z].*", "");
    return Arrays.stream(values())
        .filter(each -> each.name().equals(code) || each.label.equalsIgnoreCase(text))
        .findFirst();
  }
}
