// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FragmentsTest {

  private final Fragments fragments =
      new Fragments(TemplateEngine.createPrecompiled(ContentType.Html));

  @Test
  void equalValuesGiveTheVerySamePartThatWasMadeBefore() {
    assertThat(kept(412)).isSameAs(kept(412));
  }

  @Test
  void aValueThatChangedIsShownAtOnce() {
    kept(412);

    assertThat(words(kept(413))).contains("1 to 200 of 413");
    assertThat(words(kept(412))).contains("1 to 200 of 412");
  }

  private Content kept(int total) {
    return fragments.kept("components/pagination", Map.of("paging", paging(total)));
  }

  private static Paging paging(int total) {
    return new Paging(total, 1, 200, Address.of("/cases").with("sort", "opened"));
  }

  private static String words(Content content) {
    StringOutput output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }
}
