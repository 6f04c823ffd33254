"""The one settings file: every value comes from a typed environment variable or is safe for one laptop.

`docs/operate/settings.md` explains each variable. Production safety is checked by `threefold.core.checks`,
not by a second file.
"""

from importlib.util import find_spec
from pathlib import Path

from environs import Env, EnvError

from threefold.core.keys import PURPOSES, read_keys

env = Env(prefix="THREEFOLD_")
ROOT = Path(__file__).resolve().parent
HOME = Path(env.str("HOME", str(ROOT.parent.parent / "var")))

# --- What kind of installation -------------------------------------------------------------------
DEBUG = env.bool("DEBUG", False)
DEMO = env.bool("DEMO", False)
# Keys that nobody gave by the environment: the laptop's own (made by `demo`), refused by `threefold serve`.
LAPTOP_KEYS = read_keys(HOME)
SECRET_KEY = env.str("SECRET_KEY", LAPTOP_KEYS["secret"])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("TRUSTED_ORIGINS", [])
# Each purpose has a list of keys of its own: the first seals, all open (so a key can be turned).
SEALING_KEYS: dict[str, list[str]] = {
    purpose: env.list(f"{purpose.upper()}_KEYS", [LAPTOP_KEYS[purpose]]) for purpose in PURPOSES
}

# --- Applications --------------------------------------------------------------------------------
INSTALLED_APPS = [
    "threefold.core",
    "threefold.audit",
    "threefold.accounts",
    "threefold.printing",
    "threefold.disclosure",
    "threefold.families",
    "threefold.mapping",
    "threefold.networks",
    "threefold.plans",
    "threefold.supervision",
    "threefold.toolkit",
    "threefold.library",
    "threefold.results",
    "threefold.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "csp",
    "django_htmx",
    # The Toolkit's pages and the editors' desk: no more of Wagtail than they need.
    "wagtail.admin",
    "wagtail.users",
    "wagtail.sites",
    "wagtail.search",
    "wagtail.contrib.simple_translation",
    "wagtail",
    "modelcluster",
    "taggit",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "threefold.web.limits.NotKept",
    "threefold.web.limits.SessionLimits",
    "threefold.web.limits.WorkerLanguage",
    "threefold.web.child.door.ChildDoor",
    "threefold.web.keeping.middleware.KeepWords",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "threefold.web.way_back.WayBack",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "threefold.web.urls"
WSGI_APPLICATION = "threefold.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "threefold.web.templatetags.tf"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
            ],
        },
    },
]

# --- Data ----------------------------------------------------------------------------------------
DATABASES = {"default": Env().dj_db_url("DATABASE_URL", f"sqlite:///{HOME / 'threefold.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A county's words must survive a power cut: WAL with FULL sync; writers queue instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # 8 MB of pages for each thread: a large county's indexes do not fit into the 2 MB that SQLite takes by itself.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        "PRAGMA cache_size=-8000;",
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    # A server that is gone is noticed in seconds, not when the network gives up.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 10)
# Opening a connection reads the whole schema, and the first page on it finds nothing in memory: it is kept a while.
DATABASES["default"]["CONN_MAX_AGE"] = 60
# How long one statement of a page may take on PostgreSQL (0: no limit, for commands); `serve` sets it.
STATEMENT_SECONDS = env.int("STATEMENT_SECONDS", 0)

# Who can open a backup (public keys of age), and where PostgreSQL's own programs are when not on the path.
BACKUP_RECIPIENTS: list[str] = env.list("BACKUP_RECIPIENTS", [])
PG_PROGRAMS = env.str("PG_PROGRAMS", "")

# --- People who sign in --------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.Worker"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD: str | None = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_FORMS = {
    "login": "threefold.accounts.forms.SignInForm",
    "reauthenticate": "threefold.accounts.forms.AgainForm",
    "change_password": "threefold.accounts.forms.NewPasswordForm",
    "reset_password_from_key": "threefold.accounts.forms.ForgottenPasswordForm",
}
ACCOUNT_ADAPTER = "threefold.accounts.adapter.NoSignUp"
ACCOUNT_REAUTHENTICATION_TIMEOUT = env.int("STEP_UP_SECONDS", 300)
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or DEMO
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": env.json("OIDC_APPS", [])}}
SOCIALACCOUNT_ONLY = False
# The county's own sign-on vouches for its addresses: it opens the account that an administrator made, and no other.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
AXES_FAILURE_LIMIT = env.int("SIGN_IN_TRIES", 8)
AXES_COOLOFF_TIME = env.float("LOCK_OUT_HOURS", 0.5)
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "threefold.web.door.address_tried"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_LOCKOUT_TEMPLATE = "web/locked_out.html"

# Wrong tries from one address, whomever they are for; those for one account are counted by axes.
# Tries to take the screen back from a child are counted for the worker alone.
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip", "child_unlock": "5/m/user"}
# The one password of the practice county's accounts, shown on its sign-in page.
PRACTICE_PASSWORD = "three questions, one plan"  # noqa: S105

IDLE_SECONDS = env.int("IDLE_SECONDS", 3600)
ABSOLUTE_SECONDS = env.int("ABSOLUTE_SECONDS", 12 * 3600)
# The cookie outlives both limits, so that words typed before an expiry can still be kept for their writer.
SESSION_COOKIE_AGE = 7 * 24 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = False
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"

# --- The wire ------------------------------------------------------------------------------------
TLS = env.bool("TLS", False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = TLS
HSTS_SECONDS = env.int("HSTS_SECONDS", 31_536_000)
SECURE_HSTS_SECONDS = HSTS_SECONDS if TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = TLS
BEHIND_PROXY = env.bool("BEHIND_PROXY", False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Without a proxy, `threefold serve` itself speaks TLS with this certificate.
CERT_FILE = env.str("CERT_FILE", "")
KEY_FILE = env.str("KEY_FILE", "")
BIND = env.str("BIND", "127.0.0.1:8000")
WORKERS = env.int("WORKERS", 3)
THREADS = env.int("THREADS", 4)
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "threefold.web.views.errors.form_too_old"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        # The county's own sign-in pages (single sign-on) take the form on from ours.
        "form-action": ["'self'", *env.list("SIGN_ON_ORIGINS", [])],
        "frame-ancestors": ["'none'"],
    }
}

# --- Words ---------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
TIME_ZONE = env.str("TIME_ZONE", "America/Los_Angeles")
USE_TZ = True
# Letters for a new password, and alerts about what was opened with a reason. Nobody waits long for a mail server.
_MAIL = env.dj_email_url("EMAIL_URL", "file:")
if "EMAIL_BACKEND" not in _MAIL:
    raise EnvError("THREEFOLD_EMAIL_URL does not begin with smtp:, submission:, console: or file:")
EMAIL_BACKEND: str = _MAIL["EMAIL_BACKEND"]
EMAIL_HOST, EMAIL_PORT = _MAIL["EMAIL_HOST"] or "localhost", _MAIL["EMAIL_PORT"] or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _MAIL["EMAIL_HOST_USER"] or "", _MAIL["EMAIL_HOST_PASSWORD"] or ""
EMAIL_USE_TLS, EMAIL_USE_SSL = _MAIL["EMAIL_USE_TLS"], _MAIL["EMAIL_USE_SSL"]
EMAIL_TIMEOUT = _MAIL["EMAIL_TIMEOUT"] or 10
EMAIL_FILE_PATH = _MAIL["EMAIL_FILE_PATH"] or str(HOME / "mail")
# Where people open this installation: letters begin their links with it.
ADDRESS = env.str("ADDRESS", "")
DEFAULT_FROM_EMAIL = env.str("EMAIL_FROM", "threefold@localhost")

# --- The Toolkit ---------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Threefold"
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
# The editors' desk has no sign-in, accounts, comments, mail or workflow of its own, and asks nobody for its news.
WAGTAILADMIN_LOGIN_URL = LOGIN_URL
WAGTAILADMIN_BASE_URL = ""
# No picture of a person is asked of another host.
WAGTAIL_GRAVATAR_PROVIDER_URL: str | None = None
WAGTAIL_ENABLE_UPDATE_CHECK = WAGTAIL_ENABLE_WHATS_NEW_BANNER = WAGTAIL_WORKFLOW_ENABLED = False
WAGTAILADMIN_COMMENTS_ENABLED = WAGTAIL_EMAIL_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
# Words reach the index as stems of their own language: PostgreSQL takes them as they are.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"}
}
# Wagtail brings its index up to date through the queue of this name: nothing may wait there for another process.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# --- Files ---------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
# A style sheet of the editors' desk names a picture of an app of Wagtail's that is not installed.
_WAGTAIL = Path(find_spec("wagtail").origin).parent  # type: ignore[union-attr,arg-type]
STATICFILES_DIRS = [("wagtailimages/images", _WAGTAIL / "images/static/wagtailimages/images")]
# `threefold serve` collects the files once, compressed and named by their content; a laptop serves them as they lie.
HASHED_FILES = env.bool("HASHED_FILES", False)
WHITENOISE_USE_FINDERS = not HASHED_FILES
STATIC_STORE = (
    "whitenoise.storage.CompressedManifestStaticFilesStorage"
    if HASHED_FILES
    else "django.contrib.staticfiles.storage.StaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATIC_STORE},
}

# Case words never enter a log: only level, logger, and the message that our own code wrote.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"quiet": {"()": "threefold.core.quiet.NoCaseWords"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["quiet"]}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "WARNING")},
}
