"""The tables of the application, as far as a reader sees them."""

from django.db import models


class Addressee(models.Model):
    code = models.SlugField(unique=True)
    kind = models.CharField(max_length=20)
    name_en = models.CharField(max_length=200)
    name_fa_af = models.CharField(max_length=200)
    name_ps = models.CharField(max_length=200)

    class Meta:
        managed = False
        db_table = "declarations_addressee"

    def __str__(self) -> str:
        return self.code


class Theme(models.Model):
    code = models.SlugField(unique=True)
    name_en = models.CharField(max_length=200)
    name_fa_af = models.CharField(max_length=200)
    name_ps = models.CharField(max_length=200)

    class Meta:
        managed = False
        db_table = "declarations_theme"

    def __str__(self) -> str:
        return self.code


class Declaration(models.Model):
    slug = models.SlugField(unique=True)
    title_fa_af = models.CharField(max_length=200)

    class Meta:
        managed = False
        db_table = "declarations_declaration"

    def __str__(self) -> str:
        return self.slug


class Clause(models.Model):
    declaration = models.ForeignKey(Declaration, models.CASCADE, related_name="clauses")
    code = models.CharField(max_length=20)
    key = models.CharField(max_length=12)
    number = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()
    text_en = models.TextField()
    text_fa_af = models.TextField()
    text_ps = models.TextField()

    class Meta:
        managed = False
        db_table = "declarations_clause"
        ordering = ["declaration", "position"]

    def __str__(self) -> str:
        return self.code


class Item(models.Model):
    code = models.CharField(max_length=30, unique=True)
    clause = models.ForeignKey(Clause, models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12)
    stance = models.CharField(max_length=12)
    title_en = models.CharField(max_length=300)
    title_fa_af = models.CharField(max_length=300)
    title_ps = models.CharField(max_length=300)
    quotation_en = models.TextField()
    quotation_fa_af = models.TextField()
    quotation_ps = models.TextField()
    note_en = models.TextField()
    note_fa_af = models.TextField()
    note_ps = models.TextField()
    speaker = models.ForeignKey(Addressee, models.PROTECT, related_name="spoken_items")
    addressees = models.ManyToManyField(Addressee, through="FollowUp", related_name="items")
    themes = models.ManyToManyField(Theme, through="ItemTheme", related_name="items")

    class Meta:
        managed = False
        db_table = "commitments_item"
        ordering = ["clause__declaration", "clause__position", "position"]

    def __str__(self) -> str:
        return self.code


class ItemTheme(models.Model):
    item = models.ForeignKey(Item, models.CASCADE)
    theme = models.ForeignKey(Theme, models.CASCADE)

    class Meta:
        managed = False
        db_table = "commitments_item_themes"

    def __str__(self) -> str:
        return f"{self.item_id} {self.theme_id}"


class FollowUp(models.Model):
    item = models.ForeignKey(Item, models.CASCADE, related_name="follow_ups")
    addressee = models.ForeignKey(Addressee, models.PROTECT, related_name="follow_ups")
    is_explicit = models.BooleanField()
    status = models.CharField(max_length=21)

    class Meta:
        managed = False
        db_table = "commitments_followup"

    def __str__(self) -> str:
        return f"{self.item_id} {self.addressee_id}"


class Entry(models.Model):
    number = models.PositiveIntegerField(unique=True)
    recorded_on = models.DateField()
    digest = models.CharField(max_length=64)

    class Meta:
        managed = False
        db_table = "commitments_entry"
        ordering = ["number"]

    def __str__(self) -> str:
        return str(self.number)


class Source(models.Model):
    code = models.SlugField(max_length=120, unique=True)
    kind = models.CharField(max_length=14)
    title = models.CharField(max_length=500)
    publisher = models.CharField(max_length=200)
    address = models.URLField(max_length=1000)
    published_on = models.DateField(null=True)

    class Meta:
        managed = False
        db_table = "commitments_source"

    def __str__(self) -> str:
        return self.code


class Update(models.Model):
    kind = models.CharField(max_length=12)
    item = models.ForeignKey(Item, models.PROTECT, related_name="updates")
    follow_up = models.ForeignKey(FollowUp, models.PROTECT, related_name="updates", null=True)
    as_of_from = models.DateField()
    as_of_to = models.DateField()
    text_en = models.TextField()
    text_fa_af = models.TextField()
    text_ps = models.TextField()
    status = models.CharField(max_length=21)
    confidence = models.CharField(max_length=6)
    state = models.CharField(max_length=17)
    entry = models.OneToOneField(Entry, models.PROTECT, related_name="update", null=True)

    class Meta:
        managed = False
        db_table = "commitments_update"
        ordering = ["-as_of_from", "-entry__number"]

    def __str__(self) -> str:
        return str(self.pk)


class Citation(models.Model):
    update = models.ForeignKey(Update, models.CASCADE, related_name="citations")
    source = models.ForeignKey(Source, models.PROTECT, related_name="citations")
    polarity = models.CharField(max_length=11)
    excerpt = models.TextField()
    locator = models.CharField(max_length=200)

    class Meta:
        managed = False
        db_table = "commitments_citation"

    def __str__(self) -> str:
        return str(self.pk)


class Change(models.Model):
    number = models.PositiveBigIntegerField(primary_key=True)
    recorded_on = models.DateField()
    kind = models.CharField(max_length=10)
    type = models.CharField(max_length=11)
    code = models.CharField(max_length=120)
    fields = models.TextField()
    language = models.CharField(max_length=5)
    entry = models.PositiveIntegerField(null=True)

    class Meta:
        managed = False
        db_table = "declarations_change"
        ordering = ["number"]

    def __str__(self) -> str:
        return str(self.number)
