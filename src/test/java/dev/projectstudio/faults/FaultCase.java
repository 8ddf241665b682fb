package dev.projectstudio.faults;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Names the cases of the fault catalogue that a test, or each test of a class, shows. What each case is stands in
/// `faults/catalogue.txt`; what came of it, in `target/faults.md` after the run.
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Tag(FaultCase.TAG)
public @interface FaultCase {
    String TAG = "fault-case";

    String[] value();
}
