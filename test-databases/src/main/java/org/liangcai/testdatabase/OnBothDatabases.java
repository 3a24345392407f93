package org.liangcai.testdatabase;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs every test of a class twice: once with {@link TestDatabase#fresh()} giving databases on H2, once on PostgreSQL. A database must be
 * taken in the tests, in their set-up or in instance fields, not in static fields.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(BothDatabases.class)
public @interface OnBothDatabases {}
