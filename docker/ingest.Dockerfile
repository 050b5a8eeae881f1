# The ingest service. Build the jar first (mvn package), then from the project's top folder:
#   docker build -f docker/ingest.Dockerfile -t areaal/ingest .
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home areaal
WORKDIR /app
COPY --chown=areaal ingest/target/ingest-*-app.jar ingest.jar
USER areaal
ENV AREAAL_LOG=json \
    AREAAL_VAR=/home/areaal \
    SERVER_ADDRESS=0.0.0.0
EXPOSE 8081
ENTRYPOINT ["java", "-Xmx512m", "-jar", "ingest.jar"]
CMD ["serve"]
