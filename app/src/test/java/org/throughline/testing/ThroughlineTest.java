// SPDX-License-Identifier: Apache-2.0
package org.throughline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/// A test against the whole application, a real PostgreSQL and a real port, shared by all such
/// tests of one run. Tests make their own records and never count on the database being empty.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "throughline.data=target/test-data/${random.uuid}",
      "throughline.programs=target/postgres-programs",
      "throughline.metrics-token=test-metrics-token",
      "throughline.demonstration=off"
    })
@AutoConfigureMockMvc
@Import(ThroughlineTest.Parts.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ThroughlineTest {

  /// Whatever a module brings for tests, for all of them: each set of parts of its own would be a
  /// program and a database of its own, kept until the run ends.
  @ComponentScan(
      basePackages = "org.throughline",
      useDefaultFilters = false,
      includeFilters = @ComponentScan.Filter(TestComponent.class))
  class Parts {}
}
