// SPDX-License-Identifier: Apache-2.0
/// A second reading of the law, slow and day by day, that shares nothing with the first but the
/// names of events and duties. Millions of invented cases are read both ways and must agree.
@org.jspecify.annotations.NullMarked
package org.throughline.statute.oracle;
