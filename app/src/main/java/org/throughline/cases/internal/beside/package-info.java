// SPDX-License-Identifier: Apache-2.0
/// What officers keep beside a case's events: notes, tasks, people.
@org.jspecify.annotations.NullMarked
package org.throughline.cases.internal.beside;
