// SPDX-License-Identifier: Apache-2.0
/// Council papers in: any published file becomes an outline, and an outline becomes what it is, a
/// strategy, an action plan, a report or minutes, each part with its place and how sure we are.
@org.jspecify.annotations.NullMarked
package org.throughline.papers;
