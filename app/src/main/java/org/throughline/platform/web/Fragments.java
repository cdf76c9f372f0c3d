// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes parts of pages ahead of them, so that a long part that is the same for everyone who may
/// see it is made once and not for each of them, and what a person comes back to all day is made
/// again only when something in it has changed.
@Component
public class Fragments {

  // With the values that each part was made of it comes to twice as much: a tenth of the memory.
  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 24;
  private static final Duration UNASKED = Duration.ofMinutes(10);

  private final TemplateEngine engine;
  private final Cache<Asked, Made> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .expireAfterAccess(UNASKED)
          .weigher((Asked asked, Made made) -> made.bytes().length)
          .build();

  Fragments(TemplateEngine engine) {
    this.engine = engine;
  }

  /// @param template the file below `src/main/jte` without its ending, such as `measures/table`
  /// @param values its parameters by name; nothing of the person who asks may be among them
  public Content made(String template, Map<String, Object> values) {
    return make(new Asked(template, values));
  }

  /// The same for values that are equal by what they hold, such as records of words: the very part
  /// that was made before for equal ones, unless nobody asked for it lately.
  public Content kept(String template, Map<String, Object> values) {
    return kept.get(new Asked(template, Map.copyOf(values)), this::make);
  }

  private Made make(Asked asked) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(asked.template() + ".jte", asked.values(), output);
    return new Made(output.toByteArray());
  }

  private record Asked(String template, Map<String, Object> values) {}

  private record Made(byte[] bytes) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
      output.writeBinaryContent(bytes);
    }
  }
}
