package org.guichetouvert;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the statements that a test prepares on the application's data source; not those of threads in the background, which
 * come when they like.
 */
public final class StatementCounter implements BeanPostProcessor {

	private final ThreadLocal<Integer> statements = ThreadLocal.withInitial(() -> 0);

	/** Those of the thread that asks. */
	public int count() {
		return statements.get();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return bean instanceof DataSource dataSource && !Proxy.isProxyClass(bean.getClass()) ? watch(DataSource.class, dataSource) : bean;
	}

	private <T> T watch(Class<T> type, T target) {
		InvocationHandler handler = (proxy, method, arguments) -> {
			if (method.getName().equals("prepareStatement")) {
				statements.set(statements.get() + 1);
			}
			Object result = call(target, method, arguments);
			return result instanceof Connection connection && method.getName().equals("getConnection")
					? watch(Connection.class, connection) : result;
		};
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

}
