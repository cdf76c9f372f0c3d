// SPDX-License-Identifier: Apache-2.0
/// An invented authority for demonstration, tests and benchmarks, built in code from public facts.
/// Plain Java: needs nothing but the JDK, and every answer is a pure function of the day asked for.
@org.jspecify.annotations.NullMarked
package org.throughline.synthetic;
