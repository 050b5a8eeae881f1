# The map UI and the open map services. Build the jar first (mvn package), then from the project's top folder:
#   docker build -f docker/map-ui.Dockerfile -t areaal/map-ui .
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home areaal
WORKDIR /app
COPY --chown=areaal map-ui/target/map-ui-*-app.jar map-ui.jar
USER areaal
ENV AREAAL_LOG=json \
    AREAAL_VAR=/home/areaal \
    SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["java", "-Xmx2g", "-jar", "map-ui.jar"]
