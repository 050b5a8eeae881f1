package nl.areaal.mapui.question;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import nl.areaal.geodata.question.QuestionStore;
import nl.areaal.mapui.security.Turnstile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionConfiguration {
    private static final int BURST_OF_ONE = 3;
    private static final Duration PER_QUESTION_OF_ONE = Duration.ofMinutes(5);
    private static final int BURST_OF_ALL = 60;
    private static final Duration PER_QUESTION_OF_ALL = Duration.ofSeconds(20);

    @Bean
    Questions questions(DataSource database) {
        return new Questions(
                new QuestionStore(database),
                new Turnstile(BURST_OF_ONE, PER_QUESTION_OF_ONE, System::nanoTime),
                new Turnstile(BURST_OF_ALL, PER_QUESTION_OF_ALL, System::nanoTime),
                InstantSource.system());
    }

    @Bean
    ForgettingWatch forgettingWatch(Questions questions) {
        return new ForgettingWatch(questions);
    }
}
