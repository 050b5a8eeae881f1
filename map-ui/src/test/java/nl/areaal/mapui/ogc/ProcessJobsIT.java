package nl.areaal.mapui.ogc;

import static nl.areaal.mapui.ogc.FeaturesConformanceIT.link;
import static nl.areaal.mapui.ogc.ProcessCalls.EXCEPTIONS;
import static nl.areaal.mapui.ogc.ProcessCalls.json;
import static nl.areaal.mapui.ogc.ProcessCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** OGC API - Processes 1 (18-062r2): asynchronous execution of core, job-list and dismiss. */
class ProcessJobsIT {
    private static final String ECHO = "{\"inputs\": {\"text\": \"teststring\"}, \"response\": \"document\"}";
    private static final String SLEEPY =
            "{\"inputs\": {\"text\": \"teststring\", \"pause\": 10}, \"response\": \"raw\"}";

    private final ProcessCalls calls = new ProcessCalls(HeatTown.service(), "203.0.113.2");
    private final ProcessCalls stranger = new ProcessCalls(HeatTown.service(), "198.51.100.7");

    @Test
    void answersAtOnceUnlessAJobIsPreferred() {
        assertThat(calls.execute("echo", ECHO).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> created = calls.execute("echo", ECHO, "Prefer", "respond-async");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Preference-Applied")).hasValue("respond-async");
        JsonNode status = json(created);
        assertThat(status.path("processID").asString()).isEqualTo("echo");
        assertThat(status.path("type").asString()).isEqualTo("process");
        assertThat(created.headers().firstValue("Location").orElseThrow())
                .endsWith("/jobs/" + status.path("jobID").asString());
    }

    @Test
    void keepsTheResultsOfAJobAtTheirAddress() {
        String job = calls.done("echo", ECHO);
        JsonNode status = json(calls.get(job));
        assertThat(status.path("status").asString()).isEqualTo("successful");
        assertThat(status.path("progress").asInt()).isEqualTo(100);
        assertThat(status.path("finished").asString()).endsWith("Z");
        JsonNode results = json(calls.get(link(status, "http://www.opengis.net/def/rel/ogc/1.0/results")));
        assertThat(results.path("text").asString()).isEqualTo("teststring");
        assertThat(text(calls.get(job + "/results/text"))).isEqualTo("teststring");
        assertThat(calls.get(job + "/results/sound").statusCode()).isEqualTo(404);
        String raw = calls.done("echo", ECHO.replace("document", "raw"));
        assertThat(text(calls.get(raw + "/results"))).isEqualTo("teststring");
    }

    @Test
    void waitsAsLongAsTheCallerDoes() {
        HttpResponse<byte[]> answer = calls.execute("echo", ECHO, "Prefer", "respond-async, wait=20");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Preference-Applied")).hasValue("wait=20");
        assertThat(json(answer).path("text").asString()).isEqualTo("teststring");
    }

    @Test
    void tellsHowAJobStandsAndCallsItOff() {
        ProcessCalls impatient = new ProcessCalls(HeatTown.service(), "203.0.113.3");
        String job = impatient.job("echo", SLEEPY);
        HttpResponse<byte[]> early = impatient.get(job + "/results");
        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(json(early).path("type").asString()).isEqualTo(EXCEPTIONS + "result-not-ready");
        assertThat(stranger.delete(job).statusCode()).isEqualTo(403);
        assertThat(json(impatient.get(job)).path("status").asString()).isIn("accepted", "running");
        HttpResponse<byte[]> dismissed = impatient.delete(job);
        assertThat(dismissed.statusCode()).isEqualTo(200);
        assertThat(json(dismissed).path("status").asString()).isEqualTo("dismissed");
        assertThat(json(impatient.get(job)).path("status").asString()).isEqualTo("dismissed");
        assertThat(impatient.get(job + "/results").statusCode()).isEqualTo(410);
    }

    @Test
    void throwsAwayWhatIsDone() {
        String job = calls.done("echo", ECHO);
        assertThat(json(calls.delete(job)).path("status").asString()).isEqualTo("dismissed");
        assertThat(calls.get(job).statusCode()).isEqualTo(404);
        assertThat(calls.get(job + "/results").statusCode()).isEqualTo(404);
    }

    @Test
    void listsTheJobsOfTheCallerAlone() {
        ProcessCalls lister = new ProcessCalls(HeatTown.service(), "203.0.113.4");
        String first = lister.done("echo", ECHO);
        String second = lister.done("heat", "{\"inputs\": {}}");
        assertThat(json(stranger.get("/jobs")).path("jobs").findValuesAsString("jobID"))
                .doesNotContain(first.substring(first.lastIndexOf('/') + 1));
        assertThat(ids(lister, "")).containsExactly(id(second), id(first));
        assertThat(ids(lister, "?processID=echo,reach-bike")).containsExactly(id(first));
        assertThat(ids(lister, "?status=successful&type=process")).hasSize(2);
        assertThat(ids(lister, "?status=failed,running")).isEmpty();
        assertThat(ids(lister, "?datetime=2020-01-01T00:00:00Z/..")).hasSize(2);
        assertThat(ids(lister, "?datetime=../2020-01-01T00:00:00Z")).isEmpty();
        assertThat(ids(lister, "?minDuration=3600")).isEmpty();
        assertThat(ids(lister, "?maxDuration=3600")).hasSize(2);
        JsonNode page = json(lister.get("/jobs?limit=1&status=successful"));
        assertThat(page.path("jobs")).hasSize(1);
        assertThat(json(lister.get(link(page, "next"))).at("/jobs/0/jobID").asString())
                .isEqualTo(id(first));
    }

    private static List<String> ids(ProcessCalls caller, String query) {
        return json(caller.get("/jobs" + query)).path("jobs").findValuesAsString("jobID");
    }

    private static String id(String job) {
        return job.substring(job.lastIndexOf('/') + 1);
    }
}
