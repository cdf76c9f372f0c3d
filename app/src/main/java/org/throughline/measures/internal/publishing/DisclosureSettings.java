// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.publishing;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.throughline.measures.disclosure.SmallNumberRule;

/// How small a number of people must be to be withheld from the public, as the council decided.
///
/// @param threshold counts below it are withheld
/// @param zeroShown whether nobody at all may be told
/// @param fewestInRate a share of fewer people is withheld
/// @param since the day of the decision
/// @param reason who decided it and why, in a sentence for the public
@ConfigurationProperties("throughline.disclosure")
public record DisclosureSettings(
    @DefaultValue("5") long threshold,
    @DefaultValue("true") boolean zeroShown,
    @DefaultValue("10") long fewestInRate,
    Optional<LocalDate> since,
    @DefaultValue("") String reason) {

  public SmallNumberRule rule() {
    return new SmallNumberRule(threshold, zeroShown, fewestInRate);
  }

  /// The rule as the public reads it.
  public String words() {
    return "In the council’s own figures a number of people below %d is withheld%s, and so is a share of fewer than %d people; where it could be worked out from others, some of those are withheld too. Withheld figures are marked c.%s%s"
        .formatted(
            threshold,
            zeroShown ? " (none at all is shown as 0)" : ", none at all included",
            fewestInRate,
            since.map(each -> " In force since " + each + ".").orElse(""),
            reason.isBlank() ? "" : " " + reason.strip());
  }
}
