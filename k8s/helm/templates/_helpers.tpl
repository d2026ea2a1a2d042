{{/* What the deployables are: facts of the product and not of an installation. */}}
{{- define "partnerscore.topology" -}}
associations: {module: associations-service, database: true, client: false, neighbours: []}
skilling: {module: skilling-service, database: true, client: false, neighbours: [associations]}
telemetry: {module: telemetry-service, database: true, client: false, neighbours: [associations]}
scoring: {module: scoring-service, database: true, client: true, neighbours: [associations, skilling, telemetry]}
benefits: {module: benefits-service, database: true, client: true, neighbours: [scoring]}
portal: {module: portal, database: false, client: false, neighbours: [associations, skilling, telemetry, scoring, benefits]}
{{- end }}

{{- define "partnerscore.name" -}}
{{ .Values.nameOverride | default .Chart.Name | trunc 40 | trimSuffix "-" }}
{{- end }}

{{/* The prefix of every object's name; short enough for the longest one, a CronJob's of at most 52 letters. */}}
{{- define "partnerscore.prefix" -}}
{{- $name := include "partnerscore.name" . -}}
{{- $prefix := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{ $prefix | replace "." "-" | trunc 28 | trimSuffix "-" }}
{{- end }}

{{- define "partnerscore.labels" -}}
{{ include "partnerscore.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: {{ include "partnerscore.name" . }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "partnerscore.selector" -}}
app.kubernetes.io/name: {{ include "partnerscore.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* The labels of an object that belongs to one component. Takes {root, component}. */}}
{{- define "partnerscore.labelsOf" -}}
{{ include "partnerscore.labels" .root }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "partnerscore.selectorOf" -}}
{{ include "partnerscore.selector" .root }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{/* The settings of a deployable: the defaults with its own on top. Takes {root, service}. */}}
{{- define "partnerscore.settings" -}}
{{- mustMergeOverwrite (deepCopy .root.Values.defaults) (deepCopy (index .root.Values.services .service | default dict)) | toYaml }}
{{- end }}

{{/* The image of a module. Takes {root, module}. */}}
{{- define "partnerscore.image" -}}
{{- with .root.Values.image.registry }}{{ . }}/{{ end }}{{ .root.Values.image.repository }}/{{ .module }}
{{- with index .root.Values.image.digests .module }}@{{ . }}{{ else }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}{{ end }}
{{- end }}

{{/* A version as a part of a name. */}}
{{- define "partnerscore.version" -}}
{{ .Values.image.tag | default .Chart.AppVersion | lower | replace "." "-" | replace "_" "-" | replace "+" "-" | trunc 20 | trimSuffix "-" }}
{{- end }}

{{/* The secret of a service's database. Takes {root, service}. */}}
{{- define "partnerscore.databaseSecret" -}}
{{- if eq .root.Values.database.mode "external" }}{{ index .root.Values.database.existingSecrets .service }}{{ else }}{{ include "partnerscore.prefix" .root }}-{{ .service }}-database{{ end }}
{{- end }}

{{- define "partnerscore.clientSecret" -}}
{{- if eq .root.Values.identity.mode "external" }}{{ index .root.Values.identity.clientSecrets .service }}{{ else }}{{ include "partnerscore.prefix" .root }}-trial-client{{ end }}
{{- end }}

{{- define "partnerscore.trialIssuer" -}}
http://{{ include "partnerscore.prefix" . }}-issuer:8080
{{- end }}

{{- define "partnerscore.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "partnerscore.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities: {drop: [ALL]}
{{- end }}

{{/* The variables of the database. Takes {root, service}. */}}
{{- define "partnerscore.databaseEnv" -}}
{{- $secret := include "partnerscore.databaseSecret" . -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: jdbc-url}}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: username}}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: password}}
{{- end }}

{{- define "partnerscore.account" -}}
{{ .Values.serviceAccount.name | default (include "partnerscore.prefix" .) }}
{{- end }}

{{/* The account of what runs before the release is there. */}}
{{- define "partnerscore.accountBefore" -}}
{{ .Values.serviceAccount.name | default "default" }}
{{- end }}

{{/* The settings of a pod that needs no place but a little: those of a service, or the defaults. Takes {root, service or ""}. */}}
{{- define "partnerscore.smallSettings" -}}
{{- $settings := ternary .root.Values.defaults (include "partnerscore.settings" . | fromYaml) (empty .service) | deepCopy -}}
{{- set (ternary (omit $settings "extraVolumes" "extraVolumeMounts" "extraEnv" "env") $settings (empty .service)) "tmp" "64Mi" | toYaml }}
{{- end }}

{{/* The variables of a deployable, whatever its process is there for. Takes {root, service}. */}}
{{- define "partnerscore.env" -}}
{{- $fact := index (include "partnerscore.topology" .root | fromYaml) .service -}}
{{- $identity := .root.Values.identity -}}
{{- if $fact.database }}
{{- include "partnerscore.databaseEnv" . }}
- name: QUARKUS_DATASOURCE_JDBC_MAX_SIZE
  value: {{ .root.Values.database.connectionsPerPod | quote }}
- name: QUARKUS_FLYWAY_MIGRATE_AT_START
  value: "false"
{{- if eq $identity.mode "trial" }}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ include "partnerscore.trialIssuer" .root }}
{{- else }}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  valueFrom: {secretKeyRef: {name: {{ $identity.existingSecret }}, key: issuer-url}}
{{- end }}
- name: QUARKUS_OIDC_TOKEN_AUDIENCE
  value: {{ $identity.audience | quote }}
- name: QUARKUS_OIDC_ROLES_ROLE_CLAIM_PATH
  value: {{ $identity.roleClaim | quote }}
{{- if or (eq $identity.mode "trial") $identity.plainHttpIsProtected }}
- name: PARTNERSCORE_OIDC_PLAIN_HTTP_IS_PROTECTED
  value: "true"
{{- end }}
{{- if $fact.client }}
{{- $client := include "partnerscore.clientSecret" . }}
- name: QUARKUS_OIDC_CLIENT_CLIENT_ID
  valueFrom: {secretKeyRef: {name: {{ $client }}, key: {{ ternary "client-id" (printf "%s-id" .service) (eq $identity.mode "external") }}}}
- name: QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET
  valueFrom: {secretKeyRef: {name: {{ $client }}, key: client-secret}}
{{- end }}
{{- end }}
{{- range $fact.neighbours }}
- name: PARTNERSCORE_{{ upper . }}_URL
  value: http://{{ include "partnerscore.prefix" $.root }}-{{ . }}-service:8080
{{- end }}
- name: QUARKUS_LOG_CONSOLE_JSON_ENABLED
  value: {{ .root.Values.logging.json | quote }}
{{- with .root.Values.tracing.endpoint }}
- name: QUARKUS_OTEL_SDK_DISABLED
  value: "false"
- name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
{{- if $fact.database }}
- name: QUARKUS_DATASOURCE_JDBC_TELEMETRY_ENABLED
  value: "true"
{{- end }}
{{- end }}
{{- end }}

{{/* What the installer gives a deployable besides, at whatever its image is there for. Takes the settings. */}}
{{- define "partnerscore.extraEnv" -}}
{{- range $variable, $value := .env }}
- name: {{ $variable }}
  value: {{ $value | quote }}
{{- end }}
{{- with .extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Takes the settings. */}}
{{- define "partnerscore.mounts" -}}
- {name: tmp, mountPath: /tmp}
{{- with .extraVolumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* What a pod is called and found by. Takes {root, component, settings}. */}}
{{- define "partnerscore.podMetadata" -}}
labels:
  {{- include "partnerscore.labelsOf" . | nindent 2 }}
  {{- with .settings.podLabels }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- with .settings.podAnnotations }}
annotations: {{ toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* Where a pod may run and whence its images come. Takes {root, settings}. */}}
{{- define "partnerscore.scheduling" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .settings.nodeSelector }}
nodeSelector: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .settings.tolerations }}
tolerations: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .settings.affinity }}
affinity: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .settings.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end }}

{{/* The end of every pod of ours. Takes {root, settings}. */}}
{{- define "partnerscore.placement" -}}
serviceAccountName: {{ .account | default (include "partnerscore.account" .root) }}
{{ include "partnerscore.scheduling" . }}
securityContext:
  {{- include "partnerscore.podSecurity" . | nindent 2 }}
volumes:
  - name: tmp
    emptyDir: {sizeLimit: {{ .settings.tmp }}}
  {{- with .settings.extraVolumes }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
