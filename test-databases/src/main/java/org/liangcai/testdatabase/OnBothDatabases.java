package org.liangcai.testdatabase;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test class that the build runs twice: with {@link TestDatabase#fresh()} giving databases on H2, and again on PostgreSQL. To run it
 * on PostgreSQL by hand, set the system property {@code test.database} to {@code POSTGRESQL}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
public @interface OnBothDatabases {}
