# For production-like use: web, worker, beat and migrate are this one image with different commands (docker-compose.yml).
FROM node:22-slim AS front-end
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=probation.settings.production
RUN useradd --system --uid 10001 --create-home probation && install --directory --owner=probation /media
WORKDIR /app
COPY requirements.production.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.production.lock
COPY --from=front-end /app/node_modules/govuk-frontend/dist/govuk node_modules/govuk-frontend/dist/govuk
COPY --from=front-end /app/node_modules/@ministryofjustice/frontend/moj node_modules/@ministryofjustice/frontend/moj
COPY . .
# The settings ask for these; collecting the static files uses none of them, and none stays in the image.
RUN SECRET_KEY=unused ALLOWED_HOSTS=unused DATABASE_URL=postgres://unused/unused \
    WEBHOOK_KEYS=$(python -c "import secrets; print(secrets.token_hex(32))") \
    python manage.py collectstatic --noinput
USER probation
EXPOSE 8000
CMD ["gunicorn", "probation.wsgi", "--bind=0.0.0.0:8000", "--workers=2", "--threads=4", "--no-control-socket", \
    "--worker-tmp-dir=/dev/shm"]
