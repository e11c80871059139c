# Build: docker build -t protest-archive .
# Run:   docker run -p 5080:8080 -v protest-archive:/data protest-archive
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
ENV CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
COPY . .
RUN dotnet publish src/ProtestArchive.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN mkdir /data && chown "$APP_UID" /data
COPY --from=build /app /app
USER $APP_UID
VOLUME /data
WORKDIR /data
ENV Archive__Data=/data ASPNETCORE_URLS=http://+:8080
EXPOSE 8080
# The image has no curl; bash opens the connection itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "/app/ProtestArchive.Web.dll"]
CMD ["serve"]
