// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.delivery.PlanFixture.problems;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.delivery.internal.PlanNamesReader;
import org.throughline.delivery.internal.tables.PlanUploads;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Files that are no table of the plan, or one that nobody could hold.
@ThroughlineTest
class BadPlanTablesTest {

  private final MockMvcTester web;
  private final PlanFixture plan;
  private final PlanUploads uploads;
  private final PlanNamesReader names;
  private final Clock clock;
  private final Account analyst;

  BadPlanTablesTest(
      MockMvcTester web,
      PlanFixture plan,
      PlanUploads uploads,
      PlanNamesReader names,
      Clock clock,
      People people) {
    this.web = web;
    this.plan = plan;
    this.uploads = uploads;
    this.names = names;
    this.clock = clock;
    this.analyst = people.holding(Role.ANALYST);
  }

  @Test
  void rubbishIsRefusedWithASentenceAndNeverFails() {
    Random random = new Random(20_261_121);
    byte[] good = download();
    for (int round = 0; round < 200; round++) {
      byte[] bytes = round % 2 == 0 ? good.clone() : new byte[random.nextInt(3000)];
      if (round % 2 == 0) {
        for (int hit = 0; hit < 1 + random.nextInt(30); hit++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      } else {
        random.nextBytes(bytes);
      }
      String name = round % 3 == 0 ? "plan.xlsx" : "plan.csv";
      Outcome<UUID> outcome =
          uploads.look(
              new ByteArrayInputStream(bytes), name, names.names(), analyst.id(), clock.instant());
      assertThat(outcome).isNotInstanceOf(Outcome.Overtaken.class);
    }
  }

  @Test
  void aBombOfAWorkbookIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < 210; megabyte++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    assertThat(problems(lookAt(new ByteArrayInputStream(bytes.toByteArray()), "plan.xlsx")))
        .extracting(Problem::code)
        .containsExactly("PLAN-181");
  }

  @Test
  void aHundredMegabytesAreRefusedWithoutBeingHeld() {
    byte[] header = "Code,Version\n".getBytes(StandardCharsets.UTF_8);
    byte[] megabyte =
        "S1.Y1.01,one word after the other\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);
    InputStream large =
        new SequenceInputStream(
            new ByteArrayInputStream(header),
            new SequenceInputStream(
                Collections.enumeration(
                    IntStream.range(0, 105)
                        .mapToObj(n -> new ByteArrayInputStream(megabyte))
                        .toList())));

    assertThat(problems(lookAt(large, "plan.csv")))
        .extracting(Problem::code)
        .containsAnyOf("CSV-105", "CSV-106");
  }

  private Outcome<UUID> lookAt(InputStream content, String name) {
    return uploads.look(content, name, names.fresh(), analyst.id(), clock.instant());
  }

  private byte[] download() {
    plan.action(Optional.of(analyst.id()), analyst.id());
    return web.get()
        .uri("/plan.csv")
        .with(People.as(analyst))
        .exchange()
        .getResponse()
        .getContentAsByteArray();
  }
}
