package org.partnerscore.telemetry.usage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class BrokenAnswersTest {

    private static final YearMonth MONTH = YearMonth.of(2022, 8);

    @Inject
    DataSource database;

    @Inject
    GivenAnswers given;

    /** Few tenants, whose answer would be kept, and many, whose answer is sent as it is read. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2_001})
    void aDatabaseThatGoesAwayMidwayLeavesNoAnswerThatLooksWhole(int tenants) {
        AtomicBoolean closed = new AtomicBoolean();
        var sent = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        UsageAnswers answers = new UsageAnswers(goingAwayBeforeTheSecondStatement(), given);
        assertThrows(IllegalStateException.class, () -> answers.write(queryOfTwoStatements(tenants), sent));
        assertFalse(closed.get(), "the answer was ended");
        assertTrue(sent.size() == 0 || !sent.toString().endsWith("}"), sent::toString);
    }

    private static UsageQuery queryOfTwoStatements(int tenants) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(tenants).toList();
        return new UsageQuery(
                List.of(new UsageQuery.Wanted(MONTH, MONTH, ids, List.of("teams"))),
                new UsageQuery.Months(MONTH.minusMonths(12), MONTH),
                List.of());
    }

    private DataSource goingAwayBeforeTheSecondStatement() {
        return (DataSource) proxy(DataSource.class, (method, arguments) -> {
            Connection real = database.getConnection();
            AtomicInteger statements = new AtomicInteger();
            return proxy(Connection.class, (called, given) -> {
                if (called.getName().equals("prepareStatement") && statements.incrementAndGet() == 2) {
                    throw new SQLException("gone", "08006");
                }
                return call(called, real, given);
            });
        });
    }

    private interface Call {
        Object of(java.lang.reflect.Method method, Object[] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(
                type.getClassLoader() == null ? BrokenAnswersTest.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.of(method, arguments));
    }

    private static Object call(java.lang.reflect.Method method, Object target, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
