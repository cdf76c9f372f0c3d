// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.ehc.InventedEhcPlans;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// When the demonstration makes room for a real council, the files of its cases go as well.
@ThroughlineTest
class InventedFilesTest {

  private static final Pattern FILE = Pattern.compile("href=\"/documents/(\\d+)\"");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private final ChildrenLoader children;
  private final CaseLoading loading;
  private final InventedEhcPlans plans;
  private final CaseFiles files;
  private final ChildrenWeb web;
  private final JdbcClient jdbc;
  private final People people;
  private final Account officer;

  InventedFilesTest(
      ChildrenLoader children,
      CaseLoading loading,
      InventedEhcPlans plans,
      CaseFiles files,
      ChildrenWeb web,
      JdbcClient jdbc,
      People people) {
    this.children = children;
    this.loading = loading;
    this.plans = plans;
    this.files = files;
    this.web = web;
    this.jdbc = jdbc;
    this.people = people;
    officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void theFilesOfInventedCasesGoWithThemAndThoseOfRealOnesStay() {
    String invented = opened("Ivy", true);
    String real = opened("Rea", false);
    long kept = added(invented, "The first letter");
    long takenAway = added(invented, "A letter put there by mistake");
    web.send(officer, invented + "/documents/" + takenAway + "/away", Map.of());
    long same = added(real, "The first letter");

    plans.removeInvented();
    loading.removeInvented();

    assertThat(standing(kept, takenAway)).isZero();
    assertThat(web.open(officer, "/documents/" + kept)).hasStatus(404);
    assertThat(standing(same)).isEqualTo(1);
    assertThat(web.open(officer, "/documents/" + same))
        .hasStatusOk()
        .bodyText()
        .isEqualTo("The first letter");
  }

  private long added(String path, String words) {
    Map<String, String> given =
        Map.of("title", words, "sender", "The family", "received", DAY.toString());
    web.sendFile(officer, path + "/documents", given, "letter.txt", words.getBytes(UTF_8));
    Matcher file = FILE.matcher(ChildrenWeb.text(web.open(officer, path)));
    long newest = 0;
    while (file.find()) {
      newest = Math.max(newest, Long.parseLong(file.group(1)));
    }
    assertThat(newest).isPositive();
    return newest;
  }

  /// How many of these files are still known, taken away or not.
  private int standing(Long... ids) {
    return jdbc.sql("select count(*) from documents.document where document_id = any(?)")
        .param(ids)
        .query(Integer.class)
        .single();
  }

  private String opened(String name, boolean isInvented) {
    ChildId child = InventedChild.named(name, "Filefield").keptBy(children);
    RecordedEvent asked =
        new RecordedEvent(
            1,
            "request-received",
            DAY,
            DAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC),
            Optional.empty(),
            Optional.empty(),
            "{}",
            OptionalInt.empty(),
            false);
    LoadedCase one =
        new LoadedCase(
            child,
            "ehc-needs-assessment",
            Optional.empty(),
            DAY,
            Optional.empty(),
            Optional.empty(),
            List.of(asked));
    loading.load(isInvented, Stream.of(one));
    return "/cases/" + people.seeing(officer, () -> files.of(child)).getFirst().address();
  }
}
