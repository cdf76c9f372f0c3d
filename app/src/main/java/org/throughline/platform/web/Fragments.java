// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes parts of pages ahead of them, so that a long part that is the same for everyone who may
/// see it is made once and not for each of them.
@Component
public class Fragments {

  private final TemplateEngine engine;

  Fragments(TemplateEngine engine) {
    this.engine = engine;
  }

  /// @param template the file below `src/main/jte` without its ending, such as `measures/table`
  /// @param values its parameters by name; nothing of the person who asks may be among them
  public Content made(String template, Map<String, Object> values) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template + ".jte", values, output);
    return new Made(output.toByteArray());
  }

  private record Made(byte[] bytes) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
      output.writeBinaryContent(bytes);
    }
  }
}
