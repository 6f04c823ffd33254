"""Who gets the weekly letter of the Toolkit, and the letters that wait to be sent."""

from typing import ClassVar

from django.db import models

from threefold.accounts.models import Worker


class Subscription(models.Model):
    """Somebody asked for the letter. What is new is told from `told_until` on."""

    worker = models.OneToOneField(Worker, on_delete=models.CASCADE, related_name="weekly_letter")
    asked_at = models.DateTimeField()
    told_until = models.DateTimeField()


class Letter(models.Model):
    """One letter in the queue: to whom, for which week (its Monday), what it tells of. It holds no words: they are
    written when it is sent, of the pages that stand there then.

    It waits; a run takes it; it was sent. One that was taken and is not sent after a while waits again: the run was
    ended before it could say what became of the letter.
    """

    worker = models.ForeignKey(Worker, on_delete=models.CASCADE, related_name="letters")
    week = models.DateField()
    since = models.DateTimeField()
    until = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    # How often it was taken.
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["worker", "week"], name="one_letter_a_week")]
