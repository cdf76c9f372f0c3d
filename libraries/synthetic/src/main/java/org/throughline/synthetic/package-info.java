// SPDX-License-Identifier: Apache-2.0
/// An invented authority for demonstration, tests and benchmarks, built in code from public facts.
@org.jspecify.annotations.NullMarked
package org.throughline.synthetic;
