"""The one client of an attorney stands among the several now; in a transaction of its own, as PostgreSQL asks."""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    """The old column goes."""

    dependencies: ClassVar = [("families", "0004_speaks_for_several")]

    operations: ClassVar = [migrations.RemoveField("person", "only_client")]
