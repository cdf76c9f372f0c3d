// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.settings.InventedRegister;
import org.throughline.settings.Urn;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.population.Enrolment;
import org.throughline.synthetic.population.InventedAuthority;

/// The schools of the invented children are schools of the register, so that each has its page.
class SchoolsOfTheInventedTest {

  @Test
  void everySchoolOfAChildOfTheCityStandsInTheRegister() {
    Set<String> register =
        InventedRegister.published().stream()
            .flatMap(setting -> setting.urn().stream())
            .map(Urn::value)
            .collect(Collectors.toSet());

    Set<String> attended =
        InventedAuthority.of(Scale.small(20_000), 3, LocalDate.of(2026, 11, 21))
            .families()
            .flatMap(family -> family.household().children().stream())
            .flatMap(child -> child.enrolments().stream())
            .map(Enrolment::urn)
            .collect(Collectors.toSet());

    assertThat(attended).hasSizeGreaterThan(80);
    assertThat(register).containsAll(attended);
  }
}
